"""What is proposed, asked, refused: in "suspended, though parents proposed to keep her" no suspension is proposed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


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
            wanted = _after(focus, attitude)
            if any(unit.is_action and unit not in found for unit in wanted):
                return True
    return False


def _after(reading: Reading, unit: Unit) -> Iterator[Unit]:
    """Yield what follows a unit in its clause."""
    after = (other for other in reading.units if other.first >= unit.last)
    return (other for other in after if reading.clauses[other.first] == reading.clauses[unit.first])
