"""Compares the dates of a statement with those of a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.clauses import comparanda
from factcheck.compare.layout.when import parts_exclude
from factcheck.compare.slots import Slot, Status
from factcheck.compare.values.dates.compatible_dates import may_both_hold
from factcheck.compare.values.dates.dated_events import (
    as_start_or_end,
    dates_the_saying,
    edge_told,
    has_event_clause,
    is_begun_event,
    is_date_of_saying,
    is_part_of_name,
    offset_date,
)
from factcheck.compare.values.dates.day_counts import DAYS_OF_A_QUARTER, DAYS_OF_A_YEAR, length, likeness
from factcheck.compare.values.dates.decisive_dates import decisive, deed_before
from factcheck.compare.values.dates.lifespans import end_of_life, is_of_life_alone
from factcheck.compare.values.figures.negated import is_denied
from factcheck.extract.dates.overlap import compare_dates, is_said_range, position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.compare.layout.when import Side
    from factcheck.model import DateSpan

_DAYS_OF_A_SEASON = 80
"""In a period this long the day may be given separately: "the fighting of autumn 2020 ended on 9 November"."""
_DAYS_LIKE_ONE = 3
"""A span this short confirms a single day."""
_TELLING = 100
"""From this value on, an equal figure shows as well that a sentence tells the same."""
_ENOUGH_FOR_A_LIMIT = 0.5
"""Share of a statement that a sentence must contain for its date to be before or after the stated limit."""


def compare_all_dates(stated: Reading, passage: Passage) -> list[Slot]:
    """Return one slot for each date of the statement.

    A date in the sentence itself decides. Where it has none, one in a neighbouring sentence may confirm, but not
    contradict, as that sentence may be about an event of another day.
    """
    slots = [(date, _slot_of_meant_day(date, passage)) for date in stated.dates]
    return [slot for date, slot in slots if slot.status == "agree" or not is_part_of_name(date)]


def _slot_of_meant_day(stated: SentenceDate, passage: Passage) -> Slot:
    """Compare the day that is meant: the 5th for "a day before the vote of 6 May"."""
    focus = passage.focus
    if is_denied(stated.reading, stated.tokens.start):
        return replace(_slot(stated, passage), status="missing", incidental=True)  # "on the 10th, not on the 9th"
    meant = offset_date(stated)
    if meant is None:
        return _slot(stated, passage)
    anchor = next((found for found in focus.dates if compare_two_dates(stated.date, found.date) == "agree"), None)
    return _with_date(stated, anchor, "unknown") if anchor else _slot(meant, passage)


def _slot(stated: SentenceDate, passage: Passage) -> Slot:
    if life := end_of_life(stated, passage.focus):
        return replace(_with_date(stated, life.date, life.status), derivation=life.told_by)
    compared = decisive(stated, list(_rivals(stated, passage.focus)), passage)
    for status in ("agree", "unknown"):
        for result, found in compared:
            if result == status:
                slot = _with_date(stated, found, status)
                return replace(slot, derivation=edge_told(stated)) if _is_edge(stated, found, status) else slot
    confirming = next(_confirming(stated, passage), None)
    if confirming and not (compared and _is_of_other_deeds(stated, confirming, passage.focus)):
        return _with_date(stated, confirming, "elsewhere" if compared else "agree")
    if compared:
        nearest = max((found for _, found in compared), key=lambda found: likeness(stated.date, found.date))
        return _with_date(stated, nearest, "differ" if _differs(stated, nearest) else "unknown")
    return _without_date(stated)


def _rivals(stated: SentenceDate, focus: Reading) -> Iterator[tuple[Status, SentenceDate]]:
    """Yield how the dates of a sentence that may be given for the stated one compare with it, and these dates."""
    others = [other for other in stated.reading.dates if other is not stated]
    for found in _dates_told(focus):
        status = _compare_as_used(stated, found)
        if status == "agree" or (_may_differ(stated, found, others) and not is_of_life_alone(stated.reading, found)):
            yield status, found


def _dates_told(focus: Reading) -> Iterator[SentenceDate]:
    """Yield the dates of a sentence, and the day that it gives relative to one: "the day before the vote of 6 May"."""
    for found in focus.dates:
        yield found
        if moved := offset_date(found):
            yield moved


def _is_edge(stated: SentenceDate, found: SentenceDate, status: Status) -> bool:
    """Tell whether a date agrees with one end of a stretch, which tells that something began or ended then."""
    return status == "agree" and is_said_range(found.date) and stated.date.edtf != found.date.edtf


def _confirming(stated: SentenceDate, passage: Passage) -> Iterator[SentenceDate]:
    """Yield the dates of the sentences around that agree with the stated one."""
    for reading in (*passage.context, *([passage.scene] if passage.scene else ())):
        for found in reading.dates:
            if parts_exclude(stated.date, found.date):
                continue
            if compare_two_dates(stated.date, found.date) == "agree" and stated.side == found.side:
                yield found


def _is_of_other_deeds(stated: SentenceDate, found: SentenceDate, focus: Reading) -> bool:
    """Tell whether a date is beside nothing that the statement tells as done, all of which the sentence itself has."""
    units = [unit for unit in stated.reading.units if unit.has_content]
    deeds = [find(unit, stated.reading, found.reading) for unit in units if unit.is_action]
    copied = all(find(unit, stated.reading, focus).is_whole for unit in units)
    return copied and bool(deeds) and not any(deed.is_found for deed in deeds)


def _differs(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether both dates are of one kind, and only one of them can be right."""
    is_reported = stated.date.role == "report" or dates_the_saying(stated)
    if not is_reported and is_date_of_saying(stated.reading, found):
        return False
    return _has_dated_action(stated, found.reading) and not may_both_hold(stated, found)


