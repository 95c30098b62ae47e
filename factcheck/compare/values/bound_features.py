"""Bounds that the passage keeps or breaks: "more than 222 deaths" where it has 225, "before 1998" where it has 1998."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.compare.slots import in_source
from factcheck.compare.values.figures.intervals import BOUNDS, core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.word_features import Features
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Quantity

MOST = 2.0


def bounds(stated: Reading, slots: Sequence[Slot]) -> Features:
    """Return how many bounded figures and dates are kept, broken or left open by their counterparts; up to 2."""
    count: Counter[str] = Counter(dict.fromkeys(_COUNTS, 0))
    at = {slot.stated_span: slot for slot in slots}
    for quantity in stated.claim.quantities:
        slot = at.get(quantity.figure)
        if slot is not None and quantity.hedge in BOUNDS:
            count[_relation(quantity, slot)] += 1
    for date in stated.claim.dates:
        slot = at.get((date.start, date.end))
        if slot is not None and stated.sides[date.start]:
            count[f"edge_{_BY_STATUS.get(slot.status, 'open')}"] += 1
    return {name: min(float(count[name]), MOST) for name in _COUNTS}


_COUNTS = ("bound_kept", "bound_met", "bound_broken", "bound_open", "edge_kept", "edge_broken", "edge_open")
_BY_STATUS = {"agree": "kept", "differ": "broken"}


def _relation(quantity: Quantity, slot: Slot) -> str:
    """Return the relation of a bounded figure to its counterpart; "met" means that the passage has the bound itself."""
    kept = _BY_STATUS.get(slot.status, "open")
    return "bound_met" if kept == "kept" and _has_same(quantity, slot) else f"bound_{kept}"


def _has_same(quantity: Quantity, slot: Slot) -> bool:
    """Tell whether the counterpart is the same figure."""
    reading = slot.reading
    there = reading.claim.quantities if reading else ()
    return any(reading and in_source(reading, q.figure) == slot.found_span and core(q) == core(quantity) for q in there)
