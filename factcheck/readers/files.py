"""Files of statements as lines or as one text: UTF-8, whatever the line ends, of bounded size."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import InputError
from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 1 << 20
"""Bytes in one line of a file that is read line by line."""
MAX_FILE = 1 << 26
"""Bytes in a file that is read as a whole."""
MAX_STATEMENT = 10_000
"""Characters in one statement; more is surely no single sentence."""

_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


class NotStatementsError(InputError):
    """A file is well formed, but holds no statements where its format has them: it may be settings."""


class StatementFile:
    """A file, or standard input for "-", with the name to show for it."""

    def __init__(self, path: str, shown_as: str = "") -> None:
        self.path = path
        name = shown_as or ("<stdin>" if path == "-" else path)
        self.name = name.encode("utf-8", "backslashreplace").decode()

    def lines(self) -> Iterator[str]:
        """Yield NFC lines without their ends, one at a time; raises InputError."""
        with self._opened() as stream:
            number = 0
            while raw := stream.readline(MAX_LINE):
                number += 1
                if len(raw) == MAX_LINE:
                    raise self.error(f"the line is longer than {MAX_LINE:,} bytes; split it.", number)
                line = raw.removeprefix(_UTF8_BOM) if number == 1 else raw
                yield self._decoded(line, number).rstrip("\r\n")

    def text(self) -> str:
        """Return the whole text in NFC with line feeds as line ends; raises InputError."""
        with self._opened() as stream:
            raw = stream.read(MAX_FILE + 1)
        if len(raw) > MAX_FILE:
            raise self.error(f"the file is larger than {MAX_FILE >> 20} MiB; split it, or make it .jsonl.")
        return self._decoded(raw.removeprefix(_UTF8_BOM), 1).replace("\r\n", "\n")

    def error(self, message: str, line: int | None = None) -> InputError:
        """Make the InputError that names this file and the line."""
        return InputError(self._placed(message, line))

    def misfit(self, message: str, line: int | None = None) -> NotStatementsError:
        """Make the error of a sound file that holds no statements."""
        return NotStatementsError(self._placed(message, line))

    def _placed(self, message: str, line: int | None) -> str:
        return f"{self.name}:{line}: {message}" if line else f"{self.name}: {message}"

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        try:
            if self.path == "-":
                yield sys.stdin.buffer
            else:
                with open(self.path, "rb") as stream:
                    yield stream
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise self.error(f"cannot be read: {reason or error}.") from error

    def _decoded(self, raw: bytes, line: int) -> str:
        """Decode bytes that begin in `line`."""
        if line == 1 and raw.startswith(_UTF16_BOMS):
            raise self.error("the text is UTF-16, not UTF-8; save it as UTF-8.")
        if (at := raw.find(b"\0")) >= 0:
            raise self.error("the file is binary, not text.", line + raw.count(b"\n", 0, at))
        try:
            return nfc(raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            line += raw.count(b"\n", 0, error.start)
            byte = raw[error.start]
            raise self.error(f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8.", line) from error
