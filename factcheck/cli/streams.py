"""Standard output and error: UTF-8, never an exception over a character, messages as one sentence."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError


def make_tolerant() -> None:
    """Write UTF-8 into pipes and files; what a terminal cannot show becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def complain(error: FactcheckError) -> int:
    """Tell an error in one sentence on standard error; return the exit status for it."""
    note(f"factcheck: {error}")
    return error.exit_code


def note(message: str) -> None:
    """Write a line for people to standard error, with control characters made visible."""
    print(visible(message), file=sys.stderr)


def numbered(count: int, noun: str) -> str:
    """Write a number of things: "1 source", "3 sources"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def discard_output() -> None:
    """Point standard output at nothing, so that closing it after the reader has gone raises no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
