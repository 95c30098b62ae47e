"""Reads EDTF dates (ISO 8601-2): their years, months and days, and the first and last day that they can mean.

The kinds that the program writes are years, months and days, an X for unknown digits, a final `~`, `?` or `%`, and
"first/last", either side of which may be "..".
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

import msgspec

_SIDE = r"(-?\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|\dX|XX))?)?([~?%]?)"
"""Compiled when first used, since few statements need it."""
Days = tuple[dt.date | None, dt.date | None]
LEAP_YEAR = 2024
"""A year that has every day, in which days without a year are counted."""
NO_YEAR = "XXXX"


class EdtfDate(msgspec.Struct, frozen=True):
    """A year, month or day as it is written; "" for what is not given, X for unknown digits."""

    year: str
    month: str
    day: str
    qualifier: str
    """"~" for about, "?" for uncertain, "%" for both."""

    def calendar_day(self, year: int | None = None) -> dt.date | None:
        """Return the single day, in a given year or in its own one; None if it is not a single day.

        Without any year it is a day of `LEAP_YEAR`.
        """
        if not (self.month.isdecimal() and self.day.isdecimal()) or self.qualifier:
            return None
        if year is None:
            year = LEAP_YEAR if self.year == NO_YEAR else self.known_year()
        try:
            return dt.date(year, int(self.month), int(self.day)) if year else None
        except ValueError:  # there is no such day
            return None

    def is_decade(self) -> bool:
        """Tell whether only the decade is known: "199X"."""
        return self.year[-2:-1].isdecimal() and self.year.endswith("X")

    def is_century(self) -> bool:
        """Tell whether only the century is known: "19XX"."""
        return self.year.endswith("XX") and self.year != NO_YEAR

    def known_year(self) -> int | None:
        """Return the year; None if it is not given, not exact, or before year 0."""
        return int(self.year) if self.year.isdecimal() else None

    def month_number(self) -> int:
        """Return the month from 1 to 12; 0 where it is not known."""
        return int(self.month) if self.month.isdecimal() else 0


class EdtfSpan(msgspec.Struct, frozen=True):
    """A date, or a range by its ends; an open end (".."), and the second end of a single date, is None."""

    first: EdtfDate | None
    last: EdtfDate | None
    is_range: bool

    def names_years_only(self) -> bool:
        """Tell whether neither a month nor a day is given: "1989", "199X", "1982/1997"."""
        return not any(end.month for end in self.ends())

    def names_day(self) -> bool:
        """Tell whether a day is given, be it of an unknown month, or that of one end."""
        return any(end.day for end in self.ends())

    def ends(self) -> list[EdtfDate]:
        """Return what is given: one date, or up to two ends of a range."""
        return [end for end in (self.first, self.last) if end]

    def single_day(self, year: int | None = None) -> dt.date | None:
        """Return the day that it is, as `EdtfDate.calendar_day` does; None for all longer spans."""
        return None if self.is_range or self.first is None else self.first.calendar_day(year)


def ends_of(text: str) -> tuple[str, str]:
    """Return both ends of a range as EDTF; twice the same for a single date."""
    first, _, last = text.partition("/")
    return first, last or first


@lru_cache(maxsize=1 << 12)
def read_edtf(text: str) -> EdtfSpan:
    """Return the parts of an EDTF date or interval.

    >>> read_edtf("XXXX-02/1994-05-03").last
    EdtfDate(year='1994', month='05', day='03', qualifier='')

    Raises ValueError for any other text.
    """
    first, slash, last = text.partition("/")
    return EdtfSpan(_read_end(first), _read_end(last) if slash else None, bool(slash))


def _read_end(text: str) -> EdtfDate | None:
    return None if text == ".." else _read_date(text)


def _read_date(text: str) -> EdtfDate:
    found = re.fullmatch(_SIDE, text)
    if found is None:
        raise ValueError(f"{text!r} is not an EDTF date")
    return EdtfDate(*found.groups(default=""))


def bounds(edtf: str) -> Days:
    """Return the first and last possible day; None if the year is open, before year 1, or not given.

    >>> bounds("2020-11/2021-02-03")
    (datetime.date(2020, 11, 1), datetime.date(2021, 2, 3))

    Raises ValueError unless the text is an EDTF date or interval of the kinds that the program writes.
    """
    span = read_edtf(edtf)
    if not span.ends():
        raise ValueError(f"{edtf!r} has no date")
    first, last = span.first, span.last if span.is_range else span.first
    return _days_of(first)[0] if first else None, _days_of(last)[1] if last else None


def _days_of(date: EdtfDate) -> Days:
    if date.year == NO_YEAR:
        _day("2000", date.month, date.day, last=True)  # a leap year, to see that there is such a day at all
        return None, None
    return _day(date.year, date.month, date.day, last=False), _day(date.year, date.month, date.day, last=True)


def _day(year: str, month: str, day: str, *, last: bool) -> dt.date | None:
    """Return the latest or earliest possible day; None outside the years 1 to 9999."""
    import calendar  # lazy: it is slow to import

    digit = "9" if last else "0"
    written = int(year.replace("X", digit))
    calendar_year = min(max(written, 1), dt.MAXYEAR)
    number = (12 if last else 1) if month in ("", "XX") else int(month)
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    length = calendar.monthrange(calendar_year, number)[1]
    of_month = int((day or "XX").replace("X", digit))
    if not day or "X" in day:
        of_month = min(max(of_month, 1), length)
    if not 1 <= of_month <= length:
        raise ValueError(f"month {number} of {year} has no day {of_month}")
    return dt.date(calendar_year, number, of_month) if written == calendar_year else None
