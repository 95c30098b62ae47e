"""Blocks in files of JSON Lines: the stretch of one source, its own line and those of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD = b'{"source":'


class Block(NamedTuple):
    """Where the claims of a source stand."""

    file: Path
    start: int
    """In bytes."""
    end: int
    line: int = 1
    """Of the file, in which the block begins."""

    def data(self) -> bytes:
        """Read it; raises DatabaseError if it cannot be read."""
        try:
            with open(self.file, "rb", buffering=0) as stream:
                stream.seek(self.start)
                return stream.read(self.end - self.start)
        except OSError as error:
            raise DatabaseError(f"{self.file}: cannot be read: {error.strerror or error}.") from error


class _Source(msgspec.Struct):
    id: str


class _Head(msgspec.Struct):
    source: _Source


def blocks_of(file: Path) -> Iterator[tuple[str, Block]]:
    """Yield the blocks of a file in order, each with its source's id; raises DatabaseError for any other file."""
    id, start, first, end = "", 0, 1, 0
    with file.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.startswith(_HEAD):
                if id:
                    yield id, Block(file, start, end, first)
                id, start, first = source_id(line, f"{file}:{number}"), end, number
            end += len(line)
    if id:
        yield id, Block(file, start, end, first)


def source_id(head: bytes, place: str) -> str:
    """Return the id that a block's first line names; raises DatabaseError that begins with `place`."""
    try:
        return msgspec.json.decode(head, type=_Head).source.id
    except msgspec.DecodeError as error:
        raise DatabaseError(
            f"{place}: the line of a source is broken: {error}; mend it, or delete the file."
        ) from error
