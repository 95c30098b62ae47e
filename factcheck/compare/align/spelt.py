"""Words with a typo, found among the words of a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SPELT_ALIKE = 0.85
"""What a word with a typo is worth; and how alike two words must be (Damerau-Levenshtein similarity)."""


def spelt_alike(word: str, others: Iterable[str]) -> str | None:
    """Return the one of the other words that is most like a word; None if none is alike enough."""
    near = [other for other in others if _may_be_alike(word, other)]
    if not near:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    hit = process.extractOne(word, near, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SPELT_ALIKE)
    return hit[0] if hit else None


def _may_be_alike(word: str, other: str) -> bool:
    """Whether few enough letters are in one of the words alone: most are told apart so, and need no library."""
    edits = int((1 - SPELT_ALIKE) * max(len(word), len(other)))
    return edits > 0 and abs(len(word) - len(other)) <= 1 and len({*word} ^ {*other}) <= 2 * edits
