"""Figures that count several outcomes or things at once: "40 were dead, missing or captured"."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.counting import is_outcome

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Reading

_MOST_TOKENS_BETWEEN = 2
"""How many tokens may be between two outcomes that one figure counts: "killed, or wounded"."""


def counts_several_at_once(stated: Figure, found: Figure) -> bool:
    """Tell whether a stated figure counts several outcomes or things at once, and the found one only one of them.

    "40 were dead, missing or captured" is not contradicted by "one was killed", nor "nine islands and atolls" by "three
    islands and six atolls".
    """
    combined = _outcomes_in_a_row(stated.reading) | _things_in_a_row(stated, found.reading)
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


@cached_by_statement
def _outcomes_in_a_row(stated: Reading) -> frozenset[str]:
    """Return the outcomes that a statement names one right after the other."""
    outcomes = [unit for unit in stated.units if unit.kind == "concept" and is_outcome(unit.key)]
    pairs = [(one, other) for one, other in pairwise(outcomes) if 0 <= other.first - one.last <= _MOST_TOKENS_BETWEEN]
    return frozenset(unit.key for pair in pairs for unit in pair)
