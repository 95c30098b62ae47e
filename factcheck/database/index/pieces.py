"""Claims files in pieces, each a source or a few, so that of a large file only what has changed is read again."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING, NamedTuple

from factcheck.database.claims_files.reading import JSONL
from factcheck.database.scanning import UNSURE, Stamp, stamp_of
from factcheck.digest import blake2b
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HEAD = re.compile(rb'\s*\{\s*"source"\s*:')
_TICK, _COARSE_TICK = 10**8, 2 * 10**9
"""Nanoseconds within which a second change may leave a file's time as it is; more where times are whole seconds."""


class Piece(NamedTuple):
    """A stretch of a claims file: a line that begins a source and all up to the next; of YAML the whole file."""

    digest: bytes
    start: int
    """In bytes."""
    end: int
    line: int
    """In which it begins, counted from 1."""


def pieces_of(file: Path) -> tuple[Stamp, list[Piece]]:
    """Return the stamp to know a file by, UNSURE if it is too new to rely on that, and its pieces in order.

    Raises DatabaseError if it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            stamp, now = stamp_of(os.fstat(stream.fileno())), time.time_ns()
            pieces = list(_pieces(stream) if file.suffix == JSONL else _whole(stream.read()))
    except OSError as error:
        raise DatabaseError(f"{file}: cannot be read: {error.strerror or error}.") from error
    tick = _TICK if stamp.changed % 10**9 else _COARSE_TICK
    return stamp if stamp.changed < now - tick else UNSURE, pieces


def read_piece(file: Path, piece: Piece) -> bytes:
    """Read one; raises DatabaseError."""
    try:
        with file.open("rb", buffering=0) as stream:
            stream.seek(piece.start)
            return stream.read(piece.end - piece.start)
    except OSError as error:
        raise DatabaseError(f"{file}: cannot be read: {error.strerror or error}.") from error


def _pieces(lines: Iterable[bytes]) -> Iterator[Piece]:
    digest, start, end, first = blake2b(digest_size=16), 0, 0, 1
    for number, line in enumerate(lines, 1):
        if end > start and _HEAD.match(line):
            yield Piece(digest.digest(), start, end, first)
            digest, start, first = blake2b(digest_size=16), end, number
        digest.update(line)
        end += len(line)
    if end > start:
        yield Piece(digest.digest(), start, end, first)


def _whole(data: bytes) -> Iterator[Piece]:
    yield Piece(blake2b(data, digest_size=16).digest(), 0, len(data), 1)
