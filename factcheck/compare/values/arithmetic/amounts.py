"""Arithmetic on figures: sums, remainders, differences, averages, and the words that announce them."""

from __future__ import annotations

from typing import Literal

import msgspec

from factcheck.compare.layout.reading import Reading
from factcheck.compare.slots import token_range
from factcheck.compare.values.figures.intervals import core
from factcheck.compare.values.figures.shares import HUNDRED
from factcheck.extract.units import to_base
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import places
from factcheck.model import Quantity

Way = Literal["sum", "rest", "gap", "compared", "each", "times", "left"]
_WAYS: tuple[Way, ...] = ("sum", "rest", "gap", "compared", "each", "times")
_ANYWHERE: frozenset[Way] = frozenset({"sum", "gap", "each", "times"})
"""Ways that words further off may announce too: "before five were added, … had eight"."""
Ends = tuple[float, float]
"""Least and greatest value in the base unit: two for "80-90%", else twice the same."""
BEFORE, BEHIND = 8, 6
"""How many tokens before and after a figure are searched for words that say how it was derived."""


class Amount(msgspec.Struct, frozen=True):
    """A figure of a sentence in its base unit."""

    reading: Reading
    figure: Quantity
    ends: Ends
    dimension: str | None
    """"length", "money:USD" …; None for counts."""


@cached_per_lexicon(maxsize=512)  # a figure is combined with several others
def amount(reading: Reading, figure: Quantity) -> Amount:
    """Return a figure in its base unit, as it was written, whatever its hedge."""
    dimension, factor, offset = (to_base(figure.unit) if figure.unit else None) or (None, 1.0, 0.0)
    ends = [end * factor + offset for end in core(figure)]
    return Amount(reading, figure, (ends[0], ends[-1]), dimension)


def added(parts: tuple[Amount, ...]) -> Ends:
    """Return the sum of some figures."""
    return sum(part.ends[0] for part in parts), sum(part.ends[1] for part in parts)


def apart(one: Amount, other: Amount) -> Ends:
    """Return the difference of two figures, not negative."""
    low, high = one.ends[0] - other.ends[1], one.ends[1] - other.ends[0]
    return (low, high) if high >= 0 else (-high, -low)


def multiplied(one: Amount, ratio: Amount) -> Ends:
    """Return a figure multiplied by a ratio: doubled, halved …"""
    return one.ends[0] * ratio.ends[0], one.ends[1] * ratio.ends[1]


def shared_out(whole: Amount, number: Amount) -> Ends:
    """Return the average over a number, which must not be zero."""
    return whole.ends[0] / number.ends[1], whole.ends[1] / number.ends[0]


def complement(*shares: Amount) -> Ends:
    """Return what percentages leave of the whole, or by how much they exceed it."""
    low, high = (HUNDRED - end for end in reversed(added(shares)))
    return (low, high) if high >= 0 else (-high, -low)


@cached_per_lexicon(maxsize=64)  # a figure is compared with many others
def told_ways(stated: Reading, quantity: Quantity) -> frozenset[Way]:
    """Return the ways in which a figure was derived according to the words around it."""
    return frozenset(
        way
        for way in _WAYS
        if any(way in _ANYWHERE or is_beside(stated, quantity, place) for place in said(stated, way))
    )


def is_beside(stated: Reading, quantity: Quantity, place: range) -> bool:
    """Tell whether words are near enough to a figure to say how it was derived."""
    first, last = token_range(stated, (quantity.start, quantity.end))
    return first - BEFORE <= place.start < last + BEHIND


def tells(reading: Reading, way: Way) -> bool:
    """Tell whether a sentence announces a way anywhere."""
    return bool(said(reading, way))


def said(reading: Reading, way: Way) -> list[range]:
    """Return where a sentence has the words of a way."""
    return places(reading.sentence, "reckoning", way)
