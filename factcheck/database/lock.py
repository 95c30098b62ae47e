"""A lock on a folder, so that only one process builds in it at a time."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from factcheck.errors import BusyError, UnwritableError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAME = ".build.lock"

_held: set[tuple[int, int, int]] = set()
"""Process, device and inode of the locks that this process holds: the system refuses them to other processes only."""


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Hold a folder's lock; raises BusyError if it is held already. The system releases it if the process dies.

    Worker processes do not inherit the lock, so none of them keeps it if their parent is killed.
    """
    file = folder / _NAME
    try:
        stream = _open(file)
    except OSError as error:
        raise UnwritableError(f"{folder}: cannot be written: {reason(error)}.") from error
    if stream is None:
        raise BusyError(f"{folder}: another build is running; wait for it to finish, then build again.")
    key = _key(os.fstat(stream.fileno()))
    _held.add(key)
    with stream:
        try:
            yield
        finally:
            _held.discard(key)
            _remove(file)


def _key(stat: os.stat_result) -> tuple[int, int, int]:
    return os.getpid(), stat.st_dev, stat.st_ino


def _open(file: Path) -> IO[bytes] | None:
    """Open and lock a file; None if it is locked already."""
    while True:
        with suppress(FileNotFoundError):
            if _key(file.stat()) in _held:  # opening and closing the file once more would release the lock
                return None
        stream = file.open("ab")
        if not _lock(stream):
            stream.close()
            return None
        if _is_same(file, stream):
            return stream
        stream.close()  # its last holder has just removed the file, so this lock no longer counts


def _lock(stream: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # lazy: only Windows has it

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # lazy: Windows has none

            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # which of them depends on the system
        return False
    return True


def _is_same(file: Path, stream: IO[bytes]) -> bool:
    try:
        return os.path.samestat(file.stat(), os.fstat(stream.fileno()))
    except FileNotFoundError:
        return False


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:  # Windows keeps an open file; an empty lock file does no harm
        return
