"""The manifest of an index: the claims files that were read, and the parts that hold their claims.

A manifest is replaced in one step. Until then, readers see the old one, whose parts are still there. Where a file is
damaged, the manifest is removed, so that the next run makes another index.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from factcheck.database.index.layout import ClaimRun
from factcheck.errors import DatabaseError

MANIFEST = "manifest"
"""File that names the parts of an index; without it there is no index."""


class PartEntry(msgspec.Struct, frozen=True, array_like=True):
    """A part, and what shows that it is complete."""

    name: str
    """Name of its folder."""
    claims: int
    sizes: dict[str, int]
    """Bytes of each file in the folder, by path."""


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """One state of an index."""

    stamps: bytes
    """Digest of names, sizes and times of all claims files; empty if these cannot be relied on."""
    parts: tuple[PartEntry, ...]
    runs: tuple[ClaimRun, ...]
    """Where the claims of all files are, in order."""
    files: bytes
    """The file entries by name, still encoded, since most runs do not need them; see `file_entries`."""


def read_manifest(place: Path) -> Manifest:
    """Read the manifest of an index; raises OSError if there is none, DecodeError if it is damaged."""
    return msgspec.msgpack.decode((place / MANIFEST).read_bytes(), type=Manifest)


def part_entry(folder: Path, claims: int) -> PartEntry:
    """Return the entry of a part that was just written."""
    return PartEntry(folder.name, claims, dict(sorted(_sizes(folder))))


def check(place: Path, part: PartEntry) -> Path:
    """Return the folder of a part; raises DamagedError unless all its files have their full size."""
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


class DamagedError(Exception):
    """A file of the index is incomplete, or was not written by this program."""


def discard_index(place: Path) -> None:
    """Remove the manifest, so that the index is made again when it is opened next; raises DatabaseError if it stays."""
    try:
        (place / MANIFEST).unlink(missing_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"{place}: the index is damaged; delete this folder and run again to rebuild it."
        ) from error
