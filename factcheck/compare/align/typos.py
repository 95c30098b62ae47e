"""Finds words with a typo among the words of a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SPELT_ALIKE = 0.85
"""What a word with a typo is worth, and how similar two words must be (Damerau-Levenshtein similarity)."""


def spelt_alike(word: str, others: Iterable[str]) -> str | None:
    """Return the other word most similar to a word; None if none is similar enough."""
    near = [other for other in others if _may_be_alike(word, other)]
    if not near:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    hit = process.extractOne(word, near, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SPELT_ALIKE)
    return hit[0] if hit else None


def _may_be_alike(word: str, other: str) -> bool:
    """Tell whether the letters differ little enough: this excludes most words, without a library."""
    edits = int((1 - SPELT_ALIKE) * max(len(word), len(other)))
    return edits > 0 and abs(len(word) - len(other)) <= 1 and len({*word} ^ {*other}) <= 2 * edits
