"""Reads the pairs that were written for this project, which are used in fitting but never in measuring.

`news.jsonl` has statements about the articles of a set: each is what it says itself and, as [start, end] in characters,
what it takes over from its article, whose text stays where it is. `contraries.jsonl` (two sources that contradict each
other, and two statements) and `revisions.jsonl` (two versions of a source; statements that one of them leaves open, or
both) bring sources of their own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from benchmarks.judge.pairs import Pair, to_learn_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from benchmarks.judge.pairs import Row
    from factcheck.compare.judge.model import Reach

FOLDER = Path(__file__).parent / "written"
NEWS = 0.1
"""What a statement about an article counts, once with the sentences that decide on it and once with all of it."""
WORTH: Mapping[str, Mapping[str, float]] = {"en": {"revisions": 0.3, "contraries": 0.5}}
"""By reach: what the pairs of a file count."""

Line = TypeVar("Line", "Statement", "Written")
Stretch = tuple[int, int]
"""Start and end in an article, in characters."""


class Statement(msgspec.Struct, frozen=True):
    """A statement about an article, and where the article has what decides on it."""

    article: str
    evidence: tuple[Stretch, ...]
    statement: tuple[str | Stretch, ...]
    label: str

    def text(self, article: str) -> str:
        """Return the statement, with what it takes over from the article put in."""
        return "".join(part if isinstance(part, str) else article[slice(*part)] for part in self.statement)

    def pairs(self, known: Pair) -> Iterator[Pair]:
        """Yield the pair with the deciding sentences and that with the whole article, which another pair has."""
        text, evidence = self.text(known.source), " ".join(known.source[slice(*part)] for part in self.evidence)
        for source in (evidence, known.source):
            yield Pair(known.id, source, text, self.label, known.doc)


class Written(msgspec.Struct, frozen=True):
    """A statement with a source of its own."""

    source: str
    statement: str
    label: str


def written_for(reach: Reach, sets: Iterable[Sequence[Row]]) -> Iterator[Row]:
    """Yield the written pairs of a reach: those about an article if a set has it, under the id of its first row."""
    if reach == "vi":
        articles: dict[str, Pair] = {}
        for pair in (row.pair for rows in sets for row in rows if row.pair.doc):
            articles.setdefault(pair.doc, pair)
        told = (one for one in _lines("news", Statement) if one.article in articles)
        yield from to_learn_from([pair for one in told for pair in one.pairs(articles[one.article])], NEWS)
    for name, worth in WORTH.get(reach, {}).items():
        pairs = [Pair("", one.source, one.statement, one.label) for one in _lines(name, Written)]
        yield from to_learn_from(pairs, worth)


def _lines(name: str, of: type[Line]) -> Iterator[Line]:
    """Read a file of one record a line."""
    for line in (FOLDER / f"{name}.jsonl").read_bytes().splitlines():
        yield msgspec.json.decode(line, type=of)
