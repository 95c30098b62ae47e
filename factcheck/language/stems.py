"""Stems English words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from Stemmer import Stemmer


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # lazy: Vietnamese does not need it

    return Stemmer("english")


@lru_cache(maxsize=1 << 15)
def english_stem(word: str) -> str:
    """Return the stem of an English word in lower case (Porter 2)."""
    return str(_stemmer().stemWord(word))


def stems(words: list[str], lang: str) -> list[str]:
    """Return the stems of English words; Vietnamese syllables are not inflected and stay as they are."""
    return [english_stem(word) for word in words] if lang == "en" else words
