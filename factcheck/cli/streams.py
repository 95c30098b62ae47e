"""Standard output and standard error: UTF-8, no exception over any character, messages of one sentence."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError


def make_tolerant() -> None:
    """Use UTF-8 for pipes and files; a character that a terminal cannot show becomes an escape sequence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def complain(error: FactcheckError) -> int:
    """Report an error on standard error; return its exit status."""
    note(f"factcheck: {error}")
    return error.exit_code


def note(message: str) -> None:
    """Write a message to standard error, with control characters made visible."""
    print(visible(message), file=sys.stderr)


def discard_output() -> None:
    """Redirect standard output to nowhere, so that closing it raises no error after its reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def leave(status: int) -> NoReturn:
    """End the process at once: where nothing is open, taking all objects apart would be a thirtieth of a short run."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # has been reported, or there is nobody to report it to
            stream.flush()
    os._exit(status)
