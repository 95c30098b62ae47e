"""What an index knows of each claims file; only bringing it up to date asks for that."""

from __future__ import annotations

import msgspec

from factcheck.database.index.layout import Run
from factcheck.database.scanning import Stamp


class BlockEntry(msgspec.Struct, frozen=True, array_like=True):
    """A piece of a claims file, by the digest of its bytes, and where its claims are."""

    digest: bytes
    run: Run


class FileEntry(msgspec.Struct, frozen=True, array_like=True):
    """A claims file as it was read."""

    stamp: Stamp
    blocks: tuple[BlockEntry, ...]


def encode_files(files: dict[str, FileEntry]) -> bytes:
    """Write file entries by name."""
    return msgspec.msgpack.encode(files)


def decode_files(data: bytes) -> dict[str, FileEntry]:
    """Read them, in order; raises DecodeError if they are damaged."""
    return msgspec.msgpack.decode(data, type=dict[str, FileEntry])
