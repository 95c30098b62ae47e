"""Remainders without a figure in the source: "500 billion in bonds, the rest is borrowed from a fund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.values.arithmetic.derivation_words import announcements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.values.arithmetic.amounts import Amount


def is_said_of_the_remainder(stated: Reading, parts: Sequence[Amount]) -> bool:
    """Tell whether a statement says of a figure what the sentence of some others says only of the rest."""
    reading = parts[0].figure.reading
    if any(part.figure.reading is not reading for part in parts):
        return False
    after = max(part.figure.bare_tokens.stop for part in parts)
    rest = next((place for place in announcements(reading, "left") if place.start >= after), None)
    if rest is None:
        return False
    found = [unit.first for one in stated.units if (unit := find(one, stated, reading).unit)]
    return any(at >= rest.stop for at in found) and not any(after <= at < rest.start for at in found)
