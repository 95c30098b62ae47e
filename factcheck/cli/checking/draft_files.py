"""Reads and writes drafts: files, and standard input, which is kept in memory until it is corrected."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from factcheck.atomic import write_whole
from factcheck.errors import InputError, UsageError
from factcheck.messages import reason
from factcheck.readers.text_file import MAX_FILE
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.readers.statement_file import StatementFile


class StandardInput:
    """The bytes of standard input, which is read twice; later the same with corrections."""

    def __init__(self, name: str) -> None:
        """Read all of standard input; raises InputError if it is too large."""
        self.name = name
        self.raw = sys.stdin.buffer.read(MAX_FILE + 1)
        if len(self.raw) > MAX_FILE:
            raise InputError(f"{name}: the text is larger than {MAX_FILE >> 20} MiB; pass it as a file instead.")

    def put_out(self) -> None:
        """Write the bytes to standard output; on a terminal, control characters are made visible.

        Raises UsageError for a Word file, or UTF-16, on a terminal.
        """
        if not sys.stdout.isatty():
            sys.stdout.flush()
            sys.stdout.buffer.write(self.raw)
            return
        if b"\0" in self.raw:
            raise UsageError(f"{self.name}: the corrected document is binary; redirect it into a file with >.")
        sys.stdout.writelines(visible(line) + "\n" for line in self.raw.decode("utf-8", "replace").splitlines())


class DraftFiles:
    """Drafts by the names that results give them."""

    def __init__(self, opened: Sequence[StatementFile], stdin: StandardInput | None) -> None:
        """Take the files that were opened, a list that may still grow, and standard input if it is one of them."""
        self._opened, self._stdin = opened, stdin

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises InputError."""
        path = self._path(name)
        if self._stdin and path == "-":
            return self._stdin.raw
        try:
            with open(path, "rb") as stream:
                return stream.read()
        except OSError as error:
            raise InputError(f"{name}: cannot be re-read: {error}.") from error

    def write(self, name: str, raw: bytes) -> None:
        """Replace a file, or leave it as it was; raises InputError."""
        path = self._path(name)
        if self._stdin and path == "-":
            self._stdin.raw = raw
            return
        try:
            if not os.stat(path).st_mode & 0o222:
                raise InputError(f"{name}: cannot be written: it is read-only.")
            write_whole(path, raw)
        except OSError as error:
            raise InputError(f"{name}: cannot be written: {reason(error)}.") from error

    def _path(self, name: str) -> str:
        """Return the path of a file; its name may differ where the path has bytes that cannot be shown."""
        return next(file.path for file in reversed(self._opened) if file.name == name)
