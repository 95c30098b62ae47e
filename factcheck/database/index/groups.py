"""Makes an index group by group, each group of claims files independently of the others.

A claim's rank depends on how many claims have a term, and that is counted over all parts at every search. So it makes
no difference how the files were grouped.
"""

from __future__ import annotations

from functools import partial
from heapq import merge
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck.database.index.disk_part import DiskPart
from factcheck.database.index.executing import execute
from factcheck.database.index.file_entries import BlockEntry, FileEntry
from factcheck.database.index.manifest import PartEntry
from factcheck.database.index.part_writing import DiskSink, next_number
from factcheck.database.index.planning import NOTHING, plan
from factcheck.database.index.preparing import prepare_blocks
from factcheck.errors import DatabaseError, UnwritableError
from factcheck.language.user_lexicons import UserLexicons, lexicons_in_use, use
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from factcheck.database.folder import Stamp
    from factcheck.database.index.executing import Progress
    from factcheck.database.index.layout import ClaimRun
    from factcheck.processes import Engine

GROUP = 64 << 20
"""A group with this many bytes of claims files takes no further file; that is about one part."""
_APART = 1_000
"""How many part numbers are reserved for each group."""

Indexed = tuple[dict[str, FileEntry], list[PartEntry]]
"""Files by name, and the parts that hold their blocks; runs count these parts from 0."""


class Group(NamedTuple):
    """Consecutive claims files."""

    folder: Path
    place: Path
    """Folder of the index."""
    stamps: dict[str, Stamp]
    """By name."""
    first: int
    """Number of the first part to write."""


def indexed_in_groups(
    folder: Path, stamps: Mapping[str, Stamp], place: Path, engine: Engine, on_progress: Progress | None = None
) -> Indexed:
    """Index all claims files of a folder; raises DatabaseError for a broken file, and for a source in two files."""
    entries: dict[str, FileEntry] = {}
    parts: list[PartEntry] = []
    begin = partial(_indexing, lexicons_in_use())
    for files, made in engine.over(begin, _groups(folder.resolve(), stamps, place.resolve())):
        entries |= {name: _shifted(file, len(parts)) for name, file in files.items()}
        parts += made
        if on_progress:
            on_progress(sum(part.claims for part in parts))
    _must_differ(folder, place, entries, parts)
    return entries, parts


def _index_group(group: Group) -> Indexed:
    """Write the parts of one group; raises DatabaseError as `indexed_in_groups`."""
    try:
        sink = DiskSink(group.place, group.first)
        planned = plan(group.folder, group.stamps, NOTHING)
        entries = execute(planned, sink, prepare_blocks(planned.to_read(), jobs=1))
        return entries, sink.entries()
    except OSError as error:
        raise UnwritableError(f"{group.place}: the index cannot be written: {reason(error)}.") from error


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


def _indexing(lexicons: UserLexicons) -> Callable[[Group], Indexed]:
    """Return what indexes a group, with the user's lexicons in use."""
    use(lexicons)
    return _index_group


def _shifted(file: FileEntry, by: int) -> FileEntry:
    def moved(run: ClaimRun) -> ClaimRun:
        return replace(run, part=run.part + by)

    return FileEntry(file.stamp, tuple(BlockEntry(block.digest, moved(block.run)) for block in file.blocks))


def _must_differ(folder: Path, place: Path, entries: Mapping[str, FileEntry], parts: Iterable[PartEntry]) -> None:
    """Raise DatabaseError if two groups have the same source."""
    opened = [DiskPart(place / part.name) for part in parts]
    keys = merge(*map(_keys, range(len(opened)), opened))
    for (key, *one), (other_key, *other) in pairwise(keys):
        if key == other_key:
            id = opened[other[0]].row(other[1]).source.id
            files = sorted((_file_of(entries, *one), _file_of(entries, *other)))
            first, second = (folder / name for name in files)
            raise DatabaseError(f"{second}: the source {id!r} is also in {first}; delete one of the two.")


def _file_of(entries: Mapping[str, FileEntry], part: int, row: int) -> str:
    runs = ((name, block.run) for name, file in entries.items() for block in file.blocks)
    return next(name for name, run in runs if run.part == part and 0 <= row - run.row < run.rows)


def _keys(number: int, part: DiskPart) -> Iterator[tuple[int, int, int]]:
    return ((key, number, row) for key, row in part.id_keys())
