"""Reasons why what differs in a sentence belongs to another case than the statement's, and so contradicts nothing.

The profit of the second quarter is not that of the third, nor the nurses' rise in pay that of the teachers. Who errs
about a case mistakes one of its parts; where the sentence is about another case, more than one part is different.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.alignment import found_keys
from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.reason import Reason, first
from factcheck.compare.rule_names import NAME_RULES, TURN_RULES, VALUE_RULES, WHEN_RULES, RuleName
from factcheck.compare.sense.polarity.modality import is_only_planned
from factcheck.compare.slots import with_status
from factcheck.extract.dates.overlap import position
from factcheck.language.concept_kinds import ANYBODY
from factcheck.language.edtf import read_edtf
from factcheck.language.listed import says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot
    from factcheck.model import Span

LONG_COPY = 6.0
"""Weight of a statement from which a sentence that has it is its source, however much differs."""
_KIND_OF_RULE: dict[RuleName, str] = {
    **dict.fromkeys(VALUE_RULES, "value"),
    **dict.fromkeys(WHEN_RULES, "day"),
    **dict.fromkeys(NAME_RULES, "name"),
    **dict.fromkeys(TURN_RULES, "turn"),
    "wording-mismatch": "words",
}
"""Kinds of what may differ."""


class _Differences(NamedTuple):
    """What differs between a statement and a sentence; the reasons look at it in turn."""

    comparison: Comparison
    slots: list[Slot]
    """The slots that differ."""
    kinds: frozenset[str]
    """Their kinds; a day differs also where each side names another weekday."""
    weekday: bool
    """Whether each side names another weekday."""

    @property
    def has_value(self) -> bool:
        """Whether a figure, a date or the like differs."""
        return any(slot.is_value for slot in self.slots)

    def date_spans(self) -> set[Span]:
        """Return where the statement has the dates that differ."""
        return {slot.stated_span for slot in self.slots if slot.slot == "date"}

    def a_value_agrees(self) -> bool:
        """Tell whether a figure, a date or the like agrees."""
        return any(slot.is_value for slot in with_status(self.comparison.slots, "agree"))


def is_another_case(comparison: Comparison) -> bool:
    """Tell whether what differs belongs to another case."""
    return first(REASONS, _differences(comparison)) is not None


def _differences(comparison: Comparison) -> _Differences:
    slots, weekday = with_status(comparison.slots, "differ"), _names_other_weekday(comparison)
    kinds = {_KIND_OF_RULE[slot.rule] for slot in slots if slot.rule in _KIND_OF_RULE}
    return _Differences(comparison, slots, frozenset(kinds | {"day"} if weekday else kinds), weekday)


def weight_here(comparison: Comparison) -> float:
    """Return how much weight of the statement the sentence itself contains."""
    return sum([pair.found_weight for pair in comparison.pairs_here()])


def exchanged(differing: Sequence[Slot]) -> bool:
    """Tell whether two values have changed places, which is an error of its own: each is where the other should be."""
    values = [slot for slot in differing if slot.is_value]
    stated = [slot.stated for slot in values]
    return len(set(stated)) > 1 and sorted(stated) == sorted(slot.found for slot in values)


def _differ_in_day_and_more(differences: _Differences) -> bool:
    """Tell whether the day differs, and the place, party or sense: then an agreeing value proves nothing."""
    return "day" in differences.kinds and not differences.kinds.isdisjoint({"name", "turn"})


def _differ_in_two_kinds(differences: _Differences) -> bool:
    """Tell whether parts of two kinds differ and no value agrees; a long copy may have a wrong value and a negation.

    Who errs about an event may mistake its day and its figures. A quarter or a year has figures of its own.
    """
    comparison, kinds = differences.comparison, differences.kinds
    if kinds == {"value", "day"} and not differences.weekday and not _is_of_other_period(differences):
        return False
    if len(kinds) < 2 or differences.a_value_agrees():
        return False
    return kinds != {"value", "turn"} or not (_counts_none(comparison) or weight_here(comparison) >= LONG_COPY)


def _differ_in_values_and_sense(differences: _Differences) -> bool:
    """Tell whether two values differ, and a word has its opposite: joblessness of a region rose, the country's fell."""
    rules = [slot.rule for slot in differences.slots]
    return sum(rule in VALUE_RULES for rule in rules) > 1 and not TURN_RULES.isdisjoint(rules)


def _counts_none(comparison: Comparison) -> bool:
    """Tell whether a side has a figure of zero, which is a negation too: "0 people were killed"."""
    return any(figure.value.high == 0 for side in (comparison.stated, comparison.focus) for figure in side.figures)


def _is_of_other_period(differences: _Differences) -> bool:
    """Tell whether a date that differs is longer than a day: a month, a quarter, a year."""
    return _is_period_at(differences.comparison.stated, differences.date_spans())


def _is_period_at(stated: Reading, spans: AbstractSet[Span]) -> bool:
    dates = (date for date in stated.claim.dates if date.span in spans)
    return any(not read_edtf(date.edtf).names_day() for date in dates)


def _is_of_another_person(differences: _Differences) -> bool:
    """Tell whether a value differs, and so does who has it: the nurses' pay rose by 3 percent, the teachers' by 6."""
    if not differences.has_value and not any(slot.rule == "antonym" for slot in differences.slots):
        return False
    comparison = differences.comparison
    focus, matched = comparison.focus, found_keys(comparison.pairs_here())
    if not any(_is_special(unit) and unit.key not in matched for unit in focus.units):
        return False
    return any(
        _is_special(pair.stated) and (pair.reading is not focus or not pair.strength) for pair in comparison.pairs
    )


def _is_special(unit: Unit) -> bool:
    """Tell whether a unit is a person, named or of a kind more specific than "people"."""
    return unit.entry_kind == "person" and unit.has_content and unit.key not in ANYBODY


