"""Carries out a plan: shelves the claims of files that have changed, and of parts that do not stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.database.file_reading import read_claims
from factcheck.database.layout import Layout, Run, joined
from factcheck.database.manifest import FileEntry
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.database.planning import Plan, State
    from factcheck.database.shelves import Shelf
    from factcheck.model import Claim, Source

    Told = Callable[[int], object]
    Said = tuple[Source, list[Claim]]
    """A source with its claims."""


def carry_out(folder: Path, plan: Plan, before: State, shelf: Shelf, told: Told | None = None) -> dict[str, FileEntry]:
    """Return all files by name with their runs, the parts that stay counted first; `told` hears of claims done.

    Raises DatabaseError for a broken claims file, and for a source in two of them.
    """
    numbers = {number: new for new, number in enumerate(plan.kept)}
    known = _Known(folder, plan, before)
    entries: dict[str, FileEntry] = {}
    done = 0
    for name, entry in plan.entries.items():
        runs: list[Run] = []
        for piece in _of_file(folder / name) if name in plan.changed else _of_runs(entry.runs, before, numbers):
            if isinstance(piece, Run):
                runs.append(piece)
                continue
            source, claims = piece
            known.add(source.id, name)
            run = shelf.add(source, claims)
            runs.append(msgspec.structs.replace(run, part=run.part + len(numbers)))
            done += len(claims)
            if told:
                told(done)
        entries[name] = FileEntry(entry.stamp, entry.digest, tuple(joined(runs)))
    return entries


def _of_file(file: Path) -> Iterator[Said]:
    """Read a file's sources, without the claims that a person has rejected."""
    for found in read_claims(file):
        yield found.source, [entry.claim for entry in found.entries if entry.claim.status != "rejected"]


def _of_runs(runs: tuple[Run, ...], before: State, numbers: dict[int, int]) -> Iterator[Run | Said]:
    """Yield what lies in a part that stays as it lies, what lies in another as it was read from its file."""
    for run in runs:
        if run.part in numbers:
            yield msgspec.structs.replace(run, part=numbers[run.part])
            continue
        part = before.parts[run.part]
        for number in range(run.row, run.row + run.rows):
            row = part.row(number)
            yield row.source, [part.claim(at) for at in range(row.first, row.first + row.count)]


class _Known:
    """Which file each source stands in."""

    def __init__(self, folder: Path, plan: Plan, before: State) -> None:
        self._folder, self._before = folder, before
        self._files: dict[str, str] = {}
        self._names = [(name, run) for name, entry in plan.entries.items() for run in entry.runs]
        self._staying = Layout(run for _, run in self._names)
        self._kept = plan.kept

    def add(self, id: str, name: str) -> None:
        """Remember a source; raises DatabaseError if another file has it."""
        other = self._files.get(id) or self._in_kept(id)
        if other is not None:
            place = self._folder / other
            raise DatabaseError(
                f"{self._folder / name}: the source {id!r} stands in {place} as well; delete one of the two."
            )
        self._files[id] = name

    def _in_kept(self, id: str) -> str | None:
        for number in self._kept:
            row = self._before.parts[number].find(id)
            if row is not None and self._staying.has_row(number, row):
                return next(n for n, run in self._names if run.part == number and 0 <= row - run.row < run.rows)
        return None
