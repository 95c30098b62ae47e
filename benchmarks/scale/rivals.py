"""Other ways to find the claims nearest to a statement, over the same quotes: only retrieval, no check."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

import tantivy
from rapidfuzz import fuzz, process

from factcheck.language.fold import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Search = Callable[[str], object]

TERMS, LIMIT = 25, 20
"""Words of a query, and claims that are asked for."""
_OTHERS = (
    "said people killed province million report police court storm flood minister government "
    "người chết tỉnh triệu công an tòa vụ ngày bão lũ chính phủ"
)
_WORD = re.compile(r"[^\W_]+")


def bare_tantivy(folder: Path, quotes: Iterable[str]) -> Search:
    """Index folded words as tantivy does by itself; a query is any of 25 words, ranked by BM25."""
    schema = tantivy.SchemaBuilder().add_text_field("text").build()
    there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(schema, str(folder))
    if not there:
        writer = index.writer(1 << 28, 1)
        for quote in quotes:
            writer.add_document(tantivy.Document(text=fold_text(quote)))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
    searcher = index.searcher()

    def search(statement: str) -> object:
        words = [tantivy.Query.term_query(schema, "text", word) for word in words_of(statement)]
        return searcher.search(
            tantivy.Query.boolean_query([(tantivy.Occur.Should, word) for word in words]), LIMIT
        ).hits

    return search


def sqlite_fts5(file: Path, quotes: Iterable[str]) -> Search:
    """Index folded words with SQLite; the same query."""
    there = file.exists()
    connection = sqlite3.connect(file)
    if not there:
        connection.execute("CREATE VIRTUAL TABLE claims USING fts5(text, content='', tokenize='unicode61')")
        connection.executemany("INSERT INTO claims(text) VALUES (?)", ((fold_text(quote),) for quote in quotes))
        connection.commit()
    query = "SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY bm25(claims) LIMIT ?"

    def search(statement: str) -> object:
        return connection.execute(query, (" OR ".join(f'"{word}"' for word in words_of(statement)), LIMIT)).fetchall()

    return search


def brute_rapidfuzz(quotes: Iterable[str]) -> Search:
    """Hold the statement against every quote."""
    folded = [fold_text(quote) for quote in quotes]

    def search(statement: str) -> object:
        return process.extract(fold_text(statement), folded, scorer=fuzz.token_set_ratio, limit=LIMIT)

    return search


def words_of(statement: str) -> list[str]:
    """Return 25 different words, folded: the statement's, and where it has fewer, what news is full of."""
    return list(dict.fromkeys(_WORD.findall(fold_text(f"{statement} {_OTHERS}"))))[:TERMS]
