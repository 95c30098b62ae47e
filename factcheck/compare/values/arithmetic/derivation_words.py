"""Words that announce how a figure was derived from others: "còn lại", "together", "bình quân mỗi"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_statement
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.values.arithmetic.amounts import Amount

Way = Literal["sum", "rest", "gap", "compared", "each", "times", "left"]
"""A key of `lexicons/reckoning.yaml`."""
_WAYS: tuple[Way, ...] = ("sum", "rest", "gap", "compared", "each", "times")
_ANYWHERE: frozenset[Way] = frozenset({"sum", "gap", "each", "times"})
"""Ways that words further off may announce too: "before five were added, … had eight"."""
_TOKENS_BEFORE = 8
"""How many tokens before a figure are searched for words that say how it was derived."""
_TOKENS_AFTER = 6
"""How many tokens after a figure are searched for them."""


@cached_by_statement
def announced_ways(stated: Figure) -> frozenset[Way]:
    """Return the ways in which a figure was derived according to the words around it."""
    near = (way for way in _WAYS if way not in _ANYWHERE and is_announced_nearby(stated, way))
    return frozenset([*near, *(way for way in _ANYWHERE if announces(stated.reading, way))])


def is_announced_nearby(stated: Figure, way: Way) -> bool:
    """Tell whether words of a way are near enough to a figure to say how it was derived."""
    near = range(stated.tokens.start - _TOKENS_BEFORE, stated.tokens.stop + _TOKENS_AFTER)
    return any(place.start in near for place in announcements(stated.reading, way))


def announces(reading: Reading, way: Way) -> bool:
    """Tell whether a sentence announces a way anywhere."""
    return bool(announcements(reading, way))


def announcements(reading: Reading, way: Way) -> list[range]:
    """Return where a sentence has the words of a way, as token ranges."""
    return places(reading.sentence, "reckoning", way)


def is_said_of_the_remainder(stated: Reading, parts: Sequence[Amount]) -> bool:
    """Tell whether a statement says of a figure what the sentence of some others says only of the rest.

    The rest has no figure there: "500 billion in bonds, the rest is borrowed from a fund".
    """
    reading = parts[0].figure.reading
    if any(part.figure.reading is not reading for part in parts):
        return False
    after = max(part.figure.bare_tokens.stop for part in parts)
    rest = next((place for place in announcements(reading, "left") if place.start >= after), None)
    if rest is None:
        return False
    found = [unit.first for one in stated.units if (unit := find(one, stated, reading).unit)]
    return any(at >= rest.stop for at in found) and not any(after <= at < rest.start for at in found)
