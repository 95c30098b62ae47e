"""How long a thing lasted where a sentence says from when to when: "from February 1988 to May 1994" are six years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.overlap import is_said_range
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan, Quantity

DAY = 86_400
"""Seconds, the base unit of a length of time."""
SHORT, LONG = 0.95, 1.0
"""A bare length may be a twentieth too long, or lack a part of a unit: six years and four months are six."""
FAR = 1.5
"""Nobody says "more than six" of what is this many times six."""


def lasted(quantity: Quantity, reading: Reading) -> DateSpan | None:
    """Return the dates of a sentence that are as far apart as a stated length of time says; None if none are."""
    base = to_base(quantity.unit) if quantity.measure == "duration" and quantity.unit else None
    if base is None:
        return None
    return next((date for date in reading.claim.dates if _is_length(quantity, date, base[1])), None)


def _is_length(quantity: Quantity, date: DateSpan, unit: float) -> bool:
    """Tell whether a stretch of dates is as long as stated, in units of so many seconds."""
    if date.earliest is None or date.latest is None or not is_said_range(date):
        return False
    length = ((date.latest - date.earliest).days + 1) * DAY / unit
    if quantity.low is not None and quantity.high is not None:
        return quantity.low * SHORT <= length < quantity.high + LONG
    if quantity.low is not None:
        return quantity.low <= length <= quantity.low * FAR
    return quantity.high is not None and quantity.high / FAR <= length <= quantity.high
