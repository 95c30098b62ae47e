"""Brings an index up to date: new parts are written beside the old ones and taken into use in one step.

A database whose index is out of date is opened by updating it, by waiting for the process that does, or without it.
"""

from __future__ import annotations

import errno
import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from factcheck.atomic import remove_unfinished
from factcheck.cache import KEPT_SECONDS
from factcheck.database.archive import Archive
from factcheck.database.claims_files.writing import write_atomically
from factcheck.database.folder import UNSURE, digest_of_stamps, scan
from factcheck.database.index.executing import execute
from factcheck.database.index.file_entries import encode_files
from factcheck.database.index.groups import indexed_in_groups
from factcheck.database.index.layout import ClaimRun, Layout
from factcheck.database.index.manifest import MANIFEST, Manifest
from factcheck.database.index.memory_part import MemorySink
from factcheck.database.index.part_writing import FEW, DiskSink
from factcheck.database.index.planning import plan, state_of
from factcheck.database.index.preparing import prepare_blocks
from factcheck.database.lock import building
from factcheck.errors import BusyError, UnwritableError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.database.folder import Stamp
    from factcheck.database.index.executing import Progress
    from factcheck.database.index.file_entries import FileEntry
    from factcheck.database.index.groups import Indexed
    from factcheck.database.index.manifest import PartEntry
    from factcheck.database.index.planning import Plan
    from factcheck.database.index.prepared_cache import PreparedCache
    from factcheck.processes import Engine

_LONGEST_WAIT = 600.0
"""Seconds to wait for another process that is writing the index."""
_BETWEEN_ATTEMPTS = 0.05
"""Seconds between two looks at whether it has done."""
_SOON_READ = 4_000_000
"""Fewer bytes of claims files are read into memory rather than waiting for another process."""
_NEVER_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR)


def refresh(
    folder: Path,
    stamps: Mapping[str, Stamp],
    place: Path,
    on_progress: Progress | None = None,
    *,
    engine: Engine | None = None,
    cache: PreparedCache | None = None,
) -> None:
    """Bring the index in the folder `place` up to date with the claims files of `folder`.

    An `engine` makes all of it again, in groups of files. What the `cache` holds is not read from the files.

    Raises DatabaseError for a broken claims file and for a source in two files, BusyError if another process is at
    it, UnwritableError if the disk fails. The old index then stays in use.
    """
    try:
        place.mkdir(parents=True, exist_ok=True)
        with building(place):
            before = state_of(place)
            with _swept(place, before.manifest.parts):
                if engine:
                    entries, parts = indexed_in_groups(folder, stamps, place, engine, on_progress)
                else:
                    entries, parts = _updated(plan(folder, stamps, before), DiskSink(place), on_progress, cache)
                write_atomically(place / MANIFEST, [msgspec.msgpack.encode(_manifest(entries, parts))])
            _sweep(place, parts)
            _forget_old(place)
    except OSError as error:
        raise UnwritableError(f"{place}: the index cannot be written: {reason(error)}.") from error


def _updated(planned: Plan, sink: DiskSink, on_progress: Progress | None, cache: PreparedCache | None) -> Indexed:
    """Write new parts for what has changed, and return the files with all parts, those that stay first."""
    entries = execute(planned, sink, prepare_blocks(planned.to_read(), cache=cache), on_progress)
    return entries, [*(planned.before.manifest.parts[number] for number in planned.kept), *sink.entries()]


def _read_into_memory(folder: Path, stamps: Mapping[str, Stamp], place: Path) -> Archive:
    """Open a database whose index cannot be brought up to date: what has changed is read and kept in memory only."""
    planned = plan(folder, stamps, state_of(place))
    sink = MemorySink()
    entries = execute(planned, sink, prepare_blocks(planned.to_read()))
    kept = [planned.before.parts[number] for number in planned.kept]
    return Archive([*kept, *sink.parts()], Layout(_runs(entries)))


def _manifest(entries: dict[str, FileEntry], parts: Sequence[PartEntry]) -> Manifest:
    stamps = {name: entry.stamp for name, entry in entries.items()}
    known = b"" if UNSURE in stamps.values() else digest_of_stamps(stamps)
    return Manifest(known, tuple(parts), Layout(_runs(entries)).runs, encode_files(entries))


def _runs(entries: Mapping[str, FileEntry]) -> Iterator[ClaimRun]:
    return (block.run for entry in entries.values() for block in entry.blocks)


def _forget_old(place: Path) -> None:
    """Remove indexes that other versions have made of the same claims files, unless they were written lately."""
    for other in place.parent.glob(f"{place.name.rpartition('-')[0]}-*/{MANIFEST}"):
        if other.parent != place and other.stat().st_mtime < time.time() - KEPT_SECONDS:
            shutil.rmtree(other.parent, ignore_errors=True)


@contextmanager
def _swept(place: Path, parts: Sequence[PartEntry]) -> Iterator[None]:
    """Begin with these parts alone, and come back to them if anything goes wrong."""
    _sweep(place, parts)
    try:
        yield
    except BaseException:
        _sweep(place, parts)
        raise


def _sweep(place: Path, parts: Sequence[PartEntry]) -> None:
    """Remove all parts but these, and the temporary files of a run that was killed."""
    remove_unfinished(place)
    named = {part.name for part in parts}
    for left in place.iterdir():
        if left.is_dir() and left.name not in named:
            shutil.rmtree(left, ignore_errors=True)


def open_outdated(folder: Path, stamps: Mapping[str, Stamp], place: Path) -> Archive:
    """Open a database whose index is missing, stale or damaged.

    Raises DatabaseError for broken claims files, BusyError if another process keeps writing the index for too long.
    """
    until = time.monotonic() + _LONGEST_WAIT
    while True:
        try:
            refresh(folder, stamps, place)
            return Archive.open(place) or _read_into_memory(folder, stamps, place)
        except UnwritableError as error:
            read = _read_into_memory(folder, stamps, place)
            read.complaint = _complaint(error, len(read))
            return read
        except BusyError:
            if sum(stamp.size for stamp in stamps.values()) < _SOON_READ:
                return _read_into_memory(folder, stamps, place)
            if time.monotonic() > until:
                raise
        time.sleep(_BETWEEN_ATTEMPTS)
        stamps = scan(folder)
        if (archive := Archive.open(place, stamps)) is not None:
            return archive


def _complaint(error: UnwritableError, claims: int) -> str:
    """Return a message that the files are read every time; empty if a small index was not expected to be writable."""
    expected = isinstance(error.__cause__, OSError) and error.__cause__.errno in _NEVER_WRITABLE
    return "" if expected and claims <= FEW else f"{error} The claims files are read instead."
