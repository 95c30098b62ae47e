"""Durations between two dates: "from February 1988 to May 1994" is six years.

This also covers the only two dates of a sentence, "opened in 1982 … closed in 1994", and for the age in 2019 of
somebody born in 1985.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import Status
from factcheck.extract.dates.overlap import is_said_range
from factcheck.extract.units import to_base
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan, Quantity

_DAY = 86_400
"""Seconds, the base unit of durations."""
_YEAR = 31_557_600
"""Seconds."""
_LEAP_FACTOR = 1.003
"""Factor by which leap days may lengthen a number of years of 365 days."""
_SHORTENED = 0.95
"""A bare duration may be a twentieth too long."""
_PART_OF_A_UNIT = 1.0
"""A bare duration may lack a part of a unit: six years and four months are six."""
_FAR_FACTOR = 1.5
"""Nobody says "more than six" of what is this many times six; anything further off contradicts."""
_FAR_BOUND_FACTOR = 2.0
"""The same for the only period of a sentence."""
_NEARLY_ALL = 0.8
"""Share of a statement that a sentence must cover to say for how long."""
_DATES_OF_A_DURATION = 2
"""Number of dates that give one duration: of more, any two may be meant."""


class ComparedDuration(msgspec.Struct, frozen=True, gc=False):
    """How a stated duration compares with dates of a sentence, and where these are."""

    status: Status
    span: Span


def compare_duration(quantity: Quantity, reading: Reading) -> ComparedDuration | None:
    """Compare a stated duration with the dates of a sentence that limit it; None if there are none.

    A single period differs if it is far too long or too short, and the sentence has no other date or duration.
    """
    if quantity.measure == "age":
        return _between_two(quantity, reading, _YEAR)
    base = to_base(quantity.unit) if quantity.measure == "duration" and quantity.unit else None
    if base is None:
        return None
    ranges = [date for date in reading.claim.dates if is_said_range(date)]
    if (
        len(reading.claim.dates) == 1
        and ranges
        and _keeps_bound(quantity, *_lengths(ranges[0], ranges[0], base.factor))
    ):
        return ComparedDuration("agree", ranges[0].span)
    for date in ranges:
        if _is_length(quantity, *_lengths(date, date, base.factor)):
            return ComparedDuration("agree", date.span)
    if len(reading.claim.dates) == 1 and ranges:
        if _keeps_bound(quantity, *_lengths(ranges[0], ranges[0], base.factor)):
            return ComparedDuration("agree", ranges[0].span)
        is_far = _is_far(quantity, *_lengths(ranges[0], ranges[0], base.factor))
        return ComparedDuration("differ", ranges[0].span) if is_far else None
    return None if ranges else _between_two(quantity, reading, base.factor)


def has_nearly_all(stated: Reading, reading: Reading) -> bool:
    """Tell whether a sentence covers so much of a statement that both are about the same period."""
    found = sum(unit.weight * find(unit, stated, reading).strength for unit in stated.units)
    return found >= _NEARLY_ALL * stated.weight


def _between_two(quantity: Quantity, reading: Reading, unit: float) -> ComparedDuration | None:
    """Compare with the only two dates of a sentence; as their distance may mean nothing, it never differs."""
    if len(reading.claim.dates) != _DATES_OF_A_DURATION:
        return None
    first, last = reading.claim.dates
    if not _is_length(quantity, *_lengths(first, last, unit)):
        return None
    return ComparedDuration("agree", (first.start, last.end))


def _lengths(first: DateSpan, last: DateSpan, unit: float) -> tuple[float, float]:
    """Return the shortest and longest possible duration, in units of `unit` seconds; (0, 0) if unknown."""
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return 0.0, 0.0
    longest = (last.latest - first.earliest).days + 1
    shortest = longest if first is last else (last.earliest - first.latest).days
    return shortest * _DAY / unit, longest * _DAY / unit


def _is_length(quantity: Quantity, low: float, high: float) -> bool:
    """Tell whether a period between two durations is as long as stated."""
    if low <= 0:
        return False
    if quantity.low is not None and quantity.high is not None:
        return quantity.low * _SHORTENED <= high and low < quantity.high + _PART_OF_A_UNIT
    if quantity.low is not None:
        return quantity.low <= low <= quantity.low * _FAR_FACTOR
    return quantity.high is not None and quantity.high / _FAR_FACTOR <= high <= quantity.high * _LEAP_FACTOR


def _keeps_bound(quantity: Quantity, low: float, high: float) -> bool:
    """Tell whether a period keeps a lower bound that may be said of it: eight years are more than five."""
    lower = quantity.low is not None and quantity.high is None
    return lower and low >= (quantity.low or 0.0) and high <= (quantity.low or 0.0) * _FAR_BOUND_FACTOR


def _is_far(quantity: Quantity, low: float, high: float) -> bool:
    """Tell whether a period is far from what is stated, whichever of its limits is meant."""
    too_short = quantity.low is not None and high * _FAR_FACTOR < quantity.low
    too_long = quantity.high is not None and low > (quantity.high + _PART_OF_A_UNIT) * _FAR_FACTOR
    return low > 0 and (too_short or too_long)
