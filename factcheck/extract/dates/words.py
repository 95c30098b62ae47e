"""The words of dates by language, as phrases that can be looked up at a token."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from factcheck.language.tables import Rows, compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

V = TypeVar("V")
Index = dict[str, list[tuple[list[str], int, Any]]]
"""First word → the phrases that begin with it, as words, their number and their value; the longest first."""
_LONGEST_BEFORE = 3


class Phrases(Generic[V]):
    """Phrases with a value each, found by their first word, the longest first."""

    __slots__ = ("_lasts", "by_first")

    def __init__(self, by_first: Index) -> None:
        self.by_first = by_first
        self._lasts: frozenset[str] | None = None

    def at(self, keys: Sequence[str], at: int) -> tuple[V, int] | None:
        """The value of the longest phrase that begins at a token, and the index after its last word."""
        phrases = self.by_first.get(keys[at])
        if phrases is not None:
            for words, size, value in phrases:
                if size == 1 or keys[at : at + size] == words:
                    return value, at + size
        return None

    def before(self, keys: Sequence[str], end: int) -> tuple[V, int] | None:
        """The value of the longest phrase that ends before a token, and the index of its first word."""
        if self._lasts is None:
            self._lasts = frozenset(words[-1] for phrases in self.by_first.values() for words, _, _ in phrases)
        if end < 1 or keys[end - 1] not in self._lasts:
            return None
        for start in range(max(0, end - _LONGEST_BEFORE), end):
            found = self.at(keys, start)
            if found is not None and found[1] == end:
                return found[0], start
        return None

    def may_begin_in(self, keys: Iterable[str]) -> bool:
        """True where the first word of any phrase is among these words."""
        return any(key in self.by_first for key in keys)

    def firsts(self) -> Iterable[str]:
        """Every word with which a phrase begins."""
        return self.by_first.keys()


class Words:
    """All words of one language; `accented` False matches Vietnamese without its marks."""

    def __init__(self, valued: dict[str, Index], lists: dict[str, Index], *, accented: bool) -> None:
        self.accented = accented
        self.months: Phrases[int] = Phrases(valued["months"])
        self.weekdays: Phrases[int] = Phrases(valued["weekdays"])
        self.days: Phrases[int] = Phrases(valued["days"])
        self.shifts: Phrases[int] = Phrases(valued["shifts"])
        self.dated_shifts: Phrases[int] = Phrases(valued["dated_shifts"])
        self.halves: Phrases[int] = Phrases(valued["halves"])
        self.quarters: Phrases[int] = Phrases(valued["quarters"])
        self.spoken_decades: Phrases[int] = Phrases(valued["spoken_decades"])
        self.counts: Phrases[int] = Phrases(valued["counts"])
        self.ranks: Phrases[int] = Phrases(valued["ranks"])
        self.feasts: Phrases[str] = Phrases(valued["feasts"])
        self.units: Phrases[str] = Phrases(valued["units"])
        self.parts: Phrases[str] = Phrases(valued["parts"])
        self.seasons: Phrases[str] = Phrases(valued["seasons"])
        self.lists: dict[str, Phrases[bool]] = {name: Phrases(index) for name, index in lists.items()}

    def any_of(self, name: str) -> Phrases[bool]:
        """A list of the table as phrases: `any_of("ago")`; raises KeyError if the table has none."""
        return self.lists[name]


def words_of(lang: str, *, accented: bool) -> Words:
    """The words of "vi" or "en", from their compiled copy."""
    return _words("en" if lang == "en" else "vi" if accented else "folded")


@lru_cache(maxsize=3)
def _words(mode: str) -> Words:
    found = Rows(compiled("dates", _make), msgspec.msgpack.Decoder(dict[str, dict[str, Index]]))[mode]
    return Words(found["valued"], found["lists"], accented=mode == "vi")


def _make() -> dict[str, Any]:
    from factcheck.extract.dates.making import make_words  # here, as most runs find a copy

    return make_words()
