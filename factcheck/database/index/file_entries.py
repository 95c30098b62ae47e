"""What an index notes of each claims file, block by block, so that only changed blocks are read again."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.claims_files.blocks import Block, blocks_of
from factcheck.database.claims_files.reading import JSONL
from factcheck.database.folder import UNSURE, Stamp, stamp_of
from factcheck.database.index.layout import ClaimRun
from factcheck.digest import digest
from factcheck.errors import DatabaseError
from factcheck.messages import reason

if TYPE_CHECKING:
    from pathlib import Path

_TICK = 10**8
"""Nanoseconds within which two changes may give a file the same time."""
_COARSE_TICK = 2 * 10**9
"""The same where the times of files are whole seconds."""
HashedBlock = tuple[bytes, Block]
"""The digest of a block's bytes, and the block."""


class BlockEntry(msgspec.Struct, frozen=True, array_like=True):
    """A block of a claims file: the digest of its bytes, and where its claims are."""

    digest: bytes
    run: ClaimRun


class FileEntry(msgspec.Struct, frozen=True, array_like=True):
    """A claims file as it was when it was indexed."""

    stamp: Stamp
    blocks: tuple[BlockEntry, ...]


def encode_files(files: dict[str, FileEntry]) -> bytes:
    """Encode file entries by name."""
    return msgspec.msgpack.encode(files)


def decode_files(data: bytes) -> dict[str, FileEntry]:
    """Decode what `encode_files` encoded, in the same order; raises DecodeError if it is damaged."""
    return msgspec.msgpack.decode(data, type=dict[str, FileEntry])


def hashed_blocks(file: Path) -> tuple[Stamp, list[HashedBlock]]:
    """Return a file's stamp and its blocks in order; a YAML file is one. Raises DatabaseError if it cannot be read.

    The stamp is UNSURE if the file is so new that a further change might leave its size and time as they are.
    """
    try:
        with file.open("rb") as stream:
            stamp, now = stamp_of(os.fstat(stream.fileno())), time.time_ns()
            if file.suffix == JSONL:
                blocks = [(digest(data), block) for block, data in blocks_of(file, stream)]
            else:
                data = stream.read()
                blocks = [(digest(data), Block(file, 0, len(data)))]
    except OSError as error:
        raise DatabaseError(f"{file}: cannot be read: {reason(error)}.") from error
    tick = _TICK if stamp.changed % 10**9 else _COARSE_TICK
    return stamp if stamp.changed < now - tick else UNSURE, blocks
