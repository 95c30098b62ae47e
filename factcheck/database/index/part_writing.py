"""Writes one part to disk."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from factcheck.database.index.disk_part import CLAIMS, IDS, POSTINGS, SOURCES, TERMS, encoded_ids
from factcheck.database.index.part_records import SourceRow, encode
from factcheck.database.index.rows import RowWriter
from factcheck.database.index.search import Postings

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.database.index.preparing import Prepared
    from factcheck.database.index.tantivy_index import TantivyWriter

FEW = 2_000
"""Up to this many claims, postings in memory are opened sooner than tantivy is imported."""


class PartWriter:
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
