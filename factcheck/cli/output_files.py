"""Files that reports are written to: whole or not at all, or line by line for formats that are good so."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Literal

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO


def opened(path: str, line_by_line: bool, resumed: bool = False) -> AbstractContextManager[TextIO]:
    """Open a file for a report; raises UsageError. What is no regular file (a pipe, a device) is written directly.

    A file that is to be resumed is opened at its beginning and keeps what it has.
    """
    if resumed and os.path.exists(path):
        return _file(path, path, buffering=1, mode="r+")
    if line_by_line or (os.path.exists(path) and not os.path.isfile(path)):
        return _file(path, path, buffering=1)
    return _whole(path)


@contextmanager
def _whole(path: str) -> Iterator[TextIO]:
    """Write beside and rename at the end, so that a run which fails leaves the file of the last one as it was."""
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    try:
        with _file(beside, path) as out:
            yield out
        _keep_mode(target, beside)
        os.replace(beside, target)
    finally:
        with suppress(OSError):
            os.unlink(beside)


def _keep_mode(target: str, beside: str) -> None:
    with suppress(OSError):
        os.chmod(beside, os.stat(target).st_mode & 0o777)


def _file(path: str, named: str, buffering: int = -1, mode: Literal["w", "r+"] = "w") -> TextIO:
    """Open for writing, `buffering` 1 for a line at a time; `named` is what the user calls the file."""
    try:
        return open(path, mode, buffering, encoding="utf-8", errors="backslashreplace", newline="\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(f"--output: {named} cannot be written: {reason}.") from error
