"""What is proposed, asked, refused: in "suspended, though parents proposed to keep her" no suspension is proposed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison


def complement_differs(comparison: Comparison) -> bool:
    """Tell whether in the sentence something else is wanted, and what the statement wants is in another clause."""
    focus = comparison.focus
    counterparts = {pair.stated: pair.found for pair in comparison.pairs_here() if pair.found}
    found = set(counterparts.values())
    for one, other in pairwise(comparison.stated.units):
        if one.key not in listed_in("roles", "attitudes") or not other.is_action:
            continue
        attitude, deed = counterparts.get(one), counterparts.get(other)
        if attitude and deed and focus.clauses[attitude.first] != focus.clauses[deed.first]:
            clause = focus.clauses[attitude.first]
            wanted = (unit for unit in focus.units if unit.is_action and focus.clauses[unit.first] == clause)
            if any(unit not in found for unit in wanted):
                return True
    return False
