"""Claims files that have changed → parts of an index, written beside the others and taken into use in one step."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.archive import Archive
from factcheck.database.disk_shelf import DiskShelf
from factcheck.database.file_entries import encode_files
from factcheck.database.files import write_atomically
from factcheck.database.groups import indexed_in_groups
from factcheck.database.layout import Layout, Run
from factcheck.database.lock import building
from factcheck.database.manifest import Manifest
from factcheck.database.memory_shelf import MemoryShelf
from factcheck.database.planning import plan, state_of
from factcheck.database.rows import MANIFEST
from factcheck.database.scanning import UNSURE, digest_of_stamps
from factcheck.database.shelving import carry_out
from factcheck.errors import UnwritableError
from factcheck.language.tables import KEPT_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.database.file_entries import FileEntry
    from factcheck.database.manifest import PartEntry
    from factcheck.database.ready import Ready
    from factcheck.database.scanning import Stamp
    from factcheck.database.shelving import Told
    from factcheck.processes import Engine


def refresh(
    folder: Path,
    stamps: Mapping[str, Stamp],
    place: Path,
    told: Told | None = None,
    engine: Engine | None = None,
    ready: Ready | None = None,
) -> None:
    """Bring an index up to date with the claims files of a folder; `told` hears how many claims have been written.

    An `engine` makes all of it anew, in groups of files. What is `ready` is not read again.

    Raises DatabaseError for a broken claims file and for a source in two files, BusyError if another process is at
    it, UnwritableError where the disk does not take it. The old index then stays in use.
    """
    try:
        place.mkdir(parents=True, exist_ok=True)
        with building(place):
            _rewrite(folder, stamps, place, told, engine, ready)
            _forget_old(place)
    except OSError as error:
        raise UnwritableError(f"{place}: the index cannot be written: {error.strerror or error}.") from error


def _rewrite(
    folder: Path,
    stamps: Mapping[str, Stamp],
    place: Path,
    told: Told | None,
    engine: Engine | None,
    ready: Ready | None,
) -> None:
    before = state_of(place)
    _sweep(place, before.manifest.parts)
    try:
        if engine:
            entries, parts = indexed_in_groups(folder, stamps, place, engine, told)
        else:
            planned, shelf = plan(folder, stamps, before), DiskShelf(place)
            entries = carry_out(folder, planned, before, shelf, told, ready=ready)
            parts = [*(before.manifest.parts[number] for number in planned.kept), *shelf.entries()]
        write_atomically(place / MANIFEST, msgspec.msgpack.encode(_manifest(entries, parts)))
    except BaseException:
        _sweep(place, before.manifest.parts)
        raise
    _sweep(place, parts)


def read_into_memory(folder: Path, stamps: Mapping[str, Stamp], place: Path) -> Archive:
    """Open a database whose index cannot be brought up to date: what has changed is read, and kept nowhere."""
    before = state_of(place)
    planned = plan(folder, stamps, before)
    shelf = MemoryShelf()
    entries = carry_out(folder, planned, before, shelf)
    kept = [before.parts[number] for number in planned.kept]
    return Archive([*kept, *shelf.parts()], Layout(_runs(entries)))


def _manifest(entries: dict[str, FileEntry], parts: Sequence[PartEntry]) -> Manifest:
    stamps = {name: entry.stamp for name, entry in entries.items()}
    known = b"" if UNSURE in stamps.values() else digest_of_stamps(stamps)
    return Manifest(known, tuple(parts), Layout(_runs(entries)).runs, encode_files(entries))


def _runs(entries: Mapping[str, FileEntry]) -> Iterator[Run]:
    return (block.run for entry in entries.values() for block in entry.blocks)


def _forget_old(place: Path) -> None:
    """Remove indexes of the same folder that other versions have made, and none has written for a while."""
    for other in place.parent.glob(f"{place.name.rpartition('-')[0]}-*/{MANIFEST}"):
        if other.parent != place and other.stat().st_mtime < time.time() - KEPT_SECONDS:
            shutil.rmtree(other.parent, ignore_errors=True)


def _sweep(place: Path, parts: Sequence[PartEntry]) -> None:
    """Remove what no manifest names: parts that have been replaced, and what a killed run has left."""
    named = {part.name for part in parts}
    for left in place.iterdir():
        if left.is_dir() and left.name not in named:
            shutil.rmtree(left, ignore_errors=True)
        elif left.suffix == ".tmp":
            left.unlink(missing_ok=True)
