"""Figures that count only a part: "three officers were among the dead", "15 người chết, trong đó có 3 sĩ quan"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.slots import token_range
from factcheck.compare.values.intervals import AMOUNTS
from factcheck.language.phrases import Tree, index_phrases, longest
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Lang, Quantity

NEAR = 4
"""How many tokens from a figure the words stand that make it a part."""


def may_be_part(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether the smaller of two figures counts a part of what the larger one counts: no contradiction."""
    ours, theirs = quantity.low, found.low
    if ours is None or theirs is None or ours == theirs:
        return False
    if ours > theirs:
        return is_part(reading, found)
    return is_part(stated, quantity) or _is_share(stated, quantity)


def is_part(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether words around a figure say that it counts some of a larger number."""
    sentence = reading.sentence
    words = sentence.spoken
    first, last = token_range(reading, (quantity.start, quantity.end))
    before, after = _phrases(sentence.lang, sentence.accented)
    behind, ahead = range(max(0, first - NEAR), first), range(last, min(len(words), last + NEAR))
    return any(words[at] in before and longest(words, at, before) for at in behind) or any(
        words[at] in after and longest(words, at, after) for at in ahead
    )


def _is_share(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure counts some of those that a statement then describes: "two of the patients who died"."""
    if stated.sentence.lang != "en" or quantity.measure in AMOUNTS:
        return False
    _, end = token_range(stated, quantity.figure)
    preposition, *noun = stated.sentence.words[end : end + NEAR] or [""]
    return preposition == "of" and not set(noun).isdisjoint(table("parts")["en"]["who"])


@lru_cache(maxsize=4)
def _phrases(lang: Lang, accented: bool) -> tuple[Tree, Tree]:
    """Return what stands before a part, and what behind it."""
    words = table("parts")[lang]
    return index_phrases(words["before"], accented=accented), index_phrases(words["after"], accented=accented)
