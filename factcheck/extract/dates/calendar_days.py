"""The days that a date can mean, counted on a simple calendar, so that dates of any precision can be compared."""

from __future__ import annotations

import msgspec

from factcheck.language.edtf import NO_YEAR, EdtfDate, ends_of, read_edtf
from factcheck.language.lexicon_caches import cached_per_lexicon

_MONTH = 31
"""Days on a calendar in which every month has as many: enough to see what overlaps, before Christ as well."""
YEAR = 12 * _MONTH
REACH_OF_ABOUT = {"day": 15, "month": 180, "year": 372}
"""How far "~" reaches, in days: about that day, that month, that year."""
_LENGTH = {"day": 1, "month": _MONTH, "year": YEAR}
"""Days of each part of a date."""


class CalendarDays(msgspec.Struct, frozen=True):
    """The first and the last day of a span, as counts on that calendar."""

    low: int
    high: int
    has_year: bool
    """False for days of any year, which are those of the year 0."""

    def moved(self, other: CalendarDays) -> CalendarDays:
        """Return the same days in the year of another span, where one of both has no year."""
        if self.has_year and other.has_year:
            return self
        shift = other.low // YEAR * YEAR - self.low // YEAR * YEAR
        return CalendarDays(self.low + shift, self.high + shift, self.has_year)

    def is_a_year(self) -> bool:
        """Tell whether the span is a year or longer."""
        return self.high - self.low >= YEAR - 1


@cached_per_lexicon(maxsize=1 << 12)
def days_of(edtf: str) -> CalendarDays | None:
    """Return the days of a date or range; None without a month and a year."""
    first, last = (days_of_end(end) for end in ends_of(edtf))
    if first is None or last is None:
        return None
    has_year, end = first.has_year and last.has_year, last.high
    return CalendarDays(first.low, end + YEAR if not has_year and end < first.low else end, has_year)


def days_of_end(text: str) -> CalendarDays | None:
    """Return the days of one end of a range, or of a date that is none."""
    date = counted_date(text)
    if date is None or date.month == "XX" or (date.year == NO_YEAR and not date.month):
        return None
    if date.is_decade():
        start = int(date.year[:-1] + "0")
        return CalendarDays(start * YEAR, (start + 10) * YEAR - 1, True)
    size = "day" if date.day else "month" if date.month else "year"
    low = 0 if date.year == NO_YEAR else int(date.year) * YEAR
    low += max(date.month_number() - 1, 0) * _MONTH + (int(date.day) - 1 if date.day else 0)
    reach = REACH_OF_ABOUT[size] if date.qualifier else 0
    return CalendarDays(low - reach, low + _LENGTH[size] - 1 + reach, date.year != NO_YEAR)


def counted_date(text: str) -> EdtfDate | None:
    """Return a date that can be counted; None for a range, a century, a day of unknown digits, and "?" and "%"."""
    try:
        span = read_edtf(text)
    except ValueError:  # an alternative that was written by hand
        return None
    date = span.first
    if date is None or span.is_range or date.qualifier not in ("", "~") or not (date.day.isdecimal() or not date.day):
        return None
    return None if date.is_century() else date
