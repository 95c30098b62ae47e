"""Where drafts are read from and written to: files, and standard input, which is held until it is corrected."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from factcheck.atomic import write_whole
from factcheck.errors import InputError, UsageError
from factcheck.readers.files import MAX_FILE
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.readers.files import StatementFile


class StandardInput:
    """What standard input says, as it is read twice, and then what it says with its corrections."""

    def __init__(self, name: str) -> None:
        """Read it to its end; raises InputError if it is too large."""
        self.name = name
        self.raw = sys.stdin.buffer.read(MAX_FILE + 1)
        if len(self.raw) > MAX_FILE:
            raise InputError(f"{name}: the text is larger than {MAX_FILE >> 20} MiB; name a file to correct.")

    def put_out(self) -> None:
        """Write it to standard output, to the byte; on a terminal, what could steer that is shown.

        Raises UsageError for a Word file, or UTF-16, on a terminal.
        """
        if not sys.stdout.isatty():
            sys.stdout.flush()
            sys.stdout.buffer.write(self.raw)
            return
        if b"\0" in self.raw:
            raise UsageError(f"{self.name}: what is corrected is no text for a terminal; send it into a file with >.")
        sys.stdout.writelines(visible(line) + "\n" for line in self.raw.decode("utf-8", "replace").splitlines())


class DraftFiles:
    """Files by the names that results have for them."""

    def __init__(self, opened: Sequence[StatementFile], stdin: StandardInput | None) -> None:
        """Take the files that results come from, which may still grow, and standard input if it is one of them."""
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
            raise InputError(f"{name}: cannot be read again: {error}.") from error

    def write(self, name: str, raw: bytes) -> None:
        """Write a file, whole or not at all; raises InputError."""
        path = self._path(name)
        if self._stdin and path == "-":
            self._stdin.raw = raw
            return
        try:
            if not os.stat(path).st_mode & 0o222:
                raise InputError(f"{name}: cannot be written: it is read-only.")
            write_whole(path, raw)
        except OSError as error:
            raise InputError(f"{name}: cannot be written: {error.strerror}.") from error

    def _path(self, name: str) -> str:
        """Return where a file lies; its name may have been changed so that it can be shown."""
        return next(file.path for file in reversed(self._opened) if file.name == name)
