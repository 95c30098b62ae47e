"""Compares the dates of a statement with those of a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.date_sides import compare_side, parts_exclude
from factcheck.compare.shared_events import LIGHT
from factcheck.compare.slots import Slot, Status, ahead_of, written
from factcheck.compare.values.dates.compatible_dates import may_both_hold
from factcheck.compare.values.dates.day_counts import length, likeness
from factcheck.compare.values.dates.lifespans import is_of_life_alone
from factcheck.compare.values.dates.offset_dates import told_off
from factcheck.compare.values.dates.reporting_dates import is_when_told, says_when_told
from factcheck.compare.values.dates.since_clauses import as_told
from factcheck.compare.values.dates.start_and_end import as_edge, as_event
from factcheck.compare.values.figures.negated import is_denied
from factcheck.extract.dates.overlap import compare_dates, is_said_range

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan

NEXT = 2
"""Greatest distance in tokens between a date and the event before it."""
A_SEASON = 80
"""Days: in a period this long the day may be given separately: "the fighting of autumn 2020 ended on 9 November"."""
CLOSE, QUARTER = 3, 92
"""Days: a span this short confirms a single day; one longer than a quarter needs its year."""
_DEEDS = frozenset({"event", "action"})
HALF = 0.5
"""Share of a statement that a sentence must contain for its date to be before or after the stated limit."""


def compare_all_dates(stated: Reading, passage: Passage) -> list[Slot]:
    """Return one slot for each date of the statement.

    A date in the sentence itself decides. Where it has none, one in a neighbouring sentence may confirm, but not
    contradict, as that sentence may be about an event of another day.
    """
    return [_slot_of_meant(stated, date, passage) for date in stated.claim.dates]


def _slot_of_meant(stated: Reading, date: DateSpan, passage: Passage) -> Slot:
    """Compare the day that is meant: the 5th for "a day before the vote of 6 May"."""
    if is_denied(stated, stated.sentence.tokens_within(*date.span).start):
        return _denied(_slot(stated, date, passage), passage.focus)
    meant = told_off(stated, date)
    if meant is None:
        return _slot(stated, date, passage)
    anchors = [found for found in passage.focus.claim.dates if compare(date, found) == "agree"]
    return _found(stated, date, passage.focus, anchors[0], "unknown") if anchors else _slot(stated, meant, passage)


def _denied(slot: Slot, focus: Reading) -> Slot:
    """Adjust the slot of a day on which a statement denies something: "on the 10th, not on the 9th"."""
    if slot.status == "agree" and slot.reading is focus:
        return replace(slot, status="unknown")
    return replace(slot, status="missing", incidental=True)


def _slot(stated: Reading, date: DateSpan, passage: Passage) -> Slot:
    focus = passage.focus
    others = [other for other in stated.claim.dates if other is not date]
    told = ((_compare_in(stated, date, focus, found), found) for found in focus.claim.dates)
    compared = [
        (status, found)
        for status, found in told
        if status == "agree" or (_may_differ(date, found, others, focus) and not is_of_life_alone(stated, focus, found))
    ]
    for status in ("agree", "unknown"):
        for result, found in compared:
            if result == status:
                return _found(stated, date, focus, found, status)
    for reading in (*passage.context, *([passage.scene] if passage.scene else ())):
        for found in reading.claim.dates:
            if parts_exclude(date, found):
                continue
            if compare(date, found) == "agree" and stated.sides[date.start] == reading.sides[found.start]:
                return _found(stated, date, reading, found, "elsewhere" if compared else "agree")
    if compared:
        nearest = max((found for _, found in compared), key=lambda found: likeness(date, found))
        alike = date.role == "report" or says_when_told(stated, date) or not is_when_told(stated, focus, nearest)
        differs = alike and _tells_deed(stated, date, focus) and not may_both_hold(stated, date, focus, nearest)
        return _found(stated, date, focus, nearest, "differ" if differs else "unknown")
    return _missing(stated, date)


def _may_differ(date: DateSpan, found: DateSpan, others: list[DateSpan], focus: Reading) -> bool:
    """Tell whether a date is neither that of the whole report nor another date of the statement.

    A year or season given apart from its day is no other date: "the ceasefire of 2020, in the night of
    10 November", "the 2005 film was released in August".
    """
    apart = [other for other in others if not (_holds_days(other, found) and _is_part(date, found))]
    return found.role != "dateline" and not any(found in _meant(other, focus) for other in apart)


def _meant(stated: DateSpan, focus: Reading) -> list[DateSpan]:
    """Return the dates of a sentence that a stated one means: identical ones, or else those that agree with it."""
    same = [found for found in focus.claim.dates if found.edtf == stated.edtf]
    return same or [found for found in focus.claim.dates if compare(stated, found) == "agree"]


def _holds_days(other: DateSpan, found: DateSpan) -> bool:
    """Tell whether a date is a year, or a season or quarter that the sentence does not name itself."""
    return "-" not in other.edtf or (length(other) >= A_SEASON and other.edtf != found.edtf)


def _is_part(date: DateSpan, found: DateSpan) -> bool:
    """Tell whether a date is a day or month without a year of its own, or with one that may be taken from beside it."""
    return date.earliest is None or ("-" in date.edtf and "-" in found.edtf)


def _tells_deed(stated: Reading, date: DateSpan, focus: Reading) -> bool:
    """Tell whether a sentence has the action that a statement dates by a year: "built in 1989" is not sunk in 2024."""
    if "-" in date.edtf:
        return True
    before = [u for u in ahead_of(stated, date.start, NEXT) if u.entry and u.entry.kind in _DEEDS]
    return all(unit.weight <= LIGHT or find(unit, stated, focus)[1] for unit in before)


def _compare_in(stated: Reading, date: DateSpan, reading: Reading, found: DateSpan) -> Status:
    """Compare two dates in the way their sentences use them: "before 1998" is not 1998, nor the evening the morning."""
    ours, theirs = stated.sides[date.start], reading.sides[found.start]
    if ours and not theirs:
        side = compare_side(date, ours, found)
        return "unknown" if side == "agree" and not _speaks_of(stated, reading) else side
    told = as_edge(stated, date) if is_said_range(found) else as_told(stated, as_event(stated, date, reading))
    status = compare(told, as_told(reading, found))
    if status == "agree" and (parts_exclude(date, found) or (ours and theirs and ours != theirs)):
        return "differ"
    return status


def _speaks_of(stated: Reading, reading: Reading) -> bool:
    """Tell whether a sentence covers half of the statement: any event of later years is "after 1998"."""
    found = sum(find(unit, stated, reading)[1] > 0 for unit in stated.units)
    return found >= HALF * len(stated.units)


def compare(stated: DateSpan, found: DateSpan) -> Status:
    """Compare two dates; a found month cannot confirm a stated day, nor a day without a year a stated year."""
    result = compare_dates(stated, found)
    if stated.role in {"start", "until"} and is_said_range(found):
        return result
    coarser = length(found) > max(CLOSE, 2 * length(stated))
    yearless = found.earliest is None and length(stated) > QUARTER
    return "unknown" if result == "agree" and (coarser or yearless) else result


def _found(stated: Reading, date: DateSpan, reading: Reading, found: DateSpan, status: Status) -> Slot:
    return _missing(stated, date).beside(reading, (found.start, found.end), status)


def _missing(stated: Reading, date: DateSpan) -> Slot:
    span = (date.start, date.end)
    return Slot("date", "date-mismatch", "missing", written(stated, span), span)