def _may_differ(stated: SentenceDate, found: SentenceDate, others: list[SentenceDate]) -> bool:
    """Tell whether a date is neither that of the whole report nor another date of the statement.

    A year or season given apart from its day is not another date: "the ceasefire of 2020, in the night of
    10 November", "the 2005 film was released in August". A year that only one side compares with, "up 5% from 2021",
    dates something else.
    """
    if _is_compared_with(stated) != _is_compared_with(found):
        return False
    apart = [other for other in others if not (_may_hold_days(other, found) and _may_be_part(stated, found))]
    return found.date.role != "dateline" and not any(found in _meant(other.date, found.reading) for other in apart)


def _is_compared_with(date: SentenceDate) -> bool:
    return date.names_years_only and date.first_token in comparanda(date.reading)


def _meant(stated: DateSpan, focus: Reading) -> list[SentenceDate]:
    """Return the dates of a sentence that a stated one means: identical ones, or else those that agree with it."""
    same = [found for found in focus.dates if found.date.edtf == stated.edtf]
    return same or [found for found in focus.dates if compare_two_dates(stated, found.date) == "agree"]


def _may_hold_days(other: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a date is a year, or a season or quarter that the sentence does not name itself."""
    if other.names_years_only:
        return True
    return length(other.date) >= _DAYS_OF_A_SEASON and other.date.edtf != found.date.edtf


def _may_be_part(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a date is a day or month without a year of its own, or with one that may be taken from beside it."""
    return stated.date.earliest is None or not (stated.names_years_only or found.names_years_only)


def _has_dated_action(stated: SentenceDate, focus: Reading) -> bool:
    """Tell whether a sentence has the action that a statement dates by a year: "built in 1989" is not sunk in 2024."""
    deed = deed_before(stated) if stated.names_years_only else None
    return deed is None or not deed.has_content or find(deed, stated.reading, focus).is_found


def _compare_as_used(stated: SentenceDate, found: SentenceDate) -> Status:
    """Compare two dates in the way their sentences use them: "before 1998" is not 1998, nor the evening the morning."""
    stated_side, found_side = stated.side, found.side
    if stated_side and not found_side:
        side = _compare_side(stated.date, stated_side, found.date)
        tied = _covers_half(stated.reading, found.reading) or _shares_figure(stated.reading, found.reading)
        return "unknown" if side == "agree" and not tied else side
    status = compare_two_dates(_as_used(stated, found), _as_event(found) if has_event_clause(found) else found.date)
    if status != "agree":
        return status
    other_sides = stated_side and found_side and stated_side != found_side
    return "differ" if other_sides or parts_exclude(stated.date, found.date) else "agree"


def _compare_side(date: DateSpan, side: Side, found: DateSpan) -> Status:
    """Compare "before" or "after" a date with the date of an event."""
    place = position(found, date)
    if place == "unknown":
        return "unknown"
    return "agree" if place == side else "differ"


def _as_used(stated: SentenceDate, found: SentenceDate) -> DateSpan:
    """Return a stated date with the role that it has beside a date of a sentence."""
    if is_said_range(found.date):
        return as_start_or_end(stated)
    is_event = is_begun_event(stated, found.reading) or has_event_clause(stated)
    return _as_event(stated) if is_event else stated.date


def _as_event(one: SentenceDate) -> DateSpan:
    return replace(one.date, role="event")


def _covers_half(stated: Reading, reading: Reading) -> bool:
    """Tell whether a sentence covers half of the statement: any event of later years is "after 1998"."""
    found = sum(find(unit, stated, reading).is_found for unit in stated.units)
    return found >= _ENOUGH_FOR_A_LIMIT * len(stated.units)


def _shares_figure(stated: Reading, reading: Reading) -> bool:
    """Tell whether a sentence has a figure of the statement that is too great to be there by chance."""
    values = {figure.value for figure in reading.figures if figure.value.low >= _TELLING}
    return any(figure.value in values for figure in stated.figures)


def compare_two_dates(stated: DateSpan, found: DateSpan) -> Status:
    """Compare two dates; a found month cannot confirm a stated day, nor a day without a year a stated year.

    A span that is longer than a quarter needs its year to be confirmed; and what begins or ends in a month of any year
    need not do so with a span of several.
    """
    result = compare_dates(stated, found)
    of_any_year = stated.earliest is None and length(found) > DAYS_OF_A_YEAR
    if stated.role in {"start", "until"} and is_said_range(found) and not of_any_year:
        return result
    coarser = length(found) > max(_DAYS_LIKE_ONE, 2 * length(stated))
    yearless = found.earliest is None and length(stated) > DAYS_OF_A_QUARTER
    return "unknown" if result == "agree" and (coarser or yearless) else result


def _with_date(stated: SentenceDate, found: SentenceDate, status: Status) -> Slot:
    return _without_date(stated).against(found.reading, found.date.span, status)


def _without_date(stated: SentenceDate) -> Slot:
    return Slot.missing("date", "date-mismatch", stated.reading, stated.date.span)
