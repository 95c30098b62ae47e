"""Figures, dates and names that agree, differ or are missing, and bounds that the passage keeps or breaks."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, Literal

from factcheck.compare.rule_names import VALUE_RULES, RuleName
from factcheck.compare.values.figures.intervals import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.judge.model import Features
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Slot, Status

ValueKind = Literal["date", "figure"]

_MOST_SLOTS = 3
"""Slots of one status count no more beyond this number."""
_MOST_OF_A_RULE = 2
"""Slots of one rule count no more beyond this number."""
_KINDS: tuple[ValueKind, ...] = ("date", "figure")
_STATUSES: tuple[Status, ...] = ("agree", "differ", "unknown", "missing")
_RULES: tuple[RuleName, ...] = ("negation", "antonym", "name-mismatch", "place-mismatch")
"""Rules whose slots are counted, each in a feature of its name."""
_MOST_BOUNDS = 2.0
"""A higher count tells the judge no more."""
_BY_STATUS = {"agree": "kept", "differ": "broken"}
"""Any other status leaves a bound open."""


def slot_features(slots: Sequence[Slot]) -> Features:
    """Return how many slots have each status or are of some rules; counts up to 3 and 2.

    For each kind and status: "dates_agree", "any_date_agree".
    """
    found: Features = {}
    count = Counter((_kind(slot), slot.status) for slot in slots)
    for kind, status in product(_KINDS, _STATUSES):
        found[f"{kind}s_{status}"] = min(count[kind, status], _MOST_SLOTS)
        found[f"any_{kind}_{status}"] = float(count[kind, status] > 0)
    for rule in _RULES:
        found[rule] = min(sum(s.rule == rule for s in slots), _MOST_OF_A_RULE)
    return found


def _kind(slot: Slot) -> ValueKind | None:
    """Return the kind of a value, an identifier being a figure; None for a time of day, which has no feature."""
    if slot.rule not in VALUE_RULES or slot.rule == "time-mismatch":
        return None
    return "date" if slot.rule == "date-mismatch" else "figure"


def bound_features(stated: Reading, slots: Sequence[Slot]) -> Features:
    """Return how many bounded figures and dates are kept, broken or left open by their counterparts; up to 2.

    A bound is a hedged figure ("bound_kept", "bound_met": "more than 222 deaths", where the passage has 225), an edge a
    date with a side ("edge_broken": "before 1998", where it has 1998).
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
