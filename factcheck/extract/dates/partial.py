"""Dates that may lack a year, a month or a day, ranges of them, and both as EDTF."""

from __future__ import annotations

import datetime as dt

import msgspec

LAST_YEAR = 9999
_FEBRUARY = 2
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Partial(msgspec.Struct, frozen=True, gc=False):
    """A day, month or year of the Gregorian calendar; parts that were not given are None.

    Years are astronomical: 0 is 1 BC, so 179 BC is -178.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def edtf(self) -> str:
        """Return ISO 8601-2: "2020-11-09", "XXXX-01-19", "-0178"."""
        text = "XXXX" if self.year is None else f"-{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        if self.month is not None or self.day is not None:
            text += "-XX" if self.month is None else f"-{self.month:02}"
        return text if self.day is None else f"{text}-{self.day:02}"

    def first_day(self) -> dt.date | None:
        """Return first day that it can mean; None without a year, or outside the years 1 to 9999."""
        if self.year is None or not 0 < self.year <= LAST_YEAR:
            return None
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> dt.date | None:
        """Return last day that it can mean; None as in `first_day`."""
        if self.year is None or not 0 < self.year <= LAST_YEAR:
            return None
        month = self.month or 12
        return dt.date(self.year, month, self.day or days_of(self.year, month))

    def with_year(self, year: int | None) -> Partial:
        """Return the same day in another year; if that year does not have it (29 February), the day before."""
        day = self.day
        if day is not None and self.month is not None and year is not None:
            day = min(day, days_of(year, self.month))
        return Partial(year, self.month, day)


class DateRange(msgspec.Struct, frozen=True, gc=False):
    """A range from one partial date to another, both included; a single date is a range from itself to itself."""

    first: Partial
    last: Partial
    written: str = ""
    """EDTF, if it says more than the first and last date: "199X", "2021-05-12~"."""
    alternative: Partial | None = None
    """The other reading of an ambiguous English 11/9/2020."""

    def edtf(self) -> str:
        """Return ISO 8601-2: one date, or "first/last"."""
        if self.written:
            return self.written
        return self.first.edtf() if self.first == self.last else f"{self.first.edtf()}/{self.last.edtf()}"

    def in_year(self, year: int | None) -> DateRange:
        """Return the same days in another year."""
        other = self.alternative.with_year(year) if self.alternative else None
        return DateRange(self.first.with_year(year), self.last.with_year(year), alternative=other)

    @property
    def year(self) -> int | None:
        """The year, if one was given."""
        return self.first.year if self.first.year is not None else self.last.year


def days_of(year: int, month: int) -> int:
    """Return the length of a month in days, 28 to 31."""
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


def valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Tell whether such a day exists: 29 February needs a leap year or no year at all."""
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= days_of(2000 if year is None else year, month or 1)


def single(year: int | None = None, month: int | None = None, day: int | None = None) -> DateRange:
    """Return a single date as a range."""
    one = Partial(year, month, day)
    return DateRange(one, one)


def of_days(first: dt.date, last: dt.date | None = None) -> DateRange:
    """Return a range of known days."""
    last = last or first
    return DateRange(Partial(first.year, first.month, first.day), Partial(last.year, last.month, last.day))


def of_months(year: int, first: int, last: int) -> DateRange:
    """Return whole months, counted from January of a year; those beyond December run into the next one."""
    return DateRange(_month(year, first), _month(year, last))


def _month(year: int, month: int) -> Partial:
    """Return a month of a year, or of one after it if it is beyond the twelfth."""
    over, index = divmod(month - 1, 12)
    return Partial(year + over, index + 1)
