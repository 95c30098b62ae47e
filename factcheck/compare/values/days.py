"""Dates of a statement against those of a passage."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.date_sides import compare_side, parts_exclude
from factcheck.compare.matter import LIGHT
from factcheck.compare.slots import Slot, Status, written
from factcheck.compare.values.differences import is_difference
from factcheck.compare.values.told_on import is_when_told, says_when_told
from factcheck.compare.values.told_then import as_told
from factcheck.extract.dates.overlap import compare_dates, is_said_range
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateRole, DateSpan

NEXT = 2
"""How many tokens before a date what it dates stands at most."""
EDGE = 3
"""The same of the word that makes it a beginning or an end: "began filming in"."""
CLOSE, MONTH, QUARTER = 3, 30, 92
"""Days: a span this short confirms a single day; one without a year that names no months is taken for a month."""
_DEEDS = frozenset({"event", "action"})
LEAP_YEAR = 2024
"""A year that has every day."""
HALF = 0.5
"""Share of a statement that a sentence must have for its date to lie after or before the stated edge."""


def compare_all_dates(stated: Reading, passage: Passage) -> list[Slot]:
    """Return one slot for each date of the statement.

    A date that the sentence itself has decides. Where it has none, one in a neighbouring sentence may confirm, but
    not contradict: that sentence may speak of another day's event.
    """
    return [_slot(stated, date, passage) for date in stated.claim.dates]


def _slot(stated: Reading, date: DateSpan, passage: Passage) -> Slot:
    focus = passage.focus
    others = [other for other in stated.claim.dates if other is not date]
    told = ((_compare_in(stated, date, focus, found), found) for found in focus.claim.dates)
    compared = [
        (status, found) for status, found in told if status == "agree" or _may_differ(date, found, others, focus)
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
        nearest = max((found for _, found in compared), key=lambda found: _likeness(date, found))
        alike = date.role == "report" or says_when_told(stated, date) or not is_when_told(stated, focus, nearest)
        differs = alike and _tells_deed(stated, date, focus) and not _reckons(focus)
        return _found(stated, date, focus, nearest, "differ" if differs else "unknown")
    return _missing(stated, date)


def _may_differ(date: DateSpan, found: DateSpan, others: list[DateSpan], focus: Reading) -> bool:
    """Tell whether a date is not that of the whole report, nor what the statement gives as another date.

    A year that stands apart from its day is no other date: "the ceasefire of 2020, in the night of 10 November", "the
    2005 film was released in August".
    """
    apart = [other for other in others if "-" in other.edtf or not _is_part(date, found)]
    return found.role != "dateline" and not any(found in _meant(other, focus) for other in apart)


def _meant(stated: DateSpan, focus: Reading) -> list[DateSpan]:
    """Return the dates of a sentence that a stated one means: the very same, else those that agree with it."""
    same = [found for found in focus.claim.dates if found.edtf == stated.edtf]
    return same or [found for found in focus.claim.dates if compare(stated, found) == "agree"]


def _is_part(date: DateSpan, found: DateSpan) -> bool:
    """Tell whether a date is a day or month that has no year of its own, or may have one from beside it."""
    return date.earliest is None or ("-" in date.edtf and "-" in found.edtf)


@lru_cache(maxsize=256)  # a sentence is part of several passages
def _reckons(focus: Reading) -> bool:
    """Tell whether a sentence tells another day by how far it is off: "on 6 May, and Karsovia two weeks later"."""
    lengths = [quantity for quantity in focus.claim.quantities if quantity.measure == "duration"]
    return any(is_difference(focus, length) for length in lengths)


def _tells_deed(stated: Reading, date: DateSpan, focus: Reading) -> bool:
    """Tell whether a sentence has the deed that a statement dates by a year: "built in 1989" is no sinking of 2024."""
    if "-" in date.edtf:
        return True
    at = stated.sentence.token_at(date.start)
    before = [unit for unit in stated.units if 0 <= at - unit.last < NEXT and unit.entry and unit.entry.kind in _DEEDS]
    return all(unit.weight <= LIGHT or find(unit, stated, focus)[1] for unit in before)


def _compare_in(stated: Reading, date: DateSpan, reading: Reading, found: DateSpan) -> Status:
    """Compare two dates as their sentences put them: "before 1998" is not 1998, nor the evening the morning."""
    ours, theirs = stated.sides[date.start], reading.sides[found.start]
    if ours and not theirs:
        side = compare_side(date, ours, found)
        return "unknown" if side == "agree" and not _speaks_of(stated, reading) else side
    status = compare(_edge(stated, date) if is_said_range(found) else as_told(stated, date), as_told(reading, found))
    if status == "agree" and (parts_exclude(date, found) or (ours and theirs and ours != theirs)):
        return "differ"
    return status


def _edge(stated: Reading, date: DateSpan) -> DateSpan:
    """Return the date of a beginning or an end as such: "started in February 1988"."""
    at = stated.sentence.token_at(date.start)
    kin = {id for u in stated.units if 0 <= at - u.last < EDGE and u.kind == "concept" for id in lexicon().kin(u.key)}
    role: DateRole = "start" if "begin" in kin else "until" if "end" in kin else date.role
    return replace(date, role=role)


def _speaks_of(stated: Reading, reading: Reading) -> bool:
    """Tell whether a sentence has half of the statement: any event of later years lies "after 1998"."""
    found = sum(find(unit, stated, reading)[1] > 0 for unit in stated.units)
    return found >= HALF * len(stated.units)


def compare(stated: DateSpan, found: DateSpan) -> Status:
    """Compare two dates; a found month cannot confirm a stated day, nor a day without a year a stated year."""
    result = compare_dates(stated, found)
    if stated.role in {"start", "until"} and is_said_range(found):
        return result
    coarser = _length(found) > max(CLOSE, 2 * _length(stated))
    yearless = found.earliest is None and _length(stated) > QUARTER
    return "unknown" if result == "agree" and (coarser or yearless) else result


def _length(date: DateSpan) -> int:
    """How many days a date spans beyond the first; where its year is not known, by what it says of month and day."""
    if date.earliest and date.latest:
        return (date.latest - date.earliest).days
    first, _, last = date.edtf.partition("/")
    if last and (ends := (_month(first), _month(last))) and all(ends):
        return MONTH * (1 + (ends[1] - ends[0]) % 12)
    return MONTH if last or first.count("-") < 2 else 0


def _month(edtf: str) -> int:
    """Return the month of "XXXX-07", 0 where there is none."""
    month = edtf.split("-")[1:2]
    return int(month[0]) if month and month[0].isdecimal() else 0


def _found(stated: Reading, date: DateSpan, reading: Reading, found: DateSpan, status: Status) -> Slot:
    return _missing(stated, date).beside(reading, (found.start, found.end), status)


def _missing(stated: Reading, date: DateSpan) -> Slot:
    span = (date.start, date.end)
    return Slot("date", "date-mismatch", "missing", written(stated, span), span)


def _likeness(one: DateSpan, other: DateSpan) -> int:
    """How many of year, month and day two dates share."""
    return sum(a == b for a, b in zip(one.edtf.split("-"), other.edtf.split("-"), strict=False))


def days_apart(one: DateSpan, other: DateSpan) -> int | None:
    """Return the days between two dates; None where the year of one is not known."""
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return None
    if one.earliest > other.latest:
        return (one.earliest - other.latest).days
    return max(0, (other.earliest - one.latest).days)


def days_apart_in_a_year(one: DateSpan, other: DateSpan) -> int | None:
    """Return the days between two days of which one has no year, as if they were of one; None for all else."""
    if one.earliest is not None and other.earliest is not None:
        return None
    try:
        days = [date.fromisoformat(f"{LEAP_YEAR}{day.edtf[4:]}") for day in (one, other)]
    except ValueError:
        return None
    return abs((days[0] - days[1]).days)
