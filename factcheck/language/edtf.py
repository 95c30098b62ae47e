"""The first and last day that an EDTF date (ISO 8601-2) can mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_SIDE = re.compile(r"(-?\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|\dX|XX))?)?[~?%]?")
Days = tuple[dt.date | None, dt.date | None]


def bounds(edtf: str) -> Days:
    """Return the first and last possible day; None if the year is open, before year 1, or not given.

    >>> bounds("2020-11/2021-02-03")
    (datetime.date(2020, 11, 1), datetime.date(2021, 2, 3))

    Raises ValueError unless the text is an EDTF date or interval of the kinds that the program writes: years, months,
    days, an X for unknown digits, a final `~`, `?` or `%`, and "first/last", either side of which may be "..".
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _side(first)
    if first == last == "..":
        raise ValueError(f"{edtf!r} says nothing")
    return _end(first)[0], _end(last)[1]


def _end(side: str) -> Days:
    return (None, None) if side == ".." else _side(side)


def _side(text: str) -> Days:
    found = _SIDE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no EDTF date")
    year, month, day = found.groups()
    if year == "XXXX":
        _day("2000", month, day, last=True)  # a leap year, to see that there is such a day at all
        return None, None
    return _day(year, month, day, last=False), _day(year, month, day, last=True)


def _day(year: str, month: str | None, day: str | None, *, last: bool) -> dt.date | None:
    """Return the latest or earliest possible day; None outside the years 1 to 9999."""
    digit = "9" if last else "0"
    written = int(year.replace("X", digit))
    calendar_year = min(max(written, 1), dt.MAXYEAR)
    number = (12 if last else 1) if month in (None, "XX") else int(month or 0)
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    length = calendar.monthrange(calendar_year, number)[1]
    of_month = int((day or "XX").replace("X", digit))
    if day is None or "X" in day:
        of_month = min(max(of_month, 1), length)
    if not 1 <= of_month <= length:
        raise ValueError(f"month {number} of {year} has no day {of_month}")
    return dt.date(calendar_year, number, of_month) if written == calendar_year else None
