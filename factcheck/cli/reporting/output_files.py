"""Opens files for reports: replaced as a whole at the end, or written line by line in formats that allow it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from factcheck.atomic import keep_mode, replacing
from factcheck.errors import UsageError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO


def opened(path: str, line_by_line: bool, resumed: bool = False) -> AbstractContextManager[TextIO]:
    """Open a file for a report; raises UsageError. Pipes and devices are written to directly.

    A file that is resumed keeps its content and is opened at its beginning.
    """
    if resumed and os.path.exists(path):
        return _file(path, path, buffering=1, mode="r+")
    if line_by_line or (os.path.exists(path) and not os.path.isfile(path)):
        return _file(path, path, buffering=1)
    return _whole(path)


@contextmanager
def _whole(path: str) -> Iterator[TextIO]:
    """Replace the file at the end, so that a run which fails leaves the report of the last one."""
    target = Path(os.path.realpath(path))
    with replacing(target) as beside:
        with _file(beside, path) as out:
            yield out
        keep_mode(target, beside)


def _file(path: str | Path, named: str, buffering: int = -1, mode: Literal["w", "r+"] = "w") -> TextIO:
    """Open for writing; `buffering` 1 writes each line at once, `named` is the name for error messages."""
    try:
        return open(path, mode, buffering, encoding="utf-8", errors="backslashreplace", newline="\n")
    except (OSError, ValueError) as error:
        raise UsageError(f"--output: {named} cannot be written: {reason(error)}.") from error
