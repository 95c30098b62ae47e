"""Days of the lunar calendar: "rằm tháng giêng", "mùng 10 tháng 3 âm lịch", "tháng 7 âm lịch", "mùng 2 Tết"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.extract.dates.feasts import Feast, feast_at, feast_of
from factcheck.extract.dates.partial import DateRange, Partial, of_days
from factcheck.extract.dates.vi.months_and_years import month_at, year_tail
from factcheck.extract.dates.view import DateMatch, count_at
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView
    from factcheck.extract.dates.years import ReadDate, ReadYear

_FULL_MOON = 15
_NEW_YEAR_ENDS = 10
_LAST_DAY = 30


def lunar_day(view: DateView, first: int, at: int, found: ReadDate | None) -> DateMatch | None:
    """Read a day that "âm lịch" or "Tết" marks as one of the lunar calendar, converted if its year is known."""
    month = found.value.first.month if found else None
    if found is None or month is None:
        return _new_year(view, first, at)
    marked = view.end_of("lunar", found.end)
    if not marked:
        return None
    year, last = _year(view, found.value.year, marked)
    converted = _converted(view, year, month, found.value.first.day or 1)
    return DateMatch(converted, first, last) if converted else None


def full_moon(view: DateView, at: int) -> DateMatch | None:
    """Read "rằm tháng giêng": the fifteenth of a lunar month."""
    start = view.end_of("full_moon", at)
    found = month_at(view, start) if start else None
    month = found.value.first.month if found else None
    if found is None or month is None:
        return None
    year, last = _year(view, found.value.year, view.skip("lunar", found.end))
    converted = _converted(view, year, month, _FULL_MOON)
    return DateMatch(converted, at, last) if converted else None


def lunar_month(view: DateView, at: int, found: ReadDate) -> DateMatch | None:
    """Read a month that "âm lịch" marks: from one new moon to the day before the next."""
    marked, month = view.end_of("lunar", found.end), found.value.first.month
    if month is None or not marked:
        return None
    year, last = _year(view, found.value.year, marked)
    first = _converted(view, year, month, 1)
    from factcheck.extract.dates.lunar import gregorian  # lazy: few dates are lunar

    start = first.first.first_day() if first else None
    if first is None or start is None:
        return DateMatch(first, at, last) if first else None
    end = start + dt.timedelta(_LAST_DAY - 1 if gregorian(start.year, month, _LAST_DAY) else _LAST_DAY - 2)
    return DateMatch(of_days(start, end), at, last)


def _year(view: DateView, year: int | None, at: int) -> ReadYear:
    """Return the year of a lunar date: its own, or the one after it; None if neither is there."""
    of_year = year_tail(view, at) if year is None else None
    return of_year or Read(year, at)


def _new_year(view: DateView, first: int, at: int) -> DateMatch | None:
    """Read "mùng 2 Tết", "ngày 30 Tết": around the first day of the lunar year."""
    day = count_at(view, at)
    end = view.end_of("lunar_year", day.end) if day and 1 <= day.value <= _LAST_DAY else 0
    if day is None or not end:
        return None
    year, last = _year(view, None, end)
    new_year = feast_of(view, Feast("lunar 1 1"), year)
    start = new_year.first.first_day() if new_year else None
    if start is None:
        return None
    days = day.value - 1 if day.value <= _NEW_YEAR_ENDS else day.value - 1 - _LAST_DAY
    return DateMatch(of_days(start + dt.timedelta(days)), first, last)


def _converted(view: DateView, year: int | None, month: int, day: int) -> DateRange | None:
    """Return the Gregorian day of a lunar one; without a year and a reference day the months in which it may fall."""
    if year is None and view.reference is not None:
        year = _nearest(view, month, day)
    if year is None:
        return DateRange(Partial(month=month % 12 + 1), Partial(month=(month + 1) % 12 + 1))
    from factcheck.extract.dates.lunar import gregorian  # lazy: few dates are lunar

    found = gregorian(year, month, day)
    return of_days(found) if found else None


def _nearest(view: DateView, month: int, day: int) -> int | None:
    """Return the lunar year in which a day is nearest to the reference, on the preferred side."""
    if view.reference is None:
        return None
    from factcheck.extract.dates.lunar import gregorian  # lazy: few dates are lunar

    past = view.prefer == "past"
    for step in (1, 0, -1) if past else (-1, 0, 1):
        found = gregorian(view.reference.year + step, month, day)
        if found and (found <= view.reference if past else found >= view.reference):
            return view.reference.year + step
    return None


def feast(view: DateView, at: int) -> DateMatch | None:
    """Read "giáng sinh 2020", "Tết Nguyên đán 2021", "mùng 1 Tết"."""
    return feast_at(view, at, year_tail)
