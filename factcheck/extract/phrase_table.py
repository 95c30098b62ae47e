"""Looks up phrases of one or more tokens, forwards from their first token or backwards from their last."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck.language.fold import fold, lower
from factcheck.language.phrases import Read, ReadBefore
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """A dictionary of phrases, of which the longest match wins."""

    def __init__(self, entries: Mapping[str, T], sizes: dict[str, list[int]] | None = None) -> None:
        """Take entries by their tokens, separated by single spaces (see `spelled`); `sizes` are those of `sizes_of`."""
        self._values = entries
        self._sizes = sizes_of(entries) if sizes is None else sizes

    def may_begin(self, word: str) -> bool:
        """Tell whether a phrase begins with a word."""
        return word in self._sizes

    def may_end(self, word: str) -> bool:
        """Tell whether a phrase ends with a word."""
        return word in self._ends

    def at(self, keys: Sequence[str], start: int) -> Read[T] | None:
        """Return the value of the longest phrase that begins at `start`, and where it ends; None if none does."""
        for size in self._sizes.get(keys[start], ()):
            value = self._values.get(" ".join(keys[start : start + size]))
            if value is not None and start + size <= len(keys):
                return Read(value, start + size)
        return None

    @cached_property
    def _ends(self) -> dict[str, list[int]]:
        return sizes_of(self._values, last=True)

    def before(self, keys: Sequence[str], end: int) -> ReadBefore[T] | None:
        """Return the value of the longest phrase that ends before `end`, and where it begins; None if none does."""
        if end < 1:
            return None
        for size in self._ends.get(keys[end - 1], ()):
            value = self._values.get(" ".join(keys[end - size : end])) if size <= end else None
            if value is not None:
                return ReadBefore(value, end - size)
        return None


def phrase_set(phrases: Iterable[str], *, folded: bool) -> PhraseTable[bool]:
    """Return phrases without a value, which is True for each of them."""
    return PhraseTable(spelled(((phrase, True) for phrase in phrases), folded=folded))


def sizes_of(phrases: Iterable[str], *, last: bool = False) -> dict[str, list[int]]:
    """Return, for each first (or last) word, the lengths of its phrases in words, longest first."""
    sizes: dict[str, list[int]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        known = sizes.setdefault(words[-1 if last else 0], [])
        if len(words) not in known:
            known.append(len(words))
            known.sort(reverse=True)
    return sizes


def spelled(entries: Iterable[tuple[str, T]], *, folded: bool = False, exact: bool = False) -> dict[str, T]:
    """Return entries by their tokens: in lower case, `folded` without diacritics, or `exact` as they are written."""
    found: dict[str, T] = {}
    for phrase, value in entries:
        found.setdefault(" ".join(_words(phrase, folded=folded, exact=exact)), value)
    return found


def _words(phrase: str, *, folded: bool, exact: bool) -> list[str]:
    words = phrase.split()
    if not all(map(str.isalpha, words)):  # what a sentence has as several tokens: "5-star", "đ/kg"
        return [t.text if exact else t.fold if folded else t.lower for t in tokenize(phrase)]
    return words if exact else [fold(word) if folded else lower(word) for word in words]
