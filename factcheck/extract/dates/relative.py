"""Computes days relative to the reference day: last week, three months ago, the next two years, Tuesday."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.extract.dates.named_periods import decade_of, quarter_of
from factcheck.extract.dates.partial import LAST_YEAR, DateRange, Partial, days_of, of_days, of_months, single

if TYPE_CHECKING:
    from factcheck.extract.dates.years import Direction

_CLOCK_UNITS = {"second": 1, "minute": 60, "hour": 3600}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_FURTHEST = 400_000
"""Largest distance from the reference day in days; more is not a date."""


def whole_unit(reference: dt.date, unit: str, shift: int) -> DateRange | None:
    """Return this (0), last (-1) or next (1) day, week, month …, as a whole; weeks begin on Monday."""
    if unit in _DAYS:
        day = _moved(reference, shift * _DAYS[unit])
        monday = day and _moved(day, -day.weekday())
        if day is None or monday is None:
            return None
        if unit == "day":
            return of_days(day)
        return of_days(_moved(monday, 5 if unit == "weekend" else 0) or monday, _moved(monday, 6))
    found = _long_unit(reference, unit, shift)
    return found if found and (found.last.year or 0) <= LAST_YEAR else None


def _long_unit(reference: dt.date, unit: str, shift: int) -> DateRange | None:
    """Return this, last or next month, quarter, year, decade or century; None for other units."""
    year = reference.year
    if unit == "month":
        return of_months(year, reference.month + shift, reference.month + shift)
    if unit == "quarter":
        over, index = divmod((reference.month - 1) // 3 + shift, 4)
        return quarter_of(year + over, index + 1)
    if unit == "year":
        return single(year + shift)
    if unit == "decade":
        return decade_of((year // 10 + shift) * 10)
    if unit == "century":
        start = ((year - 1) // 100 + shift) * 100 + 1
        return DateRange(Partial(start), Partial(start + 99))
    return None


def counted(reference: dt.date, now: dt.datetime | None, unit: str, count: float) -> DateRange | None:
    """Return the day a number of units before (negative) or after; units longer than a day are approximate ("~").

    "Three months ago" is hardly ever meant to the day, so it is written "2012-11-12~"; years are read to the month.
    """
    if unit in _CLOCK_UNITS:
        start = now or dt.datetime.combine(reference, dt.time(12))
        seconds = count * _CLOCK_UNITS[unit]
        return of_days((start + dt.timedelta(seconds=seconds)).date()) if abs(seconds) < 1e9 else None
    if unit in _DAYS:
        day = _moved(reference, int(count * _DAYS[unit]))
        return _about(of_days(day), exact=unit == "day") if day else None
    months = int(count * _MONTHS[unit])
    over, index = divmod(reference.month - 1 + months, 12)
    year = reference.year + over
    if not 0 < year <= LAST_YEAR:
        return None
    if unit in ("month", "quarter"):
        return _about(single(year, index + 1, min(reference.day, days_of(year, index + 1))))
    return _about(single(year, index + 1))


def _about(date_range: DateRange, *, exact: bool = False) -> DateRange:
    """Mark a date as approximate, unless it is `exact`."""
    return date_range if exact else DateRange(date_range.first, date_range.last, written=date_range.edtf() + "~")


def run_of(reference: dt.date, unit: str, count: int) -> DateRange | None:
    """Return the past (negative) or coming whole units, without the present one: "the last two months".

    None for no unit at all and for what lies beyond the calendar.
    """
    if not count:
        return None
    if unit in _CLOCK_UNITS:
        days = abs(count) * _CLOCK_UNITS[unit] // 86400
        other = _moved(reference, -days if count < 0 else days)
        return of_days(min(reference, other), max(reference, other)) if other else None
    unit = "week" if unit == "weekend" else unit
    if unit == "fortnight":
        unit, count = "week", count * 2
    if abs(count) > _FURTHEST // (_DAYS.get(unit) or _MONTHS[unit] * 31):
        return None
    low, high = (count, -1) if count < 0 else (1, count)
    one, two = whole_unit(reference, unit, low), whole_unit(reference, unit, high)
    if one is None or two is None or (one.first.year or 0) < 1 or (two.last.year or 0) > LAST_YEAR:
        return None
    return DateRange(one.first, two.last)


def weekday_near(reference: dt.date, weekday: int, direction: Direction) -> DateRange:
    """Return the latest such weekday up to the reference day, or the first one after it."""
    if direction == "past":
        day = _moved(reference, -((reference.weekday() - weekday) % 7))
    else:
        day = _moved(reference, (weekday - reference.weekday() - 1) % 7 + 1)
    return of_days(day or reference)


def weekday_of(week: DateRange, weekday: int) -> DateRange | None:
    """Return the first such weekday of a week, a month or a longer period."""
    first = week.first.first_day()
    day = _moved(first, (weekday - first.weekday()) % 7) if first else None
    return of_days(day) if day else None


def nth_weekday(whole: DateRange, weekday: int, rank: int) -> DateRange | None:
    """Return the nth (1 …) or nth last (-1, -2 …) such weekday of a month or year; None if there is none."""
    first, last = whole.first.first_day(), whole.last.last_day()
    if first is None or last is None:
        return None
    if rank > 0:
        day = _moved(first, (weekday - first.weekday()) % 7 + 7 * (rank - 1))
    else:
        day = _moved(last, -((last.weekday() - weekday) % 7 + 7 * (-rank - 1)))
    return of_days(day) if day and first <= day <= last else None


def nth_day(whole: DateRange, rank: int) -> DateRange | None:
    """Return the nth (1 …) or nth last (-1, -2 …) day of a month or year."""
    first, last = whole.first.first_day(), whole.last.last_day()
    if first is None or last is None:
        return None
    day = _moved(first, rank - 1) if rank > 0 else _moved(last, rank + 1)
    return of_days(day) if day and first <= day <= last else None


def _moved(day: dt.date, days: int) -> dt.date | None:
    """Return the day that is a number of days away; None beyond the calendar."""
    if abs(days) > _FURTHEST:
        return None
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return None