def _is_planned(differences: _Differences) -> bool:
    """Tell whether a value differs of what is stated as done, and only planned in the sentence."""
    comparison = differences.comparison
    return differences.has_value and any(is_only_planned(comparison, pair) for pair in comparison.pairs)


def _lacks_day_and_figure(differences: _Differences) -> bool:
    """Tell whether only the day differs, and the figure is not found: the price of the day before, the year's score.

    A day's event may have been told without a figure, unless it is an amount; a month's or a year's may not.
    """
    if differences.kinds != {"day"}:
        return False
    slots = differences.comparison.slots
    if any(slot.lacks_figure() and slot.rule == "amount-mismatch" for slot in slots):
        return True
    return _is_of_other_period(differences) and any(slot.is_open() and not slot.tells_when() for slot in slots)


def _period_is_not_there(differences: _Differences) -> bool:
    """Tell whether a figure differs, and the sentence has other dates in place of the statement's month or year."""
    comparison = differences.comparison
    if "value" not in differences.kinds or not comparison.focus.dates:
        return False
    spans = {slot.stated_span for slot in comparison.slots if slot.slot == "date" and slot.status != "agree"}
    return _is_period_at(comparison.stated, spans)


def _is_of_former(differences: _Differences) -> bool:
    """Tell whether the statement gives a figure of the case before, of which the sentence says nothing."""
    return "value" in differences.kinds and _who_says(differences, "former") == (True, False)


def _only_one_adds_up(differences: _Differences) -> bool:
    """Tell whether only one side adds up over a longer time: 18 cases yesterday, 210 since the start of the month."""
    return "value" in differences.kinds and len(set(_who_says(differences, "so_far"))) > 1


def _is_told_besides(differences: _Differences) -> bool:
    """Tell whether the statement adds another one of which the same holds: "Vietnam's harvest is also to fall"."""
    kinds = differences.kinds
    return bool(kinds) and kinds <= {"name", "words"} and _who_says(differences, "also") == (True, False)


def _is_told_apart(differences: _Differences) -> bool:
    """Tell whether a statement gives a figure of one place or group alone, and the sentence one of others, or none."""
    if _who_says(differences, "apart") != (True, False):
        return False
    comparison = differences.comparison
    stated, focus = comparison.stated, comparison.focus
    lacks_figure = any(slot.lacks_figure() for slot in comparison.slots)
    return lacks_figure or (differences.has_value and focus.names.keys() != stated.names.keys())


def _differ_in_words_and_amount(differences: _Differences) -> bool:
    """Tell whether a name or word differs, and the sentence has only other amounts of a kind: a price in baht."""
    if differences.kinds.isdisjoint({"name", "words"}):
        return False
    comparison = differences.comparison
    lacking = {slot.slot for slot in comparison.slots if slot.lacks_figure() and slot.rule == "amount-mismatch"}
    return any(figure.quantity.measure in lacking for figure in comparison.focus.figures)


def _who_says(differences: _Differences, key: str) -> tuple[bool, bool]:
    """Tell whether the statement has a phrase of a list, and whether the sentence has one."""
    stated, focus = differences.comparison.stated, differences.comparison.focus
    return says(stated.sentence, "another_case", key), says(focus.sentence, "another_case", key)


def _had_not_yet_happened(differences: _Differences) -> bool:
    """Tell whether something had not happened by the day of the sentence, and the statement gives a later one."""
    stated, focus = differences.comparison.stated, differences.comparison.focus
    if not says(focus.sentence, "another_case", "not_yet") or stated.negated:
        return False
    spans = differences.date_spans()
    later = (one.date for one in stated.dates if one.date.span in spans)
    return any(position(found.date, date) == "before" for date in later for found in focus.dates)


def _is_turned_only_as_possible(differences: _Differences) -> bool:
    """Tell whether what one side negates is only possible in the other: it might go bankrupt, and did not."""
    turned = {slot.stated_span for slot in differences.slots if slot.rule in TURN_RULES}
    return any(slot.rule == "modality" and slot.stated_span in turned for slot in differences.comparison.slots)


def _names_other_weekday(comparison: Comparison) -> bool:
    """Tell whether each side names a weekday, and not the same: who was not reached on Sunday may be on Monday."""
    ours, theirs = _weekdays(comparison.stated), _weekdays(comparison.focus)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


@cached_by_statement
def _weekdays(reading: Reading) -> frozenset[int]:
    """Return the weekdays named in an English sentence, 0 for Monday; Vietnamese ones look like ordinals."""
    if reading.sentence.lang != "en":
        return frozenset()
    dates, words = table("dates")["en"], reading.sentence.words
    named = {day: set(names).difference(dates["short_weekdays"]) for day, names in dates["weekdays"].items()}
    return frozenset(int(day) for day, names in named.items() if not names.isdisjoint(words))


REASONS = (
    Reason("day-and-more-differ", _differ_in_day_and_more),
    Reason("two-kinds-differ", _differ_in_two_kinds),
    Reason("values-and-sense-differ", _differ_in_values_and_sense),
    Reason("words-and-amount-differ", _differ_in_words_and_amount),
    Reason("another-person", _is_of_another_person),
    Reason("only-planned", _is_planned),
    Reason("day-of-another-figure", _lacks_day_and_figure),
    Reason("period-is-not-there", _period_is_not_there),
    Reason("former-case", _is_of_former),
    Reason("only-one-adds-up", _only_one_adds_up),
    Reason("told-besides", _is_told_besides),
    Reason("told-apart", _is_told_apart),
    Reason("not-yet", _had_not_yet_happened),
    Reason("only-possible", _is_turned_only_as_possible),
)
"""All reasons, in the order in which they are looked for."""
