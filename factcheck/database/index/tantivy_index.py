"""An inverted index on disk, for many claims, by tantivy.

It consists of one segment that never changes, so a document's number is the claim's position. Ranks are sums of
constants instead of BM25, so that they equal those of `Postings` and do not depend on how claims are grouped.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tantivy import Document, Index, Occur, Query, SchemaBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tantivy import IndexWriter, Schema, Searcher

    from factcheck.database.index.part import Hit

_FIELD = "terms"
_HEAP = 1 << 29
"""Bytes of memory for writing; far more than a part ever needs, so that it becomes one segment."""


class TantivyWriter:
    """Writes an index into a new folder; raises OSError."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        with _as_os_error():
            self._writer: IndexWriter = Index(_schema(), str(folder)).writer(_HEAP, num_threads=1)

    def add(self, terms: str) -> None:
        """Add the next claim, given as its terms, separated by spaces."""
        document = Document()
        document.add_text(_FIELD, terms)
        with _as_os_error():
            self._writer.add_document(document)

    def close(self) -> None:
        """Write everything to disk."""
        with _as_os_error():
            self._writer.commit()
            self._writer.wait_merging_threads()
        for file in self._folder.iterdir():  # tantivy makes some of them readable by their owner alone
            file.chmod(stat.S_IMODE(self._folder.stat().st_mode) & ~0o111)


class TantivyIndex:
    """Reads an index; raises ValueError or OSError if it is incomplete."""

    def __init__(self, folder: Path, size: int) -> None:
        self._schema, self._searcher = _opened(folder)
        if self._searcher.num_docs != size or self._searcher.num_segments > 1:
            raise ValueError(f"{folder} does not hold the terms of {size} claims")

    def frequency(self, term: str) -> int:
        """Count the claims that have a term."""
        return self._searcher.doc_freq(_FIELD, term)

    def best(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Rank claims by the sum of the weights of the terms they have; ties go to the lower position."""
        terms = [(Occur.Should, self._weighed(term, weight)) for term, weight in weights.items()]
        found = self._searcher.search(Query.boolean_query(terms), limit, count=False)
        return [(float(rank), address.doc) for rank, address in found.hits]

    def _weighed(self, term: str, weight: float) -> Query:
        return Query.const_score_query(Query.term_query(self._schema, _FIELD, term, "basic"), weight)


@contextmanager
def _as_os_error() -> Iterator[None]:
    """Turn the ValueError that tantivy raises for everything, such as a full disk, into an OSError."""
    try:
        yield
    except ValueError as error:
        raise OSError(0, str(error)) from error


def _opened(folder: Path) -> tuple[Schema, Searcher]:
    """Open an index; in a read-only folder by way of links elsewhere, since tantivy writes a lock beside it."""
    if os.access(folder, os.W_OK):
        return _searcher(folder)
    import tempfile  # lazy: most folders may be written to

    with tempfile.TemporaryDirectory(prefix="factcheck-") as elsewhere:
        for file in folder.iterdir():
            if file.suffix != ".lock":
                os.symlink(file.resolve(), os.path.join(elsewhere, file.name))
        return _searcher(elsewhere)


def _searcher(folder: str | Path) -> tuple[Schema, Searcher]:
    index = Index.open(str(folder))
    index.config_reader("manual")
    return index.schema, index.searcher()


def _schema() -> Schema:
    return SchemaBuilder().add_text_field(_FIELD, tokenizer_name="whitespace", index_option="basic").build()
