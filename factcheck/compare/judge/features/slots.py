"""Figures, dates and names that agree, differ or are missing."""

from __future__ import annotations

from collections import Counter
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
_VALUES: dict[tuple[ValueKind, Status], tuple[str, str]] = {
    ("date", "agree"): ("dates_agree", "any_date_agree"),
    ("date", "differ"): ("dates_differ", "any_date_differ"),
    ("date", "unknown"): ("dates_unknown", "any_date_unknown"),
    ("date", "missing"): ("dates_missing", "any_date_missing"),
    ("figure", "agree"): ("figures_agree", "any_figure_agree"),
    ("figure", "differ"): ("figures_differ", "any_figure_differ"),
    ("figure", "unknown"): ("figures_unknown", "any_figure_unknown"),
    ("figure", "missing"): ("figures_missing", "any_figure_missing"),
}
"""The features of values, by their kind and status: how many, and whether there are any."""
_RULES: tuple[RuleName, ...] = ("negation", "antonym", "name-mismatch", "place-mismatch")
"""Rules whose slots are counted, each in a feature of its name."""


def slot_features(slots: Sequence[Slot]) -> Features:
    """Return how many slots have each status or are of some rules; counts up to 3 and 2."""
    found: Features = {}
    count = Counter((_kind(slot), slot.status) for slot in slots)
    for kind_and_status, (number, any_such) in _VALUES.items():
        found[number] = min(count[kind_and_status], _MOST_SLOTS)
        found[any_such] = float(count[kind_and_status] > 0)
    for rule in _RULES:
        found[rule] = min(sum(s.rule == rule for s in slots), _MOST_OF_A_RULE)
    return found


def _kind(slot: Slot) -> ValueKind | None:
    """Return the kind of a value, an identifier being a figure; None for a time of day, which has no feature."""
    if slot.rule not in VALUE_RULES or slot.rule == "time-mismatch":
        return None
    return "date" if slot.rule == "date-mismatch" else "figure"
