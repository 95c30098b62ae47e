"""Counts the days that a date spans, and those between two dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import DateSpan

MONTH = 30
"""Length in days assumed for a span without a year that names no months."""
LEAP_YEAR = 2024
"""A year that has every day."""


def length(date: DateSpan) -> int:
    """Return how many days a date spans beyond the first; without a year, from its months and days."""
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


def likeness(one: DateSpan, other: DateSpan) -> int:
    """Return how many of year, month and day two dates share."""
    return sum(a == b for a, b in zip(one.edtf.split("-"), other.edtf.split("-"), strict=False))


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
    try:
        days = [date.fromisoformat(f"{LEAP_YEAR}{day.edtf[4:]}") for day in (one, other)]
    except ValueError:
        return None
    return abs((days[0] - days[1]).days)
