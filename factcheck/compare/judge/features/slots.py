"""Figures, dates and names that agree, differ or are missing."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, Literal

from factcheck.compare.rule_names import VALUE_RULES, RuleName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.judge.model import Features
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
