"""Plans how to bring an index up to date: which blocks of claims files to read, which parts to keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.claims_files.blocks import Block
from factcheck.database.folder import UNSURE, Stamp
from factcheck.database.index.disk_part import DiskPart
from factcheck.database.index.file_entries import FileEntry, decode_files, hashed_blocks
from factcheck.database.index.layout import ClaimRun, Layout
from factcheck.database.index.manifest import DamagedError, Manifest, check, read_manifest
from factcheck.database.index.part_writing import PART_CLAIMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.database.index.file_entries import HashedBlock

BROKEN = (DamagedError, OSError, ValueError, msgspec.DecodeError)
"""What reading an incomplete or damaged index raises."""

_LEAST = 4_096
"""Parts with fewer claims are merged into the next one that is written, so that small parts do not pile up."""
_IN_USE = 0.75
"""A part is rewritten once less than this share of its claims is still in use."""
_BYTES_A_CLAIM = 500
"""What a claim takes in a claims file, roughly."""


class State(msgspec.Struct, frozen=True):
    """An index as it is on disk."""

    manifest: Manifest
    entries: dict[str, FileEntry]
    parts: list[DiskPart]


class PlannedBlock(msgspec.Struct, frozen=True):
    """A block of a claims file, and where its claims already are, or the block itself if it has to be read."""

    digest: bytes
    found: ClaimRun | Block


class PlannedFile(msgspec.Struct, frozen=True):
    """A claims file in an index to come."""

    stamp: Stamp
    blocks: tuple[PlannedBlock, ...]


class Plan(msgspec.Struct, frozen=True):
    """An index to come: what of it has to be read, and what is there already."""

    folder: Path
    """Of the claims files."""
    before: State
    files: dict[str, PlannedFile]
    """By name, in order."""
    kept: tuple[int, ...]
    """Numbers of the parts that stay as they are."""

    def found(self) -> Iterator[tuple[str, ClaimRun | Block]]:
        """Yield every block in order, with the name of its file."""
        return ((name, block.found) for name, file in self.files.items() for block in file.blocks)

    def to_read(self) -> list[HashedBlock]:
        """Return the blocks that have to be read, in order."""
        blocks = (block for file in self.files.values() for block in file.blocks)
        return [(block.digest, block.found) for block in blocks if isinstance(block.found, Block)]


NOTHING = State(Manifest(b"", (), (), b""), {}, [])


def state_of(place: Path) -> State:
    """Read the index in a folder; one that is missing or incomplete counts as NOTHING."""
    try:
        manifest = read_manifest(place)
        parts = [DiskPart(check(place, part)) for part in manifest.parts]
        return State(manifest, decode_files(manifest.files), parts)
    except BROKEN:
        return NOTHING


def plan(folder: Path, stamps: Mapping[str, Stamp], before: State) -> Plan:
    """Plan an index of the claims files in a folder; raises DatabaseError for a file that cannot be read."""
    runs = {block.digest: block.run for entry in before.entries.values() for block in entry.blocks}
    files = {name: _file(folder / name, stamp, before.entries.get(name), runs) for name, stamp in stamps.items()}
    kept = range(len(before.parts)) if _is_as_before(files, before) else _kept(files, before)
    return Plan(folder, before, files, tuple(kept))


def _file(file: Path, stamp: Stamp, known: FileEntry | None, runs: Mapping[bytes, ClaimRun]) -> PlannedFile:
    """Plan one file; it is opened only if its size or time has changed."""
    if known and known.stamp == stamp != UNSURE:
        return PlannedFile(stamp, tuple(PlannedBlock(block.digest, block.run) for block in known.blocks))
    stamp, blocks = hashed_blocks(file)
    return PlannedFile(stamp, tuple(PlannedBlock(digest, runs.get(digest, block)) for digest, block in blocks))


def _is_as_before(files: Mapping[str, PlannedFile], before: State) -> bool:
    return list(before.entries) == list(files) and all(
        [block.digest for block in files[name].blocks] == [block.digest for block in entry.blocks]
        for name, entry in before.entries.items()
    )


def _kept(files: Mapping[str, PlannedFile], before: State) -> list[int]:
    """Choose the parts that stay: each is larger than all that is rewritten, so that there are never many."""
    found = [block.found for file in files.values() for block in file.blocks]
    living = Layout(one for one in found if isinstance(one, ClaimRun)).claims_by_part()
    coming = sum(one.size for one in found if isinstance(one, Block)) // _BYTES_A_CLAIM
    kept = []
    for number in sorted(range(len(before.parts)), key=lambda number: living[number]):
        lives, size = living[number], len(before.parts[number])
        large = lives >= min(PART_CLAIMS // 2, max(_LEAST, 2 * coming))
        if large and lives >= _IN_USE * size:
            kept.append(number)
        else:
            coming += lives
    return sorted(kept)
