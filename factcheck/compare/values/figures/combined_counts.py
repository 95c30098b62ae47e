"""Figures that count several things at once: "nine islands and atolls"."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Reading


def counts_several_at_once(stated: Figure, found: Figure) -> bool:
    """Tell whether a stated figure counts several things at once, and the found one only one of them.

    "Nine islands and atolls" is not contradicted by "three islands and six atolls".
    """
    combined = _things_in_a_row(stated, found.reading)
    if not {stated.quantity.measure, found.quantity.measure} <= combined:
        return False
    return sum(other.measure in combined for other in stated.reading.claim.quantities) == 1


def _things_in_a_row(stated: Figure, reading: Reading) -> frozenset[str]:
    """Return what a figure counts and what is joined to it, where the sentence counts the two separately."""
    measure, counted = stated.quantity.measure, {found.measure for found in reading.claim.quantities}
    if measure not in counted:
        return frozenset()
    joined = (
        {one.key, other.key}
        for one, other in pairwise(stated.reading.units)
        if one.key == measure and other.key in counted - {one.key} and other.first - one.last == 1
    )
    return frozenset(chain.from_iterable(joined))
