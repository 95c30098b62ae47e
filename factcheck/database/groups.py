"""An index made in groups of files, each by itself, and put together: its parts are then searched as one.

What a claim's rank depends on, how many claims have a term, is counted over all parts when a question is asked. So it
makes no difference how the files were grouped.
"""

from __future__ import annotations

from heapq import merge
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.database.disk_part import DiskPart
from factcheck.database.disk_shelf import DiskShelf, next_number
from factcheck.database.file_entries import BlockEntry, FileEntry
from factcheck.database.manifest import PartEntry
from factcheck.database.planning import NOTHING, plan
from factcheck.database.shelving import carry_out
from factcheck.errors import DatabaseError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from factcheck.database.layout import Run
    from factcheck.database.scanning import Stamp
    from factcheck.database.shelving import Told
    from factcheck.processes import Engine

GROUP = 64 << 20
"""Bytes of claims files from which on a group is full: a part or so."""
_APART = 1_000
"""Numbers of parts that are kept free for a group."""

Indexed = tuple[dict[str, FileEntry], list[PartEntry]]
"""Files by name with their blocks, and the parts in which these are, counted from 0."""


class Group(NamedTuple):
    """Files that follow each other."""

    folder: Path
    place: Path
    """Of the index."""
    stamps: dict[str, Stamp]
    """By name."""
    first: int
    """Number of its first part."""


def indexed_in_groups(
    folder: Path, stamps: Mapping[str, Stamp], place: Path, engine: Engine, told: Told | None = None
) -> Indexed:
    """Index all files of a folder; raises DatabaseError for a broken file and for a source in two."""
    entries: dict[str, FileEntry] = {}
    parts: list[PartEntry] = []
    for files, made in engine.over(index_group, _groups(folder.resolve(), stamps, place.resolve()), _nothing):
        entries |= {name: _shifted(file, len(parts)) for name, file in files.items()}
        parts += made
        if told:
            told(sum(part.claims for part in parts))
    _must_differ(folder, place, entries, parts)
    return entries, parts


def index_group(group: Group) -> Indexed:
    """Write the parts of one group; raises DatabaseError."""
    try:
        shelf = DiskShelf(group.place, group.first)
        entries = carry_out(group.folder, plan(group.folder, group.stamps, NOTHING), NOTHING, shelf, jobs=1)
        return entries, shelf.entries()
    except OSError as error:
        raise UnwritableError(f"{group.place}: the index cannot be written: {error.strerror or error}.") from error


def _groups(folder: Path, stamps: Mapping[str, Stamp], place: Path) -> Iterator[Group]:
    first, size = next_number(place), 0
    group: dict[str, Stamp] = {}
    for name, stamp in stamps.items():
        if size >= GROUP:
            yield Group(folder, place, group, first)
            group, first, size = {}, first + _APART, 0
        group[name] = stamp
        size += stamp.size
    yield Group(folder, place, group, first)


def _nothing() -> None:
    """A group needs no preparation."""


def _shifted(file: FileEntry, by: int) -> FileEntry:
    def moved(run: Run) -> Run:
        return msgspec.structs.replace(run, part=run.part + by)

    return FileEntry(file.stamp, tuple(BlockEntry(block.digest, moved(block.run)) for block in file.blocks))


def _must_differ(folder: Path, place: Path, entries: Mapping[str, FileEntry], parts: Iterable[PartEntry]) -> None:
    """Raise DatabaseError for a source that two groups have."""
    opened = [DiskPart(place / part.name) for part in parts]
    keys = merge(*map(_keys, range(len(opened)), opened))
    for (key, *one), (other_key, *other) in pairwise(keys):
        if key == other_key:
            id = opened[other[0]].row(other[1]).source.id
            files = sorted((_file_of(entries, *one), _file_of(entries, *other)))
            first, second = (folder / name for name in files)
            raise DatabaseError(f"{second}: the source {id!r} stands in {first} as well; delete one of the two.")


def _file_of(entries: Mapping[str, FileEntry], part: int, row: int) -> str:
    runs = ((name, block.run) for name, file in entries.items() for block in file.blocks)
    return next(name for name, run in runs if run.part == part and 0 <= row - run.row < run.rows)


def _keys(number: int, part: DiskPart) -> Iterator[tuple[int, int, int]]:
    return ((key, number, row) for key, row in part.id_keys())
