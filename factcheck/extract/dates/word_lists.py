"""The words of dates by language, as phrases that can be looked up at a token."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Read, ReadBefore, Tree, match
from factcheck.language.rows import LazyRows
from factcheck.language.tables import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.language.sentence import Mode

V = TypeVar("V")
_CODE = Path(__file__).parent
_LONGEST_BEFORE = 3


class PhraseTree(Generic[V]):
    """PhraseTree with a value each, followed word by word."""

    __slots__ = ("_lasts", "by_first")

    def __init__(self, by_first: Tree) -> None:
        self.by_first = by_first
        self._lasts: frozenset[str] | None = None

    def at(self, keys: Sequence[str], at: int) -> Read[V] | None:
        """Return the value of the longest phrase that begins at a token, and where it ends; None if none does."""
        return match(keys, at, self.by_first) if keys[at] in self.by_first else None

    def before(self, keys: Sequence[str], end: int) -> ReadBefore[V] | None:
        """Return the value of the longest phrase that ends before a token, and where it begins; None if none does."""
        if self._lasts is None:
            self._lasts = frozenset(_lasts(self.by_first))
        if end < 1 or keys[end - 1] not in self._lasts:
            return None
        for start in range(max(0, end - _LONGEST_BEFORE), end):
            found = self.at(keys, start)
            if found is not None and found.end == end:
                return ReadBefore(found.value, start)
        return None

    def may_begin_in(self, keys: Iterable[str]) -> bool:
        """Tell whether the first word of any phrase is among these words."""
        return any(key in self.by_first for key in keys)

    def openings(self) -> Iterator[tuple[str, frozenset[str] | None]]:
        """Yield every first word with the words that may follow it; None where it is a phrase by itself."""
        for word, node in self.by_first.items():
            yield word, frozenset(node.follows) if node.value is None else None


def _lasts(index: Tree) -> Iterator[str]:
    """Yield the last words of all phrases."""
    for word, node in index.items():
        if node.value is not None:
            yield word
        yield from _lasts(node.follows)


class DateWords:
    """All words of one language, with or without diacritics."""

    def __init__(self, valued: dict[str, Tree], lists: dict[str, Tree]) -> None:
        self.months: PhraseTree[int] = PhraseTree(valued["months"])
        self.weekdays: PhraseTree[int] = PhraseTree(valued["weekdays"])
        self.days: PhraseTree[int] = PhraseTree(valued["days"])
        self.shifts: PhraseTree[int] = PhraseTree(valued["shifts"])
        self.dated_shifts: PhraseTree[int] = PhraseTree(valued["dated_shifts"])
        self.halves: PhraseTree[int] = PhraseTree(valued["halves"])
        self.quarters: PhraseTree[int] = PhraseTree(valued["quarters"])
        self.spoken_decades: PhraseTree[int] = PhraseTree(valued["spoken_decades"])
        self.counts: PhraseTree[int] = PhraseTree(valued["counts"])
        self.ranks: PhraseTree[int] = PhraseTree(valued["ranks"])
        self.feasts: PhraseTree[str] = PhraseTree(valued["feasts"])
        self.units: PhraseTree[str] = PhraseTree(valued["units"])
        self.parts: PhraseTree[str] = PhraseTree(valued["parts"])
        self.seasons: PhraseTree[str] = PhraseTree(valued["seasons"])
        self.lists: dict[str, PhraseTree[bool]] = {name: PhraseTree(index) for name, index in lists.items()}

    def any_of(self, name: str) -> PhraseTree[bool]:
        """Return a list of the table as phrases: `any_of("ago")`; raises KeyError if there is no such list."""
        return self.lists[name]


@cached_per_lexicon(maxsize=3)
def words_of(mode: Mode) -> DateWords:
    """Return the words of a language as they are looked up."""
    found = LazyRows(compiled("dates", _make, code=[_CODE]), msgspec.msgpack.Decoder(dict[str, dict[str, Tree]]))[mode]
    return DateWords(found["valued"], found["lists"])


def _make() -> dict[str, Any]:
    from factcheck.extract.dates.compile_words import make_words  # lazy: most runs find a copy

    return make_words()
