"""Dates given by their distance from another event: "two days after the vote of 14 May" is the 16th."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.values import SentenceDate
from factcheck.language.edtf import NO_YEAR, read_edtf
from factcheck.language.listed import places

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading

_TOKENS_TO_DATE = 12
"""How many tokens may be between "after" and the date: the other event."""
_DAYS_IN = {"day": 1, "week": 7}
_SIGN_OF = {"off_before": -1, "off_after": 1}
"""The direction of the words under each key of `lexicons/order.yaml`."""


@cached_by_statement
def offset_date(stated: SentenceDate) -> SentenceDate | None:
    """Return the day that a statement gives relative to another event; None if it names that day itself."""
    date = stated.date
    days = _days_off(stated) if len(stated.reading.dates) == 1 else None
    day = read_edtf(date.edtf).single_day() if days else None
    if day is None or days is None:
        return None
    moved = day + dt.timedelta(days=days)
    if date.earliest is None:
        return SentenceDate(stated.reading, replace(date, edtf=f"{NO_YEAR}-{moved:%m-%d}"))
    return SentenceDate(stated.reading, replace(date, edtf=moved.isoformat(), earliest=moved, latest=moved))


def _days_off(stated: SentenceDate) -> int | None:
    """Return how many days after the event of a date (negative: before) another one is said to be."""
    at, reading = stated.tokens.start, stated.reading
    for key, sign in _SIGN_OF.items():
        for joint in places(reading.sentence, "order", key):
            if joint.stop <= at <= joint.stop + _TOKENS_TO_DATE and (days := _length_before(reading, joint.start)):
                return sign * days
    return None


def _length_before(stated: Reading, at: int) -> int | None:
    """Return the number of days named right before a token, if any: "two weeks", "a day"."""
    for figure in stated.figures:
        quantity, number = figure.quantity, figure.value.low
        if quantity.hedge == "exact" and quantity.unit in _DAYS_IN and number.is_integer() and figure.tokens.stop == at:
            return int(number) * _DAYS_IN[quantity.unit]
    for unit, days in _DAYS_IN.items():
        if any(place.stop == at for place in places(stated.sentence, "order", f"one_{unit}")):
            return days
    return None
