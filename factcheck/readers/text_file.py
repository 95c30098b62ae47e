"""Reads files as lines, as text or as bytes: UTF-8 or marked UTF-16, any line ends, of limited size."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import InputError
from factcheck.language.fold import nfc
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 1 << 20
"""Bytes in one line of a file that is read line by line."""
MAX_FILE = 1 << 26
"""Bytes in a file that is read as a whole."""

_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


class TextFile:
    """A file, or standard input for "-", and the name that is shown for it."""

    def __init__(self, path: str, shown_as: str = "", held: bytes | None = None) -> None:
        """Read nothing yet; `held` is the content of standard input, if it was read already."""
        self.path = path
        self._held = held
        name = shown_as or ("<stdin>" if path == "-" else path)
        self.name = name.encode("utf-8", "backslashreplace").decode()
        self.suffix = ".txt" if path == "-" and not shown_as else PurePath(self.name).suffix.lower()
        """Determines the format; standard input without a name is read as .txt."""
        self.first = 1
        """Number of the first line or row that is read."""
        self.is_broken = False
        """True once an error was found in it."""

    def lines(self) -> Iterator[str]:
        """Yield the lines in NFC, without line ends, one at a time; raises InputError."""
        with self._opened() as stream:
            number = self.first - 1
            while raw := stream.readline(MAX_LINE):
                number += 1
                if len(raw) == MAX_LINE:
                    raise self.error(f"the line is longer than {MAX_LINE:,} bytes; split it.", number)
                if number == 1 and raw.startswith(_UTF16_BOMS):
                    whole = self._decoded(raw + self._rest(stream, len(raw)), 1)
                    yield from (line.rstrip("\r") for line in whole.removesuffix("\n").split("\n"))
                    return
                yield self._decoded(raw, number).rstrip("\r\n")

    def text(self) -> str:
        """Return the whole text in NFC, with line feeds as line ends; raises InputError."""
        return self._decoded(self.raw(), 1).replace("\r\n", "\n").replace("\r", "\n")

    def raw(self) -> bytes:
        """Return all bytes; raises InputError. A file that is too large is not read."""
        with self._opened() as stream:
            return self._rest(stream, 0)

    def error(self, message: str, line: int | None = None) -> InputError:
        """Return an InputError that names this file and the line; the file counts as broken."""
        self.is_broken = True
        return InputError(self.placed(message, line))

    def placed(self, message: str, line: int | None = None) -> str:
        """Return a message with the name of the file, and the line if there is one."""
        return f"{self.name}:{line}: {message}" if line else f"{self.name}: {message}"

    def _rest(self, stream: BinaryIO, read: int) -> bytes:
        """Read the rest of a stream, of which `read` bytes were read before."""
        size = 0 if self.path == "-" else os.fstat(stream.fileno()).st_size
        rest = stream.read(MAX_FILE + 1 - read) if size <= MAX_FILE else b""
        if max(size, read + len(rest)) > MAX_FILE:
            raise self.error(f"the file is larger than {MAX_FILE >> 20} MiB; split it, or convert it to .jsonl.")
        return rest

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        try:
            if self.path == "-":
                yield sys.stdin.buffer if self._held is None else BytesIO(self._held)
            else:
                with open(self.path, "rb") as stream:
                    yield stream
        except (OSError, ValueError) as error:
            raise self.error(f"cannot be read: {reason(error)}.") from error

    def _decoded(self, raw: bytes, line: int) -> str:
        """Decode bytes that begin in `line`; the first line may begin with a byte order mark."""
        encoding = "utf-16" if line == 1 and raw.startswith(_UTF16_BOMS) else "utf-8"
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as error:
            raise self._undecodable(raw, line, error) from error
        if (at := text.find("\0")) >= 0:
            raise self.error("the file is binary, not text.", line + text.count("\n", 0, at))
        return nfc(text.removeprefix("\ufeff") if line == 1 else text)

    def _undecodable(self, raw: bytes, line: int, error: UnicodeDecodeError) -> InputError:
        if b"\0" in raw and error.encoding == "utf-8":
            return self.error("the file is binary, not text.", line + raw.count(b"\n", 0, raw.find(b"\0")))
        if error.encoding != "utf-8":
            return self.error("the text is not UTF-16, though its first bytes say so; save it as UTF-8.")
        line += raw.count(b"\n", 0, error.start)
        return self.error(f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8.", line)
