"""Counts the days that a date spans, and those between two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.edtf import LEAP_YEAR, read_edtf

if TYPE_CHECKING:
    from factcheck.model import DateSpan

_DAYS_OF_A_MONTH = 30
"""Length in days assumed for a month of no year, and for a span without a year that names no months."""
DAYS_OF_A_QUARTER = 92
DAYS_OF_A_YEAR = 366


def length(date: DateSpan) -> int:
    """Return how many days a date spans beyond the first; without a year, from its months and days."""
    if date.earliest and date.latest:
        return (date.latest - date.earliest).days
    span = read_edtf(date.edtf)
    first, last = span.first, span.last
    if first and last and first.month_number() and last.month_number():
        return _DAYS_OF_A_MONTH * (1 + (last.month_number() - first.month_number()) % 12)
    return 0 if span.names_day() and not span.is_range else _DAYS_OF_A_MONTH


def likeness(one: DateSpan, other: DateSpan) -> int:
    """Return how many of year, month and day two dates share, by the first ends of ranges."""
    day, other_day = read_edtf(one.edtf).first, read_edtf(other.edtf).first
    if day is None or other_day is None:
        return 0
    parts = ((day.year, other_day.year), (day.month, other_day.month), (day.day, other_day.day))
    return sum(one == other != "" for one, other in parts)


def days_apart(one: DateSpan, other: DateSpan) -> int | None:
    """Return the days between two dates; None where the year of one is not known."""
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return None
    if one.earliest > other.latest:
        return (one.earliest - other.latest).days
    return max(0, (other.earliest - one.latest).days)


def days_apart_in_a_year(one: DateSpan, other: DateSpan) -> int | None:
    """Return the days between two dates of which one has no year, as if in the same year; None for all others."""
    if one.earliest is not None and other.earliest is not None:
        return None
    days = [read_edtf(date.edtf).single_day(LEAP_YEAR) for date in (one, other)]
    return abs((days[0] - days[1]).days) if days[0] and days[1] else None
