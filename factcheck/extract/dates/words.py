"""The words of dates by language, as phrases that can be looked up at a token."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from factcheck.extract.dates.typos import slips
from factcheck.language.fold import fold, lower
from factcheck.language.tables import table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

V = TypeVar("V")
_LONGEST_BEFORE = 3


class Phrases(Generic[V]):
    """Phrases with a value each, found by their first word, the longest first."""

    def __init__(self, values: Iterable[tuple[str, V]], form: Callable[[str], str]) -> None:
        self.by_first: dict[str, list[tuple[list[str], int, V]]] = {}
        """First word → the phrases that begin with it, as words, their number and their value."""
        for spelling, value in values:
            words = [form(spelling)] if spelling.isalpha() else [form(token.text) for token in tokenize(spelling)]
            self.by_first.setdefault(words[0], []).append((words, len(words), value))
        for phrases in self.by_first.values():
            phrases.sort(key=lambda phrase: -phrase[1])
        self._lasts = {words[-1] for phrases in self.by_first.values() for words, _, _ in phrases}

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

    def __init__(self, lang: str, *, accented: bool) -> None:
        self.accented = lang == "vi" and accented
        self._form = lower if self.accented else fold
        self._table: dict[str, Any] = table("dates")[lang]
        number: Callable[[str], int] = int
        self.months = self._phrases("months", number, with_slips=lang == "en")
        self.weekdays = self._phrases("weekdays", number)
        self.days = self._phrases("days", number)
        self.shifts = self._phrases("shifts", number)
        self.dated_shifts = self._phrases("dated_shifts", number)
        self.halves = self._phrases("halves", number)
        self.quarters = self._phrases("quarters", number)
        self.spoken_decades = self._phrases("spoken_decades", number)
        self.feasts = self._phrases("feasts", str)
        self.units = self._phrases("units", str)
        self.parts = self._phrases("parts", str)
        self.seasons = self._phrases("seasons", str)
        self.lists = {name: self._list(words) for name, words in self._table.items() if isinstance(words, list)}

    def _phrases(self, name: str, value: Callable[[str], V], *, with_slips: bool = False) -> Phrases[V]:
        records: dict[Any, list[str]] = self._table.get(name, {})
        spelled = {word: value(key) for key, words in records.items() for word in words}
        slipped = {slip: value for word, value in spelled.items() if with_slips for slip in slips(word)}
        return Phrases((slipped | spelled).items(), self._form)

    def _list(self, words: list[str]) -> Phrases[bool]:
        return Phrases(((word, True) for word in words), self._form)

    def any_of(self, name: str) -> Phrases[bool]:
        """A list of the table as phrases: `any_of("ago")`; raises KeyError if the table has none."""
        return self.lists[name]


@lru_cache(maxsize=4)
def words_of(lang: str, *, accented: bool) -> Words:
    """The words of "vi" or "en", built once."""
    return Words(lang, accented=accented)
