"""Figures of another time: the profit of the second quarter is not that of the third."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.overlap import position
from factcheck.language.edtf import read_edtf
from factcheck.language.listed import says

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from factcheck.compare.another_case.differences import Differences
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Span


def period_differs(differences: Differences) -> bool:
    """Tell whether a date that differs is longer than a day: a month, a quarter, a year."""
    return _is_period_at(differences.stated, differences.date_spans())


def _is_period_at(stated: Reading, spans: AbstractSet[Span]) -> bool:
    dates = (date for date in stated.claim.dates if date.span in spans)
    return any(not read_edtf(date.edtf).names_day() for date in dates)


def day_of_another_figure(differences: Differences) -> bool:
    """Tell whether only the day differs, and the figure is not found: the price of the day before, the year's score.

    A day's event may have been told without a figure, unless it is an amount; a month's or a year's may not.
    """
    if differences.kinds != {"day"}:
        return False
    slots = differences.comparison.slots
    if any(slot.lacks_figure() and slot.rule == "amount-mismatch" for slot in slots):
        return True
    return period_differs(differences) and any(slot.is_open() and not slot.tells_when() for slot in slots)


def period_is_not_there(differences: Differences) -> bool:
    """Tell whether a figure differs, and the sentence has other dates in place of the statement's month or year."""
    if "value" not in differences.kinds or not differences.focus.dates:
        return False
    slots = differences.comparison.slots
    spans = {slot.stated_span for slot in slots if slot.slot == "date" and slot.status != "agree"}
    return _is_period_at(differences.stated, spans)


def had_not_yet_happened(differences: Differences) -> bool:
    """Tell whether something had not happened by the day of the sentence, and the statement gives a later one."""
    stated, focus = differences.stated, differences.focus
    if not says(focus.sentence, "another_case", "not_yet") or stated.negated:
        return False
    spans = differences.date_spans()
    later = (one.date for one in stated.dates if one.date.span in spans)
    return any(position(found.date, date) == "before" for date in later for found in focus.dates)
