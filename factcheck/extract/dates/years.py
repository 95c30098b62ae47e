"""Chooses the year of a date that gives none: news looks back, plans look forward."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from factcheck.extract.dates.partial import DateRange, Partial, days_of
from factcheck.language.phrases import Read

Direction = Literal["past", "future"]
ReadDate = Read[DateRange]
"""A date, and where it ends."""
ReadYear = Read[int | None]
"""A year, None if it is only referred to ("năm đó"), and where it ends."""

PLAUSIBLE = frozenset(range(1900, 2100))
"""Years that a figure alone may mean; a set, since a range is searched linearly for what is not an integer."""
POSSIBLE = frozenset(range(1000, 2200))
"""Years that a figure may mean if a word says that it is a year."""
_NEXT_CENTURY = 50
"""Years of two figures below this belong to the 2000s, the others to the 1900s."""


def of_two_figures(year: int) -> int:
    """Return the year that "20" or "74" means: 2020, 1974."""
    return year + (2000 if year < _NEXT_CENTURY else 1900)


def settled(date_range: DateRange, reference: dt.date, direction: Direction) -> DateRange:
    """Give a range without a year the nearest one on the preferred side of the reference day.

    One that holds the day of reference itself counts as both past and future; one that would lie outside the
    calendar's years stays without.
    """
    if date_range.year is not None or (date_range.first.month is None and date_range.first.day is None):
        return date_range
    found = (_in_month if date_range.first.month is None else _in_year)(date_range, reference, direction)
    years = (found.first.year, found.last.year)
    return found if all(year is None or dt.MINYEAR <= year <= dt.MAXYEAR for year in years) else date_range


def _in_year(date_range: DateRange, reference: dt.date, direction: Direction) -> DateRange:
    """Give a date a year that puts it before or after the reference day."""
    year = reference.year
    in_its_year = dated(date_range, year)
    first, last = in_its_year.first.first_day(), in_its_year.last.last_day()
    if first is None or last is None:
        return in_its_year
    if direction == "past" and first > reference:
        return dated(date_range, _leap(date_range, year - 1, -1))
    if direction == "future" and last < reference:
        return dated(date_range, _leap(date_range, year + 1, 1))
    return dated(date_range, _leap(date_range, year, -1 if direction == "past" else 1))


def dated(date_range: DateRange, year: int) -> DateRange:
    """Give a range a year; one that crosses the turn of the year ends in the next."""
    over = (date_range.last.month or 12) < (date_range.first.month or 1)
    other = date_range.alternative.with_year(year) if date_range.alternative else None
    return DateRange(date_range.first.with_year(year), date_range.last.with_year(year + over), alternative=other)


def _leap(date_range: DateRange, year: int, step: int) -> int:
    """Return the year, or for a 29 February the next leap year in steps of `step`."""
    if date_range.first.month == 2 and date_range.first.day == 29:
        while days_of(year, 2) < 29:
            year += step
    return year


def _in_month(date_range: DateRange, reference: dt.date, direction: Direction) -> DateRange:
    """Give a day without a month ("ngày 12", "the 15th") the month of the reference day, or one beside it."""
    day = date_range.first.day or 1
    year, month = reference.year, reference.month
    step = -1 if direction == "past" else 1
    while (day - reference.day) * step < 0 or day > days_of(year, month):
        over, index = divmod(month - 1 + step, 12)
        year, month = year + over, index + 1
        if day <= days_of(year, month):
            break
    last = date_range.last.day or day
    return DateRange(Partial(year, month, day), Partial(year, month, min(last, days_of(year, month))))
