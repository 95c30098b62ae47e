"""Days that a sentence tells from a date before them: "sank on 3 March, and the captain was arrested the next day"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.clauses import MARKS
from factcheck.compare.layout.values import SentenceDate
from factcheck.compare.layout.when import part_of_day
from factcheck.language.edtf import NO_YEAR, read_edtf
from factcheck.language.listed import listed, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan

_DAYS_IN = {"day": 1, "week": 7}
_NAMED_DAYS = {"day_before": -1, "day_after": 1}
_DIRECTIONS = {"earlier": -1, "later": 1}
_OPEN_DIRECTIONS = {"off_before": -1, "off_after": 1}
"""Keys of `lexicons/order.yaml`; the last ones point back only where nothing follows: "proposed the day before."."""


def told_days(reading: Reading, dates: tuple[SentenceDate, ...]) -> Iterator[SentenceDate]:
    """Yield the days that a sentence tells from the nearest of its dates before them, if that is a single day."""
    for place, days in _distances(reading):
        anchor = max((date for date in dates if date.tokens.stop <= place.start), key=_end, default=None)
        if any(not set(place).isdisjoint(date.tokens) for date in dates) or anchor is None:
            continue
        if moved := moved_day(anchor.date, days):
            yield SentenceDate(reading, _at(moved, reading, place))


def moved_day(date: DateSpan, days: int) -> DateSpan | None:
    """Return the day that is some days after a date (negative: before); None if that is not a single day."""
    day = read_edtf(date.edtf).single_day()
    if day is None:
        return None
    moved = day + dt.timedelta(days=days)
    if date.earliest is None:
        return replace(date, edtf=f"{NO_YEAR}-{moved:%m-%d}", role="event")
    return replace(date, edtf=moved.isoformat(), earliest=moved, latest=moved, role="event")


def length_before(reading: Reading, at: int) -> tuple[range, int] | None:
    """Return the tokens of the length of time right before a token, if any, and its days: "two weeks", "a day"."""
    return next(((place, days) for place, days in _lengths(reading) if place.stop == at), None)


def _lengths(reading: Reading) -> Iterator[tuple[range, int]]:
    """Yield the tokens of every length of time in days or weeks, and its days."""
    for figure in reading.figures:
        quantity, number = figure.quantity, figure.value.low
        if quantity.hedge == "exact" and quantity.unit in _DAYS_IN and number.is_integer():
            yield figure.tokens, int(number) * _DAYS_IN[quantity.unit]
    for unit, days in _DAYS_IN.items():
        for place in places(reading.sentence, "order", f"one_{unit}"):
            yield place, days


def _end(date: SentenceDate) -> int:
    return date.tokens.stop


def _distances(reading: Reading) -> Iterator[tuple[range, int]]:
    """Yield the tokens of "hôm sau", "the day before" or "two weeks later", and how many days after they are."""
    sentence = reading.sentence
    for key, sign in _NAMED_DAYS.items():
        yield from ((place, sign) for place in places(sentence, "order", key))
    for key, sign in (_DIRECTIONS | _OPEN_DIRECTIONS).items():
        for joint in places(sentence, "order", key):
            if key in _OPEN_DIRECTIONS and not _nothing_follows(reading, joint.stop):
                continue
            for length, days in _lengths(reading):
                if length.stop == joint.start or (key in _DIRECTIONS and length.start == joint.stop):
                    yield range(min(length.start, joint.start), max(length.stop, joint.stop)), sign * days


def _nothing_follows(reading: Reading, at: int) -> bool:
    """Tell whether a sentence, or a part of it, ends at a token."""
    words = reading.sentence.words[at : at + 1]
    return all(word in MARKS or word == "." or word in listed(reading.sentence, "roles", "and") for word in words)


def _at(date: DateSpan, reading: Reading, place: range) -> DateSpan:
    """Return a date told by some tokens, with the part of the day before them: "sáng hôm sau"."""
    tokens, first = reading.sentence.tokens, place.start
    if first and part_of_day(tokens[first - 1].lower):
        first -= 1
    start, end = tokens[first].start, tokens[place.stop - 1].end
    return replace(date, text=reading.written((start, end)), start=start, end=end)
