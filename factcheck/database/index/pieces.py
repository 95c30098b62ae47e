"""Cuts claims files into pieces of one source or a few, so that only what has changed in a large file is read again."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING, NamedTuple

from factcheck.database.claims_files.reading import JSONL
from factcheck.database.scanning import UNSURE, Stamp, stamp_of
from factcheck.digest import blake2b
from factcheck.errors import DatabaseError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HEAD = re.compile(rb'\s*\{\s*"source"\s*:')
_TICK = 10**8
"""Nanoseconds within which two changes may give a file the same time."""
_COARSE_TICK = 2 * 10**9
"""The same where the times of files are whole seconds."""


class Piece(NamedTuple):
    """A part of a claims file: one source with its claims, as JSON Lines; or the whole file, if it is YAML."""

    digest: bytes
    start: int
    """Offset of its first byte."""
    end: int
    line: int
    """Number of its first line, from 1."""


def pieces_of(file: Path) -> tuple[Stamp, list[Piece]]:
    """Return a file's stamp and its pieces in order; raises DatabaseError if the file cannot be read.

    The stamp is UNSURE if the file is so new that a further change might leave its size and time as they are.
    """
    try:
        with file.open("rb") as stream:
            stamp, now = stamp_of(os.fstat(stream.fileno())), time.time_ns()
            pieces = list(_pieces(stream) if file.suffix == JSONL else _whole(stream.read()))
    except OSError as error:
        raise DatabaseError(f"{file}: cannot be read: {reason(error)}.") from error
    tick = _TICK if stamp.changed % 10**9 else _COARSE_TICK
    return stamp if stamp.changed < now - tick else UNSURE, pieces


def read_piece(file: Path, piece: Piece) -> bytes:
    """Read the bytes of a piece; raises DatabaseError if that fails."""
    try:
        with file.open("rb", buffering=0) as stream:
            stream.seek(piece.start)
            return stream.read(piece.end - piece.start)
    except OSError as error:
        raise DatabaseError(f"{file}: cannot be read: {reason(error)}.") from error


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
