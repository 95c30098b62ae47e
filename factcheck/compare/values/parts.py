"""Figures that count only a part: "three officers were among the dead", "15 người chết, trong đó có 3 sĩ quan"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.counting import counts_more
from factcheck.compare.slots import token_range
from factcheck.compare.values.intervals import AMOUNTS
from factcheck.language.listed import listed, places, says

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

NEAR = 4
"""How many tokens from a figure the words stand that make it a part."""


def may_be_part(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether the smaller of two figures counts a part of what the larger one counts: no contradiction."""
    ours, theirs = quantity.low, found.low
    if ours is None or theirs is None or ours == theirs:
        return False
    if quantity.measure == "percent" and is_part(stated, quantity) and is_part(reading, found):
        return False  # 60 and 57 per cent "of those asked" are shares of one whole
    if ours > theirs:
        return is_part(reading, found) or counts_more(found, quantity) or sums_up(stated)
    return is_part(stated, quantity) or _is_share(stated, quantity)


@lru_cache(maxsize=16)  # a statement is held against many sentences
def sums_up(stated: Reading) -> bool:
    """Tell whether a statement adds figures up: "taken together", "cả hai bên cộng lại"."""
    return says(stated.sentence, "parts", "together")


def is_for_each(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether only one of two figures is that of each: "each side has 12 members" of the 24 of both."""
    return _is_each(stated, quantity) != _is_each(reading, found)


def _is_each(reading: Reading, quantity: Quantity) -> bool:
    words, each = reading.sentence.words, listed(reading.sentence, "parts", "each")
    first, last = token_range(reading, (quantity.start, quantity.end))
    return not each.isdisjoint(words[max(0, first - NEAR) : first]) or not each.isdisjoint(words[last : last + 1])


def is_total(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether a figure is divided behind it, and the statement speaks of one that has a part.

    "2,800 in all, of which A put in 70% and B the rest" says nothing against "B put in 840".
    """
    divided = _divided_at(reading, token_range(reading, found.figure)[1])
    if divided is None or is_part(stated, quantity):
        return False
    told = [name for unit in stated.named if (name := find(unit, stated, reading)[0])]
    return any(all(place.first >= divided for place in reading.places.get(name.key, ())) for name in told)


def _divided_at(reading: Reading, after: int) -> int | None:
    """Return where a total is divided ("of which", "trong đó") behind a token, in the same sentence."""
    return next((place.start for place in places(reading.sentence, "parts", "dividing") if place.start >= after), None)


def is_part(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether words around a figure say that it counts some of a larger number."""
    first, last = token_range(reading, (quantity.start, quantity.end))
    behind, ahead = range(max(0, first - NEAR), first), range(last, last + NEAR)
    if any(place.start in behind for place in places(reading.sentence, "parts", "before")):
        return True
    return any(place.start in ahead for place in places(reading.sentence, "parts", "after"))


def _is_share(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure counts some of those that a statement then describes: "two of the patients who died"."""
    if quantity.measure in AMOUNTS:
        return False
    _, end = token_range(stated, quantity.figure)
    preposition, *noun = stated.sentence.words[end : end + NEAR] or [""]
    return preposition == "of" and not listed(stated.sentence, "parts", "who").isdisjoint(noun)
