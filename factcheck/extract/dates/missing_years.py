"""The year of a date that does not say one: a neighbour's, the one carried over, or the nearest to the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates.lent_years import lent_years
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


def completed(view: DateView, dates: Sequence[DateMatch], carried_year: int | None) -> list[DateMatch]:
    """Complete every reading without a year, by its sentence, the sentence before, or the reference day."""
    if all(r.value.year is not None for r in dates):
        return list(dates)
    years = zip(lent_years(view, dates), _carried(dates, carried_year), strict=True)
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
