"""One builder at a time."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from factcheck.errors import BusyError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAME = ".build.lock"

_held: set[IO[bytes]] = set()


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Hold a folder's lock, which the system takes back if the process dies; raises BusyError if it is held."""
    file = folder / _NAME
    try:
        stream = _open(file)
    except OSError as error:
        raise UnwritableError(f"{folder}: cannot be written: {error.strerror or error}.") from error
    if stream is None:
        raise BusyError(f"{folder}: another build is at work there; wait until it is done, then build again.")
    _held.add(stream)
    with stream:
        try:
            yield
        finally:
            _held.discard(stream)
            _remove(file)


def _let_go() -> None:
    """Close what a forked process has of its parent's locks: the lock is to end with the parent."""
    while _held:
        _held.pop().close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def _open(file: Path) -> IO[bytes] | None:
    """Open and lock; None if another process has the lock."""
    while True:
        stream = file.open("ab")
        if not _lock(stream):
            stream.close()
            return None
        if _is_same(file, stream):
            return stream
        stream.close()  # the one before has just removed the file: what we hold is no longer the lock


def _lock(stream: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except PermissionError:
        if sys.platform == "win32":
            return False
        raise
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
