"""What a refresh of an index has to do: which pieces of files are read, which parts stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.database.disk_part import DiskPart
from factcheck.database.disk_shelf import PART_CLAIMS
from factcheck.database.file_entries import FileEntry, decode_files
from factcheck.database.layout import Layout, Run
from factcheck.database.manifest import Manifest, check, read_manifest
from factcheck.database.pieces import Piece, pieces_of
from factcheck.database.rows import DamagedError
from factcheck.database.scanning import UNSURE, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

BROKEN = (DamagedError, OSError, ValueError, msgspec.DecodeError)
"""What reading an index raises that is not whole."""

_LEAST = 4_096
"""Claims that are written anew in passing, so that small parts do not gather."""
_IN_USE = 0.75
"""Share of a part's claims that must still be in use for it to stay."""
_BYTES_A_CLAIM = 500
"""In a claims file, about."""


class State(msgspec.Struct, frozen=True):
    """An index as it stands."""

    manifest: Manifest
    entries: dict[str, FileEntry]
    parts: list[DiskPart]


class PlannedBlock(msgspec.Struct, frozen=True):
    """A piece of a file, and where its claims are, or what has to be read."""

    digest: bytes
    found: Run | Piece


class PlannedFile(msgspec.Struct, frozen=True):
    """A claims file of an index that is to be."""

    stamp: Stamp
    blocks: tuple[PlannedBlock, ...]


class Plan(msgspec.Struct, frozen=True):
    """An index that is to be."""

    files: dict[str, PlannedFile]
    """By name, in order."""
    kept: tuple[int, ...]
    """Numbers of the parts that stay."""

    def found(self) -> Iterator[tuple[str, Run | Piece]]:
        """Yield every piece in order, with the name of its file."""
        return ((name, block.found) for name, file in self.files.items() for block in file.blocks)


NOTHING = State(Manifest(b"", (), (), b""), {}, [])


def state_of(place: Path) -> State:
    """Return an index as it stands; one that is not there or not whole counts as nothing."""
    try:
        manifest = read_manifest(place)
        parts = [DiskPart(check(place, part)) for part in manifest.parts]
        return State(manifest, decode_files(manifest.files), parts)
    except BROKEN:
        return NOTHING


def plan(folder: Path, stamps: Mapping[str, Stamp], before: State) -> Plan:
    """Compare files with an index; raises DatabaseError for a file that cannot be read."""
    runs = {block.digest: block.run for entry in before.entries.values() for block in entry.blocks}
    files = {name: _file(folder / name, stamp, before.entries.get(name), runs) for name, stamp in stamps.items()}
    kept = range(len(before.parts)) if _is_as_before(files, before) else _kept(files, before)
    return Plan(files, tuple(kept))


def _file(file: Path, stamp: Stamp, known: FileEntry | None, runs: Mapping[bytes, Run]) -> PlannedFile:
    """Say what is known of a file; only one with another size or time is looked into."""
    if known and known.stamp == stamp != UNSURE:
        return PlannedFile(stamp, tuple(PlannedBlock(block.digest, block.run) for block in known.blocks))
    stamp, pieces = pieces_of(file)
    return PlannedFile(stamp, tuple(PlannedBlock(piece.digest, runs.get(piece.digest, piece)) for piece in pieces))


def _is_as_before(files: Mapping[str, PlannedFile], before: State) -> bool:
    return list(before.entries) == list(files) and all(
        [block.digest for block in files[name].blocks] == [block.digest for block in entry.blocks]
        for name, entry in before.entries.items()
    )


def _kept(files: Mapping[str, PlannedFile], before: State) -> list[int]:
    """Choose the parts that stay: each larger than all that is written anew, so that they remain few."""
    found = [block.found for file in files.values() for block in file.blocks]
    living = Layout(one for one in found if isinstance(one, Run)).claims_by_part()
    coming = sum(one.end - one.start for one in found if isinstance(one, Piece)) // _BYTES_A_CLAIM
    kept = []
    for number in sorted(range(len(before.parts)), key=lambda number: living[number]):
        lives, size = living[number], len(before.parts[number])
        large = lives >= min(PART_CLAIMS // 2, max(_LEAST, 2 * coming))
        if large and lives >= _IN_USE * size:
            kept.append(number)
        else:
            coming += lives
    return sorted(kept)
