"""Phrases of a word list, looked up by their first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.fold import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Phrases = dict[str, list[tuple[str, ...]]]
"""First word → the phrases that begin with it, as words, the longest first."""


def index_phrases(phrases: Iterable[str], *, accented: bool) -> Phrases:
    """Cut phrases into words, in lower case (`accented`) or folded, and index them."""
    found: Phrases = {}
    for phrase in phrases:
        words = tuple(lower(word) if accented else fold(word) for word in phrase.split())
        found.setdefault(words[0], []).append(words)
    for group in found.values():
        group.sort(key=len, reverse=True)
    return found


def longest(words: Sequence[str], at: int, phrases: Phrases) -> int:
    """Return how many words the longest phrase that begins at `at` takes; 0 if none does."""
    for phrase in phrases.get(words[at], ()):
        size = len(phrase)
        if size == 1 or tuple(words[at : at + size]) == phrase:
            return size
    return 0
