"""Claims → parts on disk, one after the other, each of a bounded size."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.disk_part import CLAIMS, IDS, POSTINGS, SOURCES, TERMS, encoded_ids
from factcheck.database.postings import Postings
from factcheck.database.rows import RowWriter
from factcheck.database.shelved import Shelved

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.database.engine import TermWriter
    from factcheck.database.preparing import Prepared

FEW = 2_000
"""Claims up to which the terms are held in memory: that opens sooner than tantivy is imported."""


class PartWriter:
    """Writes one part into a folder that it makes; `close` makes it whole. Raises OSError or ValueError."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._open = ExitStack()
        self._claims = self._open.enter_context(RowWriter(folder / CLAIMS))
        self._sources = self._open.enter_context(RowWriter(folder / SOURCES))
        self._ids: list[tuple[str, int]] = []
        self._few: list[str] = []
        self._many: TermWriter | None = None

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
        row = Shelved(one.source, self.claims, len(one.records), one.subject)
        self._sources.add(msgspec.msgpack.encode(row))
        for record, terms in zip(one.records, one.terms, strict=True):
            self._claims.add(record)
            self._index(terms)

    def close(self) -> None:
        """Write what is left."""
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
            from factcheck.database.engine import TermWriter  # here, as a small database does without tantivy

            self._many = TermWriter(self.folder / TERMS)
            for one in self._few:
                self._many.add(one)
            self._few = []
