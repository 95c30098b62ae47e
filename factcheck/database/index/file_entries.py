"""What an index notes of each claims file; only an update of the index reads it."""

from __future__ import annotations

import msgspec

from factcheck.database.index.layout import ClaimRun
from factcheck.database.scanning import Stamp


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
