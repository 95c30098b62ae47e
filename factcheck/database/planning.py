"""What a refresh of an index has to do: which files are read, which parts stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.database.disk_part import DiskPart
from factcheck.database.disk_shelf import PART_CLAIMS
from factcheck.database.layout import Layout
from factcheck.database.manifest import FileEntry, Manifest, check, read_manifest
from factcheck.database.rows import DamagedError
from factcheck.database.scanning import UNSURE, digest_of_content

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factcheck.database.scanning import Stamp

BROKEN = (DamagedError, OSError, ValueError, msgspec.DecodeError)
"""What reading an index raises that is not whole."""

_LEAST = 4_096
"""Claims that are written anew in passing, so that small parts do not gather."""
_IN_USE = 0.75
"""Share of a part's claims whose files must be as they were for the part to stay."""
_BYTES_A_CLAIM = 500
"""In a claims file, about."""


class State(msgspec.Struct, frozen=True):
    """An index as it stands."""

    manifest: Manifest
    entries: dict[str, FileEntry]
    parts: list[DiskPart]


class Plan(msgspec.Struct, frozen=True):
    """The files of an index that is to be."""

    entries: dict[str, FileEntry]
    """By name, in order; of those that have changed, without runs."""
    changed: frozenset[str]
    kept: tuple[int, ...]
    """Numbers of the parts that stay."""


NOTHING = State(Manifest(b"", (), (), b""), {}, [])


def state_of(place: Path) -> State:
    """Return an index as it stands; one that is not there or not whole counts as nothing."""
    try:
        manifest = read_manifest(place)
        parts = [DiskPart(check(place, part)) for part in manifest.parts]
        return State(manifest, manifest.entries(), parts)
    except BROKEN:
        return NOTHING


def plan(folder: Path, stamps: Mapping[str, Stamp], before: State) -> Plan:
    """Compare files with an index; raises DatabaseError for a file that cannot be read."""
    entries = {name: _entry(folder / name, stamp, before.entries.get(name)) for name, stamp in stamps.items()}
    changed = frozenset(name for name, entry in entries.items() if not _is_known(entry, before.entries.get(name)))
    coming = sum(stamps[name].size for name in changed) // _BYTES_A_CLAIM
    entries = {name: _without_runs(entry) if name in changed else entry for name, entry in entries.items()}
    gone = before.entries.keys() - entries.keys()
    kept = _kept(entries, before, coming) if changed or gone else range(len(before.parts))
    return Plan(entries, changed, tuple(kept))


def _entry(file: Path, stamp: Stamp, known: FileEntry | None) -> FileEntry:
    """Return what is known of a file; only one with another size or time is read."""
    if known and known.stamp == stamp != UNSURE:
        return known
    digest, stamp = digest_of_content(file)
    return FileEntry(stamp, digest, known.runs if known else ())


def _is_known(entry: FileEntry, known: FileEntry | None) -> bool:
    return known is not None and known.digest == entry.digest


def _without_runs(entry: FileEntry) -> FileEntry:
    return FileEntry(entry.stamp, entry.digest, ())


def _kept(entries: Mapping[str, FileEntry], before: State, coming: int) -> list[int]:
    """Choose the parts that stay: each larger than all that is written anew, so that they remain few."""
    living = Layout(run for entry in entries.values() for run in entry.runs).claims_by_part()
    kept = []
    for number in sorted(range(len(before.parts)), key=lambda number: living.get(number, 0)):
        lives, size = living.get(number, 0), len(before.parts[number])
        large = lives >= min(PART_CLAIMS // 2, max(_LEAST, 2 * coming))
        if large and lives >= _IN_USE * size:
            kept.append(number)
        else:
            coming += lives
    return sorted(kept)
