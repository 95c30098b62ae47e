"""Writes prepared sources into parts on disk, each of a bounded size."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from factcheck.database.index.disk_part import CLAIMS, IDS, POSTINGS, SOURCES, TERMS, encoded_ids
from factcheck.database.index.layout import ClaimRun
from factcheck.database.index.manifest import part_entry
from factcheck.database.index.part_records import SourceRow, encode
from factcheck.database.index.rows import RowWriter
from factcheck.database.index.search import Postings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.database.index.manifest import PartEntry
    from factcheck.database.index.preparing import Prepared
    from factcheck.database.index.tantivy_index import TantivyWriter

FEW = 2_000
"""Up to this many claims, postings in memory are opened sooner than tantivy is imported."""
PART_CLAIMS = 1 << 17
"""A part with this many claims takes no further source: its terms are held in memory until it is written."""


class _PartWriter:
    """Writes a part into a new folder; the part is complete once it is closed. Raises OSError or ValueError."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._open = ExitStack()
        self._claims = self._open.enter_context(RowWriter(folder / CLAIMS))
        self._sources = self._open.enter_context(RowWriter(folder / SOURCES))
        self._ids: list[tuple[str, int]] = []
        self._few: list[str] = []
        self._many: TantivyWriter | None = None

    @property
    def claims(self) -> int:
        """How many claims have been added."""
        return len(self._claims)

    @property
    def rows(self) -> int:
        """How many sources have been added."""
        return len(self._sources)

    def add(self, one: Prepared) -> None:
        """Add a source with all its claims."""
        self._ids.append((one.source.id, self.rows))
        row = SourceRow(one.source, self.claims, len(one.records), one.subject)
        self._sources.add(encode(row))
        for record, terms in zip(one.records, one.terms, strict=True):
            self._claims.add(record)
            self._index(terms)

    def close(self) -> None:
        """Write the table of ids and the terms, and close all files."""
        (self.folder / IDS).write_bytes(encoded_ids(self._ids))
        self._open.close()
        if self._many:
            self._many.close()
        else:
            (self.folder / POSTINGS).write_bytes(Postings.of(map(str.split, self._few)).encode())

    def _index(self, terms: str) -> None:
        if self._many:
            self._many.add(terms)
            return
        self._few.append(terms)
        if len(self._few) > FEW:
            from factcheck.database.index.tantivy_index import TantivyWriter  # lazy: few databases need tantivy

            self._many = TantivyWriter(self.folder / TERMS)
            for one in self._few:
                self._many.add(one)
            self._few = []


class DiskSink:
    """Writes each part into a folder of its own; raises OSError or ValueError."""

    def __init__(self, place: Path, first: int | None = None) -> None:
        """Write into the folder of an index; parts are numbered from `first`, or from the next free number."""
        self._place = place
        self._next = first or next_number(place)
        self._writer: _PartWriter | None = None
        self._written: list[PartEntry] = []

    def add(self, sources: Sequence[Prepared]) -> ClaimRun:
        """Add sources one after the other, and return where they are."""
        if self._writer and self._writer.claims >= PART_CLAIMS:
            self._finish(self._writer)
        if self._writer is None:
            self._writer = _PartWriter(self._place / f"{self._next:06}")
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

    def _finish(self, writer: _PartWriter) -> None:
        writer.close()
        self._written.append(part_entry(writer.folder, writer.claims))
        self._writer = None


def next_number(place: Path) -> int:
    """Return the lowest number above those of all parts."""
    return 1 + max((int(file.name) for file in place.iterdir() if file.name.isdecimal()), default=0)
