"""Blocks of claims files: the line of one source and the lines of its claims, or a whole YAML file."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.errors import DatabaseError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"source"\s*:')


class Block(NamedTuple):
    """Where the claims of one source are stored."""

    file: Path
    start: int
    """Offset of its first byte."""
    end: int
    line: int = 1
    """Number of its first line."""

    @property
    def size(self) -> int:
        """The number of its bytes."""
        return self.end - self.start

    def data(self) -> bytes:
        """Read the block's bytes; raises DatabaseError if that fails."""
        try:
            with open(self.file, "rb", buffering=0) as stream:
                stream.seek(self.start)
                return stream.read(self.size)
        except OSError as error:
            raise DatabaseError(f"{self.file}: cannot be read: {reason(error)}.") from error


class _Source(msgspec.Struct):
    id: str


class _Head(msgspec.Struct):
    source: _Source


def blocks_of(file: Path, lines: Iterable[bytes]) -> Iterator[tuple[Block, bytes]]:
    """Yield the blocks of a JSON Lines file with these lines, each with its bytes; lines above all sources are one."""
    known: list[bytes] = []
    start, end, first = 0, 0, 1
    for number, line in enumerate(lines, 1):
        if known and _HEAD.match(line):
            yield Block(file, start, end, first), b"".join(known)
            known, start, first = [], end, number
        known.append(line)
        end += len(line)
    if known:
        yield Block(file, start, end, first), b"".join(known)


def blocks_by_source(file: Path) -> dict[str, Block]:
    """Return the blocks of a JSON Lines file by their source's id; raises DatabaseError for a broken source line."""
    with file.open("rb") as lines:
        blocks = blocks_of(file, lines)
        return {source_id(data, f"{file}:{block.line}"): block for block, data in blocks if _HEAD.match(data)}


def source_id(block: bytes, place: str) -> str:
    """Return the id in a block's first line; raises DatabaseError, which names the `place`, if the line is broken."""
    head = block.removeprefix(BOM_UTF8).partition(b"\n")[0]
    try:
        return msgspec.json.decode(head, type=_Head).source.id
    except msgspec.DecodeError as error:
        raise DatabaseError(f"{place}: invalid source line: {error}; fix it, or delete the file.") from error
