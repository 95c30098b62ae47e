"""Counts without a noun between the same words: "cases stood at 187 on" for "cases stood at 181 on"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.words import begin_alike, function_words
from factcheck.compare.slots import token_range

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

REACH = 3
"""Greatest number of words on either side that make a frame."""
LEAST = 3
"""How many of them must be equal, at least one of them a content word."""


def framed_alike(stated: Reading, quantity: Quantity, reading: Reading) -> list[Quantity]:
    """Return the count of a sentence in the same frame as the statement's, if there is exactly one."""
    if not counts_barely(quantity) or stated.sentence.lang != reading.sentence.lang:
        return []
    found = [f for f in reading.claim.quantities if counts_barely(f) and _is_framed(stated, quantity, reading, f)]
    return found if len(found) == 1 else []


def counts_barely(quantity: Quantity) -> bool:
    """Tell whether a figure counts something that its sentence does not name by a noun: "388 in total"."""
    return quantity.unit is None and quantity.measure is None


def _is_framed(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    sides = zip(_around(stated, quantity), _around(reading, found), strict=True)
    equal = [word for ours, theirs in sides for word in begin_alike(ours, theirs)]
    exact = stated.sentence.accented and reading.sentence.accented
    return len(equal) >= LEAST and not function_words(stated.sentence.lang, exact).issuperset(equal)


def _around(reading: Reading, quantity: Quantity) -> tuple[list[str], list[str]]:
    """Return the words before a figure, the nearest first, and those after it."""
    first, last = token_range(reading, quantity.figure)
    words = reading.sentence.words
    return words[max(0, first - REACH) : first][::-1], words[last : last + REACH]
