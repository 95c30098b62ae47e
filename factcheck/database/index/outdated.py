"""Opens a database whose index is out of date: updates it, waits for the process that does, or does without."""

from __future__ import annotations

import errno
import time
from typing import TYPE_CHECKING

from factcheck.database.archive import Archive
from factcheck.database.folder import scan
from factcheck.database.index.part_writing import FEW
from factcheck.database.index.refresh import read_into_memory, refresh
from factcheck.errors import BusyError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factcheck.database.folder import Stamp

_LONGEST_WAIT = 600.0
"""Seconds to wait for another process that is writing the index."""
_BETWEEN_ATTEMPTS = 0.05
"""Seconds between two looks at whether it has done."""
_SOON_READ = 4_000_000
"""Fewer bytes of claims files are read into memory rather than waiting for another process."""
_NEVER_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR)


def open_outdated(folder: Path, stamps: Mapping[str, Stamp], place: Path) -> Archive:
    """Open a database whose index is missing, stale or damaged.

    Raises DatabaseError for broken claims files, BusyError if another process keeps writing the index for too long.
    """
    until = time.monotonic() + _LONGEST_WAIT
    while True:
        try:
            refresh(folder, stamps, place)
            return Archive.open(place) or read_into_memory(folder, stamps, place)
        except UnwritableError as error:
            read = read_into_memory(folder, stamps, place)
            read.complaint = _complaint(error, len(read))
            return read
        except BusyError:
            if sum(stamp.size for stamp in stamps.values()) < _SOON_READ:
                return read_into_memory(folder, stamps, place)
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
