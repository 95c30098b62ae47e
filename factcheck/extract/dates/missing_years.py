"""The year of a date that does not say one: a neighbour's, the one carried over, or the nearest to the reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates.partial import DateRange, Partial
from factcheck.extract.dates.years import dated, settled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from factcheck.extract.dates.view import DateMatch, DateView

_MOST_DAYS_AHEAD = 31
"""How many days ahead a date without a year may be in news."""
_MOST_DAYS_AHEAD_IF_COMING = 200
"""How many days ahead it may be if words near it tell of the future."""
_TOKENS_AROUND = 25
"""Within how many tokens of a date "sẽ" or "will" means that it is in the future."""
_MOST_TOKENS_TO_LENDER = 60
"""Largest number of tokens between a date and the one that lends it a year."""
_MOST_WORDS_BEFORE_SCENE = 3
"""Words before a year that sets the time of the sentence: "Vào năm 2020", "In the year 2020"."""
_ENDS = frozenset(".!?;:")
_SENTENCE_END = r"[.!?]['\"”’)]*\s"


def completed(view: DateView, dates: Sequence[DateMatch], carried_year: int | None) -> list[DateMatch]:
    """Complete every reading without a year, by its sentence, the sentence before, or the reference day."""
    if all(r.value.year is not None for r in dates):
        return list(dates)
    years = zip(_lent_years(view, dates), _carried(dates, carried_year), strict=True)
    return [
        _completed(view, dates, at, lent or carried) if date.value.year is None else date
        for at, (date, (lent, carried)) in enumerate(zip(dates, years, strict=True))
    ]


def _carried(dates: Sequence[DateMatch], year: int | None) -> Iterator[int | None]:
    """Yield the year carried over for each reading, until the sentence tells another: "giao tranh năm 2020 … 27/9"."""
    for date in dates:
        yield year
        if date.value.year not in {None, year}:
            year = None


def _completed(view: DateView, dates: Sequence[DateMatch], at: int, year: int | None) -> DateMatch:
    """Return a date with the year that was lent or carried over, or else the nearest to the reference day."""
    date = dates[at]
    value = _with_month(date.value, dates[at + 1] if at + 1 < len(dates) else None)
    if year is not None and value.first.month is not None and date.role != "report":
        value = dated(value, year)
    elif view.reference is not None:
        value = _by_weekday(date, view.reference) or _nearest(view, date, value, view.reference)
    return replace(date, value=value)


def _with_month(value: DateRange, following: DateMatch | None) -> DateRange:
    """Complete "ngày 3 và 4/8": a bare day takes the month of the next date."""
    if value.first.month is not None or value.first.day is None or following is None:
        return value
    other = following.value.first
    if other.month is None or other.day is None or other.day <= value.first.day:
        return value
    one = Partial(other.year, other.month, value.first.day)
    return DateRange(one, one)


def _by_weekday(date: DateMatch, reference: dt.date) -> DateRange | None:
    """Return the date in the year nearest to the reference day in which it falls on the weekday that was given."""
    one = date.value.first
    if date.weekday is None or one.month is None or one.day is None:
        return None
    for step in (0, -1, 1):
        value = dated(date.value, reference.year + step)
        day = value.first.first_day()
        if day is not None and day.weekday() == date.weekday and value.first.day == one.day:
            return value
    return None


def _nearest(view: DateView, date: DateMatch, value: DateRange, reference: dt.date) -> DateRange:
    """Return the date on the preferred side; news looks back, but a day in the near future needs no year either."""
    back = settled(value, reference, view.prefer)
    if view.prefer == "future" or value.first.month is None:
        return back
    coming = settled(value, reference, "future")
    day = coming.first.first_day()
    if day is None or not 0 < (ahead := (day - reference).days) <= _MOST_DAYS_AHEAD_IF_COMING:
        return back
    return coming if ahead <= _MOST_DAYS_AHEAD or _tells_of_coming(view, date) else back


def _tells_of_coming(view: DateView, date: DateMatch) -> bool:
    """Tell whether there is a word for the future near a date: "sẽ", "will"."""
    around = range(max(0, date.first - _TOKENS_AROUND), min(view.size, date.last + _TOKENS_AROUND))
    words = view.words.any_of("coming")
    return words.may_begin_in(view.keys[around.start : around.stop]) and any(view.end_of("coming", at) for at in around)


def _lent_years(view: DateView, dates: Sequence[DateMatch]) -> list[int | None]:
    """Return for each date the year that a neighbour lends it: the nearest before it, else a full date after it."""
    years: list[int | None] = [None] * len(dates)
    lender: DateMatch | None = None
    for at in range(len(dates) - 1, -1, -1):
        date = dates[at]
        if lender is not None and _joined(view, date, lender):
            years[at] = lender.value.first.year
        if _lends(view, date) and date.value.first.month is not None and date.role == "event":
            lender = date
    lender = None
    for at, date in enumerate(dates):
        if lender is not None and (_joined(view, lender, date) or _goes_on(view, lender, date)):
            years[at] = lender.value.last.year
        if _lends(view, date):
            lender = date
    return years


def _lends(view: DateView, other: DateMatch) -> bool:
    """Tell whether a date lends its year: one with a month, or the "Năm 2020, …" that opens a sentence."""
    one = other.value
    if other.relative or one.first.year is None or (one.last.year or 0) - one.first.year > 1:
        return False
    if one.first.month is not None:
        return True
    start = max(0, other.first - _MOST_WORDS_BEFORE_SCENE)
    opens = start == 0 or any(key in _ENDS for key in view.keys[start : other.first])
    return other.role == "event" and opens


def _gap(view: DateView, one: DateMatch, other: DateMatch) -> str | None:
    """Return the text between two dates; None if they are far apart."""
    if other.first - one.last >= _MOST_TOKENS_TO_LENDER:
        return None
    return view.text[view.tokens[one.last - 1].end : view.tokens[other.first].start]


def _joined(view: DateView, one: DateMatch, other: DateMatch) -> bool:
    """Tell whether both are in one sentence."""
    gap = _gap(view, one, other)
    return gap is not None and "\n" not in gap and re.search(_SENTENCE_END, gap) is None


def _goes_on(view: DateView, lender: DateMatch, other: DateMatch) -> bool:
    """Tell whether a date continues the story in the same paragraph, later in the year of the lender."""
    gap = _gap(view, lender, other)
    year, month = lender.value.last.year, other.value.first.month
    if gap is None or "\n" in gap or year is None or month is None or other.value.year is not None:
        return False
    start = dated(other.value, year).first
    return (start.month or 1, start.day or 1) >= (lender.value.first.month or 1, lender.value.first.day or 1)
