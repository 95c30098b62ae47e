"""What an index is made of: the claims files it has read, and the parts that hold their claims.

A manifest is replaced in one step. Until then readers have the old one, whose parts stay.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.index.layout import Run
from factcheck.database.index.rows import MANIFEST, DamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class PartEntry(msgspec.Struct, frozen=True, array_like=True):
    """A part, and by what it is known to be whole."""

    name: str
    """Of its folder."""
    claims: int
    sizes: dict[str, int]
    """Bytes of each file in the folder, by path."""


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """One state of an index."""

    stamps: bytes
    """Digest of names, sizes and times of all claims files; empty where these do not tell enough."""
    parts: tuple[PartEntry, ...]
    runs: tuple[Run, ...]
    """Of all files in order."""
    files: bytes
    """The file entries by name, encoded, see `file_entries`: most runs do without."""


def read_manifest(place: Path) -> Manifest:
    """Read the manifest of an index; raises OSError if there is none, DecodeError if it is damaged."""
    return msgspec.msgpack.decode((place / MANIFEST).read_bytes(), type=Manifest)


def part_entry(folder: Path, claims: int) -> PartEntry:
    """Describe a part that has just been written."""
    return PartEntry(folder.name, claims, dict(sorted(_sizes(folder))))


def check(place: Path, part: PartEntry) -> Path:
    """Return the folder of a part; raises DamagedError unless every file of it is there in its full size."""
    folder = place / part.name
    if dict(_sizes(folder)) != part.sizes:
        raise DamagedError(folder)
    return folder


def _sizes(folder: Path, within: str = "") -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sizes(folder / entry.name, f"{entry.name}/")
            elif not entry.name.endswith(".lock"):  # tantivy leaves empty ones
                yield within + entry.name, entry.stat().st_size
