"""Figures that a passage narrowly misses: 3,737 cases, where the statement has more than 3,780.

So close a figure of the same measure was hardly found by chance, so that the passage speaks of the same matter even if
it lacks its name, as a sentence out of its article often does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from factcheck.compare.assessment import Assessment
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.slots import Slot

_NARROW = 0.05
"""Greatest relative distance of a narrow miss."""
_LEAST = 100
"""Smaller figures are too close to each other to show that one was made from the other."""


def misses_narrowly(assessment: Assessment) -> bool:
    """Tell whether a figure of a passage narrowly differs from a statement's, all other values of which agree."""
    values = [slot for slot in assessment.slots if slot.is_value and not slot.incidental]
    missed = [slot for slot in values if slot.status == "differ" and _is_narrow(assessment, slot)]
    return bool(missed) and all(slot in missed or slot.status == "agree" for slot in values)


def _is_narrow(assessment: Assessment, slot: Slot) -> bool:
    stated, found = assessment.comparison().figures_of(slot)
    if stated is None or found is None or _is_in_other_unit(stated, found):
        return False
    low, high = sorted((stated.value.low, found.value.low))
    return low >= _LEAST and high - low <= _NARROW * high


def _is_in_other_unit(stated: Figure, found: Figure) -> bool:
    unit, other = stated.quantity.unit, found.quantity.unit
    return unit != other and bool((unit and to_base(unit)) or (other and to_base(other)))
