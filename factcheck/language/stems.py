"""English words without their endings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from Stemmer import Stemmer


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # here, as Vietnamese does without

    return Stemmer("english")


@lru_cache(maxsize=1 << 15)
def english_stem(word: str) -> str:
    """Stem an English word in small letters (Porter 2)."""
    return str(_stemmer().stemWord(word))


def stems(words: list[str], lang: str) -> list[str]:
    """Bring English words to their stems; a Vietnamese syllable has no forms and stays."""
    return [english_stem(word) for word in words] if lang == "en" else words
