"""Figures that count several outcomes or things at once: "40 were dead, missing or captured"."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from factcheck.compare.layout.counting import is_outcome
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

JOINED = 2
"""How many tokens may be between two outcomes that one figure counts: "killed, or wounded"."""


def counts_several(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether a stated figure counts several outcomes or things at once, and the found one only one of them.

    "40 were dead, missing or captured" is not contradicted by "one was killed", nor "nine islands and atolls" by "three
    islands and six atolls".
    """
    told = _outcomes_in_a_row(stated) | _things_in_a_row(stated, quantity, reading)
    if not {quantity.measure, found.measure} <= told:
        return False
    return sum(other.measure in told for other in stated.claim.quantities) == 1


def _things_in_a_row(stated: Reading, quantity: Quantity, reading: Reading) -> frozenset[str]:
    """Return what a figure counts and what is joined to it, where the sentence counts the two separately."""
    counted = {found.measure for found in reading.claim.quantities}
    if quantity.measure not in counted:
        return frozenset()
    joined = (
        {one.key, other.key}
        for one, other in pairwise(stated.units)
        if one.key == quantity.measure and other.key in counted - {one.key} and other.first - one.last == 1
    )
    return frozenset(chain.from_iterable(joined))


@cached_per_lexicon(maxsize=16)  # a statement is compared with many sentences
def _outcomes_in_a_row(stated: Reading) -> frozenset[str]:
    """Return the outcomes that a statement names one right after the other."""
    told = [unit for unit in stated.units if unit.kind == "concept" and is_outcome(unit.key)]
    beside = [(one, other) for one, other in pairwise(told) if 0 <= other.first - one.last <= JOINED]
    return frozenset(unit.key for pair in beside for unit in pair)
