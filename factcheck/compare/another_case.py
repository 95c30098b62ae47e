"""Decides whether what differs belongs to another case than the statement's.

The profit of the second quarter is not that of the third, nor the nurses' rise in pay that of the teachers. Who errs
about a case mistakes one of its parts, not its day and its place; where the sentence is about another case, more than
one part is different.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.alignment import found_keys
from factcheck.compare.another_of_its_kind import OF_ANOTHER_ONE
from factcheck.compare.another_time import OF_ANOTHER_TIME, period_differs
from factcheck.compare.comparison import Comparison
from factcheck.compare.reason import Reason, first
from factcheck.compare.rule_names import NAME_RULES, TURN_RULES, VALUE_RULES, WHEN_RULES, RuleName
from factcheck.compare.slots import Slot, are_exchanged, with_status
from factcheck.language.lexicon import ANYBODY
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.model import Span

_NAMES = NAME_RULES | {"identifier-mismatch"}
_FIGURE_RULES = VALUE_RULES - WHEN_RULES - {"identifier-mismatch"}
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


def is_another_case(comparison: Comparison) -> bool:
    """Tell whether what differs belongs to another case."""
    return first(REASONS, _differences_of(comparison)) is not None


def _differences_of(comparison: Comparison) -> Differences:
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


def _day_and_more_differ(differences: Differences) -> bool:
    """Tell whether the day differs, and the place, party or sense: then an agreeing value proves nothing."""
    return "day" in differences.kinds and not differences.kinds.isdisjoint({"name", "turn"})


def _two_kinds_differ(differences: Differences) -> bool:
    """Tell whether parts of two kinds differ and no value agrees; a long copy may have a wrong value and a negation.

    Who errs about an event may mistake its day and its figures. A quarter or a year has figures of its own.
    """
    comparison, kinds = differences.comparison, differences.kinds
    if kinds == {"value", "day"} and not differences.weekday and not period_differs(differences):
        return False
    if kinds == {"value", "turn"} and are_exchanged(differences.slots):
        return False  # "rose from 9 to 13", where it fell from 13 to 9
    if len(kinds) < 2 or any(slot.is_value for slot in with_status(comparison.slots, "agree")):
        return False
    return kinds != {"value", "turn"} or not (_counts_none(differences) or comparison.is_long_copy())


def _counts_none(differences: Differences) -> bool:
    """Tell whether a side has a figure of zero, which is a negation too: "0 people were killed"."""
    return any(figure.value.high == 0 for side in (differences.stated, differences.focus) for figure in side.figures)


def _values_and_sense_differ(differences: Differences) -> bool:
    """Tell whether two values differ, and a word has its opposite: joblessness of a region rose, the country's fell."""
    rules = [slot.rule for slot in differences.slots]
    several = sum(rule in VALUE_RULES for rule in rules) > 1 and not are_exchanged(differences.slots)
    return several and not TURN_RULES.isdisjoint(rules)


def _words_and_amount_differ(differences: Differences) -> bool:
    """Tell whether a name or word differs, and the sentence has only other amounts of a kind: a price in baht."""
    if differences.kinds.isdisjoint({"name", "words"}):
        return False
    slots = differences.comparison.slots
    lacking = {slot.slot for slot in slots if slot.lacks_figure() and slot.rule == "amount-mismatch"}
    return any(figure.quantity.measure in lacking for figure in differences.focus.figures)


def _name_and_figure_differ(differences: Differences) -> bool:
    """Tell whether a name differs, and a figure is not found: who else has it may well have another one.

    A long copy may have both wrong.
    """
    comparison = differences.comparison
    open_figure = any(slot.is_open() and slot.rule in _FIGURE_RULES for slot in comparison.slots)
    differs = any(slot.rule in _NAMES for slot in differences.slots)
    return open_figure and differs and not comparison.is_long_copy()


def _person_differs(differences: Differences) -> bool:
    """Tell whether a value differs, and so does who has it: the nurses' pay rose by 3 percent, the teachers' by 6."""
    if not differences.has_value and not any(slot.rule == "antonym" for slot in differences.slots):
        return False
    comparison, stated, focus = differences.comparison, differences.stated, differences.focus
    away = [pair.stated for pair in comparison.pairs if pair.reading is not focus or not pair.strength]
    matched, spans = found_keys(comparison.pairs_here()), {stated.span(unit) for unit in away}
    titles = [slot for slot in differences.slots if slot.rule == "antonym" and slot.stated_span in spans]
    stated_titles = {slot.stated_span for slot in titles}  # the deputy is the same person
    found_titles = {focus.in_quote(slot.found_span) for slot in titles}
    others = (unit for unit in focus.units if unit.key not in matched and focus.span(unit) not in found_titles)
    if not any(map(_is_special, others)):
        return False
    return any(_is_special(unit) and stated.span(unit) not in stated_titles for unit in away)


def _is_special(unit: Unit) -> bool:
    """Tell whether a unit is a person, named or of a kind more specific than "people"."""
    return unit.entry_kind == "person" and unit.has_content and unit.key not in ANYBODY


REASONS: tuple[Reason[[Differences]], ...] = (
    Reason("day-and-more-differ", _day_and_more_differ),
    Reason("two-kinds-differ", _two_kinds_differ),
    Reason("values-and-sense-differ", _values_and_sense_differ),
    Reason("words-and-amount-differ", _words_and_amount_differ),
    Reason("person-differs", _person_differs),
    Reason("name-and-figure-differ", _name_and_figure_differ),
    *OF_ANOTHER_TIME,
    *OF_ANOTHER_ONE,
)
"""All reasons, in the order in which they are asked."""
