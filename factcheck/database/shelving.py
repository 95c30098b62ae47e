"""Carries out a plan: shelves what has to be read, and what lies in parts that do not stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import msgspec

from factcheck.database.file_entries import BlockEntry, FileEntry
from factcheck.database.layout import Layout, Run
from factcheck.database.pieces import Piece
from factcheck.database.preparing import Prepared, prepare, prepared
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.database.part import Part, Shelf
    from factcheck.database.planning import Plan, State
    from factcheck.database.ready import Ready

    Told = Callable[[int], object]


def carry_out(
    folder: Path,
    plan: Plan,
    before: State,
    shelf: Shelf,
    told: Told | None = None,
    jobs: int | None = None,
    ready: Ready | None = None,
) -> dict[str, FileEntry]:
    """Return all files by name with their blocks, the parts that stay counted first; `told` hears of claims done.

    What is `ready` is not read again. Raises DatabaseError for a broken claims file, and for a source in two of them.
    """
    numbers = {number: new for new, number in enumerate(plan.kept)}
    known = _Known(folder, plan, before)
    pieces = [
        (folder / name, b.found) for name, f in plan.files.items() for b in f.blocks if isinstance(b.found, Piece)
    ]
    read = prepared(pieces, jobs, ready)
    done = 0

    def run_of(found: Run | Piece, name: str) -> Run:
        nonlocal done
        if isinstance(found, Run) and found.part in numbers:
            known.leave(found, name)
            return msgspec.structs.replace(found, part=numbers[found.part])
        sources = next(read) if isinstance(found, Piece) else _as_it_lies(found, before.parts[found.part])
        for one in sources:
            known.add(one.source.id, name)
        run = shelf.add(sources)
        done += run.count
        if told:
            told(done)
        return msgspec.structs.replace(run, part=run.part + len(numbers))

    return {
        name: FileEntry(file.stamp, tuple(BlockEntry(block.digest, run_of(block.found, name)) for block in file.blocks))
        for name, file in plan.files.items()
    }


def _as_it_lies(run: Run, part: Part) -> list[Prepared]:
    """Take what is in a part that does not stay, as it was read from its file."""
    rows = [part.row(number) for number in range(run.row, run.row + run.rows)]
    return [prepare(row.source, [part.claim(at) for at in range(row.first, row.first + row.count)]) for row in rows]


class _Known:
    """Which file each source stands in."""

    def __init__(self, folder: Path, plan: Plan, before: State) -> None:
        self._folder, self._before, self._kept = folder, before, plan.kept
        self._files: dict[str, str] = {}
        self._runs = [(name, found) for name, found in plan.found() if isinstance(found, Run)]
        self._staying = Layout(run for _, run in self._runs)
        self._left: dict[tuple[int, int], str] = {}

    def leave(self, run: Run, name: str) -> None:
        """Remember what stays where it is; raises DatabaseError if it stands in the files twice."""
        if (other := self._left.get((run.part, run.row))) is not None:
            self._complain(self._before.parts[run.part].row(run.row).source.id, name, other)
        self._left[run.part, run.row] = name

    def add(self, id: str, name: str) -> None:
        """Remember a source; raises DatabaseError if another file has it."""
        other = self._files.get(id) or self._in_kept(id)
        if other is not None:
            self._complain(id, name, other)
        self._files[id] = name

    def _in_kept(self, id: str) -> str | None:
        for number in self._kept:
            row = self._before.parts[number].find(id)
            if row is not None and self._staying.has_row(number, row):
                return next(n for n, run in self._runs if run.part == number and 0 <= row - run.row < run.rows)
        return None

    def _complain(self, id: str, name: str, other: str) -> NoReturn:
        one, two = self._folder / name, self._folder / other
        raise DatabaseError(f"{one}: the source {id!r} stands in {two} as well; delete one of the two.")
