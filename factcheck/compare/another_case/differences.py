"""What differs between a statement and a sentence, by kind: the argument of all reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.comparison import Comparison
from factcheck.compare.rule_names import NAME_RULES, TURN_RULES, VALUE_RULES, WHEN_RULES, RuleName
from factcheck.compare.slots import Slot, with_status
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Span

_KIND_OF_RULE: dict[RuleName, str] = {
    **dict.fromkeys(VALUE_RULES, "value"),
    **dict.fromkeys(WHEN_RULES, "day"),
    **dict.fromkeys(NAME_RULES, "name"),
    **dict.fromkeys(TURN_RULES, "turn"),
    "wording-mismatch": "words",
}
"""Kinds of what may differ."""


class Differences(msgspec.Struct, frozen=True):
    """What differs between a statement and a sentence."""

    comparison: Comparison
    slots: list[Slot]
    """The slots that differ."""
    kinds: frozenset[str]
    """Their kinds; a day differs also where each side names another weekday."""
    weekday: bool
    """Whether each side names another weekday."""

    @property
    def stated(self) -> Reading:
        """The statement."""
        return self.comparison.stated

    @property
    def focus(self) -> Reading:
        """The sentence."""
        return self.comparison.focus

    @property
    def has_value(self) -> bool:
        """Whether a figure, a date or the like differs."""
        return any(slot.is_value for slot in self.slots)

    def date_spans(self) -> set[Span]:
        """Return where the statement has the dates that differ."""
        return {slot.stated_span for slot in self.slots if slot.slot == "date"}


def differences_of(comparison: Comparison) -> Differences:
    """Return what differs in a comparison."""
    slots, weekday = with_status(comparison.slots, "differ"), _names_other_weekday(comparison)
    kinds = {_KIND_OF_RULE[slot.rule] for slot in slots if slot.rule in _KIND_OF_RULE}
    return Differences(comparison, slots, frozenset(kinds | {"day"} if weekday else kinds), weekday)


def _names_other_weekday(comparison: Comparison) -> bool:
    """Tell whether each side names a weekday, and not the same: who was not reached on Sunday may be on Monday."""
    stated, found = _weekdays(comparison.stated), _weekdays(comparison.focus)
    return bool(stated and found) and stated.isdisjoint(found)


def _weekdays(reading: Reading) -> frozenset[int]:
    """Return the weekdays named in an English sentence, 0 for Monday; Vietnamese ones look like ordinals."""
    if reading.sentence.lang != "en":
        return frozenset()
    dates, words = table("dates")["en"], reading.sentence.words
    named = {day: set(names).difference(dates["short_weekdays"]) for day, names in dates["weekdays"].items()}
    return frozenset(int(day) for day, names in named.items() if not names.isdisjoint(words))
