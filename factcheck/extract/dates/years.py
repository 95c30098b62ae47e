"""Which year is meant where none is said: news looks back, plans look forward."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.extract.dates.partial import Partial, Stretch

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.extract.dates.view import Reading, View

Direction = Literal["past", "future"]


def settled(stretch: Stretch, reference: dt.date, direction: Direction) -> Stretch:
    """Give a stretch without a year the nearest one that lies on the right side of the day of reference.

    A stretch that holds the day of reference itself counts as both past and future.
    """
    if stretch.year is not None:
        return stretch
    if stretch.first.month is None:
        return _in_month(stretch, reference, direction) if stretch.first.day is not None else stretch
    year = reference.year
    here = dated(stretch, year)
    first, last = here.first.first_day(), here.last.last_day()
    if first is None or last is None:
        return here
    if direction == "past" and first > reference:
        return dated(stretch, _leap(stretch, year - 1, -1))
    if direction == "future" and last < reference:
        return dated(stretch, _leap(stretch, year + 1, 1))
    return dated(stretch, _leap(stretch, year, -1 if direction == "past" else 1))


def dated(stretch: Stretch, year: int) -> Stretch:
    """Put a stretch into a year; one that runs over the turn of the year ends in the next."""
    over = (stretch.last.month or 12) < (stretch.first.month or 1)
    other = stretch.alternative.with_year(year) if stretch.alternative else None
    return Stretch(stretch.first.with_year(year), stretch.last.with_year(year + over), alternative=other)


def _leap(stretch: Stretch, year: int, step: int) -> int:
    if stretch.first.month == 2 and stretch.first.day == 29:
        while not calendar.isleap(year):
            year += step
    return year


def _in_month(stretch: Stretch, reference: dt.date, direction: Direction) -> Stretch:
    """A bare day ("ngày 12", "the 15th") falls into the month of reference or one beside it."""
    day = stretch.first.day or 1
    year, month = reference.year, reference.month
    step = -1 if direction == "past" else 1
    while (day - reference.day) * step < 0 or day > calendar.monthrange(year, month)[1]:
        over, index = divmod(month - 1 + step, 12)
        year, month = year + over, index + 1
        if day <= calendar.monthrange(year, month)[1]:
            break
    last = stretch.last.day or day
    return Stretch(
        Partial(year, month, day), Partial(year, month, min(last, calendar.monthrange(year, month)[1]))
    )


def completed(view: View, readings: list[Reading], carried_year: int | None) -> list[Reading]:
    """Give every reading without a year the one that its sentence, the one before, or the day of reference suggests."""
    return [
        reading if reading.value.year is not None else _completed(view, readings, at, carried_year)
        for at, reading in enumerate(readings)
    ]


def _completed(view: View, readings: list[Reading], at: int, carried_year: int | None) -> Reading:
    reading = readings[at]
    value = _with_month(reading.value, readings[at + 1 :])
    year = None if reading.role == "report" and view.reference else _neighbour(readings, at) or carried_year
    if year is not None and value.first.month is not None:
        value = dated(value, year)
    elif view.reference is not None:
        value = _by_weekday(reading, view.reference) or settled(value, view.reference, view.prefer)
    return msgspec.structs.replace(reading, value=value)


def _with_month(value: Stretch, following: list[Reading]) -> Stretch:
    """Complete "ngày 3 và 4/8": a bare day takes the month of the next date."""
    if value.first.month is not None or value.first.day is None or not following:
        return value
    other = following[0].value.first
    if other.month is None or other.day is None or other.day <= value.first.day:
        return value
    one = Partial(other.year, other.month, value.first.day)
    return Stretch(one, one)


def _neighbour(readings: list[Reading], at: int) -> int | None:
    """The year of the nearest date of the sentence that says one: any before it, full ones after it."""
    for other in reversed(readings[:at]):
        if _lends(other):
            return other.value.last.year
    for other in readings[at + 1 :]:
        if _lends(other) and other.value.first.month is not None:
            return other.value.first.year
    return None


def _lends(other: Reading) -> bool:
    one = other.value
    if other.relative or one.first.year is None or (one.last.year or 0) - one.first.year > 1:
        return False
    return other.role == "event" or one.first.month is not None


def _by_weekday(reading: Reading, reference: dt.date) -> Stretch | None:
    """The year beside the day of reference in which the date falls on the weekday that was said."""
    one = reading.value.first
    if reading.weekday is None or one.month is None or one.day is None:
        return None
    for step in (0, -1, 1):
        value = dated(reading.value, reference.year + step)
        day = value.first.first_day()
        if day is not None and day.weekday() == reading.weekday and value.first.day == one.day:
            return value
    return None
