"""Blocks of JSON Lines files: the line of one source and the lines of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.errors import DatabaseError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD = b'{"source":'


class SourceBlock(NamedTuple):
    """Where the claims of one source are stored."""

    file: Path
    start: int
    """Offset of its first byte."""
    end: int
    line: int = 1
    """Number of its first line."""

    def data(self) -> bytes:
        """Read the block's bytes; raises DatabaseError if that fails."""
        try:
            with open(self.file, "rb", buffering=0) as stream:
                stream.seek(self.start)
                return stream.read(self.end - self.start)
        except OSError as error:
            raise DatabaseError(f"{self.file}: cannot be read: {reason(error)}.") from error


class _Source(msgspec.Struct):
    id: str


class _Head(msgspec.Struct):
    source: _Source


def blocks_of(file: Path) -> Iterator[tuple[str, SourceBlock]]:
    """Yield the blocks of a file in order, each with its source's id; raises DatabaseError for a broken source line."""
    id, start, first, end = "", 0, 1, 0
    with file.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.startswith(_HEAD):
                if id:
                    yield id, SourceBlock(file, start, end, first)
                id, start, first = source_id(line, f"{file}:{number}"), end, number
            end += len(line)
    if id:
        yield id, SourceBlock(file, start, end, first)


def source_id(head: bytes, place: str) -> str:
    """Return the id in a block's first line; raises DatabaseError, which names the `place`, if the line is broken."""
    try:
        return msgspec.json.decode(head, type=_Head).source.id
    except msgspec.DecodeError as error:
        raise DatabaseError(f"{place}: invalid source line: {error}; fix it, or delete the file.") from error
