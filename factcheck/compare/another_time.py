"""Values of another time: the second quarter's profit is not the third's, nor what is planned what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.values import value_of
from factcheck.compare.reason import Reason
from factcheck.compare.rule_names import TURN_RULES, VALUE_RULES
from factcheck.compare.sense.polarity.modality import is_only_planned
from factcheck.extract.dates.overlap import is_said_range, position
from factcheck.language.edtf import read_edtf
from factcheck.language.listed import leads_to, says

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from factcheck.compare.another_case import Differences
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.compare.rule_names import RuleName
    from factcheck.compare.slots import Slot
    from factcheck.model import DateSpan, Span

_RULES_OF_LEVELS: frozenset[RuleName] = frozenset({"count-mismatch", "amount-mismatch"})
"""Rules of figures that may change over time; a rank or a duration belongs to one event."""


def period_differs(differences: Differences) -> bool:
    """Tell whether a date that differs is longer than a day on either side: a month, a quarter, a year."""
    found = {differences.focus.in_quote(slot.found_span) for slot in differences.slots if slot.slot == "date"}
    return _is_period_at(differences.stated, differences.date_spans()) or _is_period_at(differences.focus, found)


def _is_period_at(stated: Reading, spans: AbstractSet[Span]) -> bool:
    dates = (date for date in stated.claim.dates if date.span in spans)
    return any(not read_edtf(date.edtf).names_day() for date in dates)


def _day_of_another_figure(differences: Differences) -> bool:
    """Tell whether only the day differs, and a figure is not found: the price of the day before, the year's score."""
    if differences.kinds != {"day"}:
        return False
    opened = [slot for slot in differences.comparison.slots if slot.is_open() and not slot.tells_when()]
    if period_differs(differences) or any(slot.rule == "amount-mismatch" for slot in opened):
        return bool(opened)
    return any(slot.status != "missing" or not _is_given(slot, differences) for slot in opened)


def _is_given(slot: Slot, differences: Differences) -> bool:
    """Tell whether the source has the value of a slot anywhere: a day's event may be told before its figures."""
    article = differences.comparison.passage.article
    stated = [figure.value for figure in differences.stated.figures if figure.bare_span == slot.stated_span]
    if article is None or not stated:
        return False
    given = (quantity for at in article.places for quantity in article.claim(at).quantities)
    return any(value_of(quantity) in stated for quantity in given)


def _period_is_not_there(differences: Differences) -> bool:
    """Tell whether a figure differs, and the sentence has other dates in place of the statement's month or year."""
    if "value" not in differences.kinds or not differences.focus.dates:
        return False
    slots = differences.comparison.slots
    spans = {slot.stated_span for slot in slots if slot.slot == "date" and slot.status != "agree"}
    return _is_period_at(differences.stated, spans)


def _had_not_yet_happened(differences: Differences) -> bool:
    """Tell whether something had not happened by the day of the sentence, and the statement gives a later one."""
    stated, focus = differences.stated, differences.focus
    if not says(focus.sentence, "another_case", "not_yet") or stated.negated:
        return False
    spans = differences.date_spans()
    later = (one.date for one in stated.dates if one.date.span in spans)
    return any(position(found.date, date) == "before" for date in later for found in focus.dates)


def _value_is_planned(differences: Differences) -> bool:
    """Tell whether a value differs of what is stated as done, and only planned in the sentence."""
    comparison = differences.comparison
    return differences.has_value and any(is_only_planned(comparison, pair) for pair in comparison.pairs)


def _value_is_expected(differences: Differences) -> bool:
    """Tell whether a figure differs that a statement expects, and the sentence tells only what was done."""
    stated, focus = differences.stated, differences.focus
    expecting = [says(side.sentence, "another_case", "expecting") for side in (stated, focus)]
    if focus.modal or expecting != [True, False] or differences.comparison.is_long_copy():
        return False
    return any(slot.is_value and not slot.tells_when() for slot in differences.slots)


def _negated_is_possible(differences: Differences) -> bool:
    """Tell whether what one side negates is only possible in the other: it might go bankrupt, and did not."""
    turned = {slot.stated_span for slot in differences.slots if slot.rule in TURN_RULES}
    return any(slot.rule == "modality" and slot.stated_span in turned for slot in differences.comparison.slots)


def asks_for_later_level(stated: Reading, slots: Sequence[Slot]) -> bool:
    """Tell whether a statement gives a later date than the sentence, and a figure that the sentence does not give."""
    has_level = any(slot.rule in _RULES_OF_LEVELS and not slot.incidental for slot in slots)
    if not has_level or any(_agrees_exactly(stated, slot) for slot in slots):
        return False
    return any(slot.slot == "date" and _is_later(stated, slot) for slot in slots)


def _agrees_exactly(stated: Reading, slot: Slot) -> bool:
    """Tell whether a figure agrees, and is not only a bound that other days may keep too."""
    if slot.status != "agree" or slot.rule not in VALUE_RULES or slot.tells_when():
        return False
    quantities = (quantity for quantity in stated.claim.quantities if quantity.figure == slot.stated_span)
    return all(quantity.low is not None and quantity.high is not None for quantity in quantities)


def _is_later(stated: Reading, slot: Slot) -> bool:
    """Tell whether the date of a slot, as that of a total so far, is later than its counterpart in the sentence.

    So is a month or year by whose end it is, where the sentence has a day of it.
    """
    if slot.reading is None:
        return False
    found_span = slot.reading.in_quote(slot.found_span)
    found_dates = [date for date in slot.reading.claim.dates if date.span == found_span]
    stated_dates = [one for one in stated.dates if one.date.span == slot.stated_span and _is_total_so_far(one)]
    return any(
        _ends_before(found, one) if slot.status == "agree" else position(found, one.date) == "before"
        for found in found_dates
        for one in stated_dates
    )


def _ends_before(found: DateSpan, stated: SentenceDate) -> bool:
    """Tell whether a date that agrees ends before the one up to which a statement counts: 1 May, "by May"."""
    if found.latest is None or stated.date.latest is None or stated.date.role == "start" or is_said_range(stated.date):
        return False
    return found.latest < stated.date.latest


def _is_total_so_far(stated: SentenceDate) -> bool:
    """Tell whether a figure is the total at a date: "by 3 May", but not "killed on 3 May"."""
    return leads_to(stated.reading.sentence, "times", "edges", stated.tokens.start)


OF_ANOTHER_TIME: tuple[Reason[[Differences]], ...] = (
    Reason(
        "asks-for-later-level",
        lambda found: asks_for_later_level(found.stated, found.comparison.slots),
    ),
    Reason("value-is-planned", _value_is_planned),
    Reason("value-is-expected", _value_is_expected),
    Reason("day-of-another-figure", _day_of_another_figure),
    Reason("period-is-not-there", _period_is_not_there),
    Reason("had-not-yet-happened", _had_not_yet_happened),
    Reason("negated-is-possible", _negated_is_possible),
)
"""Why a value may be of another time."""
