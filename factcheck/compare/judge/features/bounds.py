"""Bounds that the passage keeps or breaks: "more than 222 deaths" where it has 225, "before 1998" where it has 1998."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.compare.values.figures.intervals import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.judge.model import Features
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot

_MOST_BOUNDS = 2.0
"""A higher count tells the judge no more."""
_BY_STATUS = {"agree": "kept", "differ": "broken"}
"""Any other status leaves a bound open."""


def bound_features(stated: Reading, slots: Sequence[Slot]) -> Features:
    """Return how many bounded figures and dates are kept, broken or left open by their counterparts; up to 2.

    A bound is a hedged figure ("bound_kept", "bound_met"), an edge a date with a side ("edge_kept": "before 1998").
    """
    count: Counter[str] = Counter()
    at = {slot.stated_span: slot for slot in slots}
    for figure in stated.figures:
        slot = at.get(figure.bare_span)
        if slot is not None and figure.quantity.hedge in BOUNDS:
            count[_relation(figure, slot)] += 1
    for one in stated.dates:
        slot = at.get(one.date.span)
        if slot is not None and one.side:
            count[f"edge_{_BY_STATUS.get(slot.status, 'open')}"] += 1
    return {name: min(float(number), _MOST_BOUNDS) for name, number in count.items()}


def _relation(stated: Figure, slot: Slot) -> str:
    """Return the relation of a bounded figure to its counterpart; "met" means that the passage has the bound itself."""
    relation = _BY_STATUS.get(slot.status, "open")
    return "bound_met" if relation == "kept" and _has_same(stated, slot) else f"bound_{relation}"


def _has_same(stated: Figure, slot: Slot) -> bool:
    """Tell whether the counterpart is the same figure."""
    reading = slot.reading
    figures = reading.figures if reading else ()
    return any(found.source_span == slot.found_span and found.value == stated.value for found in figures)
