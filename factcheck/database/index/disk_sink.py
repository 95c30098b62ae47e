"""Writes prepared sources into parts on disk, each of a bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.index.layout import ClaimRun
from factcheck.database.index.manifest import part_entry
from factcheck.database.index.part_writing import PartWriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.database.index.manifest import PartEntry
    from factcheck.database.index.preparing import Prepared

PART_CLAIMS = 1 << 17
"""A part with this many claims takes no further source: its terms are held in memory until it is written."""


class DiskSink:
    """Writes each part into a folder of its own; raises OSError or ValueError."""

    def __init__(self, place: Path, first: int | None = None) -> None:
        """Write into the folder of an index; parts are numbered from `first`, or from the next free number."""
        self._place = place
        self._next = first or next_number(place)
        self._writer: PartWriter | None = None
        self._written: list[PartEntry] = []

    def add(self, sources: Sequence[Prepared]) -> ClaimRun:
        """Add sources one after the other, and return where they are."""
        if self._writer and self._writer.claims >= PART_CLAIMS:
            self._finish(self._writer)
        if self._writer is None:
            self._writer = PartWriter(self._place / f"{self._next:06}")
            self._next += 1
        first, row = self._writer.claims, self._writer.rows
        for source in sources:
            self._writer.add(source)
        count = self._writer.claims - first
        return ClaimRun(part=len(self._written), first=first, count=count, row=row, rows=len(sources))

    def entries(self) -> list[PartEntry]:
        """Close the last part, and return the entries of all that were written."""
        if self._writer:
            self._finish(self._writer)
        return self._written

    def _finish(self, writer: PartWriter) -> None:
        writer.close()
        self._written.append(part_entry(writer.folder, writer.claims))
        self._writer = None


def next_number(place: Path) -> int:
    """Return the lowest number above those of all parts."""
    return 1 + max((int(file.name) for file in place.iterdir() if file.name.isdecimal()), default=0)
