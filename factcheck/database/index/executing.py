"""Carries out a plan: stores what has to be read or rewritten, and leaves the rest where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from msgspec.structs import replace

from factcheck.database.index.file_entries import BlockEntry, FileEntry
from factcheck.database.index.layout import ClaimRun, Layout
from factcheck.database.index.preparing import Prepared, prepare
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.database.claims_files.blocks import Block
    from factcheck.database.index.part import Part, Sink
    from factcheck.database.index.planning import Plan

    Progress = Callable[[int], object]
    """Is told how many claims have been written so far."""


def execute(
    plan: Plan, sink: Sink, prepared: Iterator[list[Prepared]], on_progress: Progress | None = None
) -> dict[str, FileEntry]:
    """Store what a plan asks for; return all files by name, with runs in which the parts that stay are counted first.

    `prepared` yields the sources of each block that the plan has to read, in order. Raises DatabaseError for a broken
    claims file, and for a source that is in two files.
    """
    execution = _Execution(plan, sink, prepared, on_progress)
    return {
        name: FileEntry(
            file.stamp, tuple(BlockEntry(block.digest, execution.run_of(name, block.found)) for block in file.blocks)
        )
        for name, file in plan.files.items()
    }


class _Execution:
    """One plan on its way, file after file."""

    def __init__(
        self, plan: Plan, sink: Sink, prepared: Iterator[list[Prepared]], on_progress: Progress | None
    ) -> None:
        self._plan, self._sink, self._prepared, self._on_progress = plan, sink, prepared, on_progress
        self._numbers = {old: new for new, old in enumerate(plan.kept)}
        """New number of each part that stays."""
        self._owners = _Owners(plan)
        self._done = 0

    def run_of(self, name: str, found: ClaimRun | Block) -> ClaimRun:
        """Return where a block of a file is from now on."""
        if isinstance(found, ClaimRun) and found.part in self._numbers:
            self._owners.keep(name, found)
            return replace(found, part=self._numbers[found.part])
        if isinstance(found, ClaimRun):
            return self._stored(name, _prepared_again(found, self._plan.before.parts[found.part]))
        return self._stored(name, next(self._prepared))

    def _stored(self, name: str, sources: list[Prepared]) -> ClaimRun:
        for source in sources:
            self._owners.add(name, source.source.id)
        run = self._sink.add(sources)
        self._done += run.count
        if self._on_progress:
            self._on_progress(self._done)
        return replace(run, part=run.part + len(self._numbers))


def _prepared_again(run: ClaimRun, part: Part) -> list[Prepared]:
    """Prepare sources of a part that does not stay, from its records instead of their file."""
    rows = [part.row(number) for number in range(run.row, run.row + run.rows)]
    return [prepare(row.source, [part.claim(at) for at in range(row.first, row.first + row.count)]) for row in rows]


class _Owners:
    """Which file each source is in: it may be in one only."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._added: dict[str, str] = {}
        """File of each source that was stored, by its id."""
        self._kept: dict[tuple[int, int], str] = {}
        """File of each run that stays, by its part and first row."""
        self._runs = [(name, found) for name, found in plan.found() if isinstance(found, ClaimRun)]
        self._staying = Layout(run for _, run in self._runs)

    def keep(self, name: str, run: ClaimRun) -> None:
        """Note a run that stays where it is; raises DatabaseError if another file has the same."""
        if (other := self._kept.get((run.part, run.row))) is not None:
            self._complain(self._plan.before.parts[run.part].row(run.row).source.id, name, other)
        self._kept[run.part, run.row] = name

    def add(self, name: str, source_id: str) -> None:
        """Note a source that is stored; raises DatabaseError if another file has it."""
        other = self._added.get(source_id) or self._file_in_kept(source_id)
        if other is not None:
            self._complain(source_id, name, other)
        self._added[source_id] = name

    def _file_in_kept(self, source_id: str) -> str | None:
        for number in self._plan.kept:
            row = self._plan.before.parts[number].find(source_id)
            if row is not None and self._staying.has_row(number, row):
                return next(n for n, run in self._runs if run.part == number and 0 <= row - run.row < run.rows)
        return None

    def _complain(self, source_id: str, name: str, other: str) -> NoReturn:
        first, second = self._plan.folder / name, self._plan.folder / other
        raise DatabaseError(f"{first}: the source {source_id!r} is also in {second}; delete one of the two.")
