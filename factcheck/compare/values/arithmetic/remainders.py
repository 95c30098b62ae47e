"""Remainders without a figure in the source: "500 billion in bonds, the rest is borrowed from a fund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import token_range
from factcheck.compare.values.arithmetic.amounts import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.values.arithmetic.amounts import Amount


def is_of_the_rest(stated: Reading, parts: Sequence[Amount]) -> bool:
    """Tell whether a statement says of a figure what the sentence of some others says only of the rest."""
    reading = parts[0].reading
    if any(part.reading is not reading for part in parts):
        return False
    last = max(token_range(reading, part.figure.figure)[1] for part in parts)
    rest = next((place for place in said(reading, "left") if place.start >= last), None)
    if rest is None:
        return False
    found = [there.first for unit in stated.units if (there := find(unit, stated, reading)[0])]
    return any(at >= rest.stop for at in found) and not any(last <= at < rest.start for at in found)
