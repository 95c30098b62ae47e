"""Tells whether two dates can be the same day.

The days that a date can mean are counted on a simple calendar, so that dates of any precision can be compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.language.edtf import NO_YEAR, EdtfDate, ends_of, read_edtf
from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.model import DateSpan

DateStatus = Literal["agree", "differ", "unknown"]
"""How two dates compare; "unknown" where too little is given."""
Position = Literal["before", "after", "within", "unknown"]
_RANGE_DASH = r"[\d)]\w*\s*[-–—−]+\s*\S*\d"
"""A dash between the ends of a range."""
_NEAR_MONTH = 62
"""How far about a month reaches for a date to agree with it; a date further off is not sure to be another."""
_MONTH = 31
"""Days on a calendar in which every month has as many: enough to see what overlaps, before Christ as well."""
_YEAR = 12 * _MONTH
_REACH_OF_ABOUT = {"day": 15, "month": 180, "year": 372}
"""How far "~" reaches, in days: about that day, that month, that year."""
_LENGTH = {"day": 1, "month": _MONTH, "year": _YEAR}
"""Days of each part of a date."""


def compare_dates(a: DateSpan, b: DateSpan) -> DateStatus:
    """Agree if both can mean the same day, differ if they cannot, unknown if too little is given.

    A missing year, month or day never differs by itself: "XXXX-01-19" agrees with "2023-01-19" and with "2023-01".
    Of an ambiguous 11/9/2020 either reading will do. Two ranges agree where both their ends do; "from July" or "until
    May" agrees with the end of a range that it names. A day after "since May" or before "until May" is neither the same
    nor another: unknown.
    """
    if is_said_range(a) and is_said_range(b):
        return _compare_ends(a.edtf, b.edtf)
    if of_edge := _compare_edge(a, b) or _compare_edge(b, a):
        return of_edge
    answers = {_compare(one, two) for one in _readings(a) for two in _readings(b)}
    if "agree" in answers:
        return "agree"
    return "unknown" if "unknown" in answers or _lies_beyond(a, b) or _lies_beyond(b, a) else "differ"


def _lies_beyond(edge: DateSpan, event: DateSpan) -> bool:
    """Tell whether a day is after the start or before the end that the other date gives: "before May" and "3 April"."""
    if edge.role not in ("start", "until") or event.role in ("start", "until"):
        return False
    limit, days = days_of(edge.edtf), days_of(event.edtf)
    if limit is None or days is None:
        return False
    days = days.moved(limit)
    return days.high >= limit.low if edge.role == "start" else days.low <= limit.high


def position(event: DateSpan, edge: DateSpan) -> Position:
    """Tell whether an event is before or after a date; if a year is missing, both are taken to be in one year."""
    days, limit = days_of(event.edtf), days_of(edge.edtf)
    if days is None or limit is None or (days.is_a_year() and not (days.has_year and limit.has_year)):
        return "unknown"
    days = days.moved(limit)
    if days.high < limit.low:
        return "before"
    if days.low > limit.high:
        return "after"
    return "within" if limit.low <= days.low and days.high <= limit.high else "unknown"


def is_said_range(span: DateSpan) -> bool:
    """Tell whether both ends are given ("từ tháng 2/1988 đến tháng 5/1994"), not only a vague part ("late 2020")."""
    return read_edtf(span.edtf).is_range and _range_words().search(span.text.lower()) is not None


@cached_per_lexicon(maxsize=1)
def _range_words() -> re.Pattern[str]:
    """Return what is between the ends of a range that is given by both: words of any language, or a dash."""
    words = {word for lists in table("dates").values() for key in ("to", "and") for word in lists[key]}
    return re.compile(rf"\b(?:{'|'.join(sorted(words | set(map(fold, words))))})\b|{_RANGE_DASH}")


def _compare_edge(edge: DateSpan, span: DateSpan) -> DateStatus | None:
    """Compare the start or the end of a range with a date for that alone; None if there is no such date.

    A vague end ("by the end of 1868") does not surely differ from an earlier or a later day.
    """
    if edge.role not in ("start", "until") or is_said_range(edge) or not is_said_range(span):
        return None
    first, last = ends_of(span.edtf)
    result = _compare(edge.edtf, last if edge.role == "until" else first)
    return "unknown" if result == "differ" and read_edtf(edge.edtf).is_range else result


def _compare_ends(a: str, b: str) -> DateStatus:
    """Compare two ranges given by their ends, which are the same only if both ends agree."""
    found = {_compare(one, other) for one, other in zip(ends_of(a), ends_of(b), strict=True)}
    return "differ" if "differ" in found else "unknown" if "unknown" in found else "agree"


def _readings(span: DateSpan) -> list[str]:
    return [span.edtf, span.alternative] if span.alternative else [span.edtf]


def _compare(a: str, b: str) -> DateStatus:
    one, other = days_of(a), days_of(b)
    if one is None or other is None:
        return _compare_days_of_the_month(a, b)
    if one.has_year and other.has_year:
        if one.low > other.high or other.low > one.high:
            return "differ"
        return "unknown" if _is_only_about(a, b) or _is_only_about(b, a) else "agree"
    return "agree" if one.is_a_year() or other.is_a_year() or _meet_in_a_year(one, other) else "differ"


def _is_only_about(vague: str, other: str) -> bool:
    """Tell whether a date about a month overlaps another only because of its wide reach."""
    if "~" not in vague:
        return False  # most dates
    date, days = _counted_date(vague), days_of(other)
    if date is None or days is None or date.day or not date.month:
        return False
    middle = _days_of_end(vague)
    spare = _REACH_OF_ABOUT["month"] - _NEAR_MONTH
    return middle is not None and (days.low > middle.high - spare or days.high < middle.low + spare)


def _meet_in_a_year(one: _CalendarDays, other: _CalendarDays) -> bool:
    start, other_start = one.low % _YEAR, other.low % _YEAR
    end, other_end = start + one.high - one.low, other_start + other.high - other.low
    return any(start + turn <= other_end and other_start <= end + turn for turn in (-_YEAR, 0, _YEAR))


def _compare_days_of_the_month(a: str, b: str) -> DateStatus:
    """Compare days of an unknown month: "XXXX-XX-12" differs only from another single day."""
    one, other = _counted_date(a), _counted_date(b)
    if one is None or other is None or not one.day or not other.day:
        return "unknown"
    return "agree" if one.day == other.day else "differ"


class _CalendarDays(msgspec.Struct, frozen=True):
    """The first and the last day of a span, as counts on that calendar."""

    low: int
    high: int
    has_year: bool
    """False for days of any year, which are those of the year 0."""

    def moved(self, other: _CalendarDays) -> _CalendarDays:
        """Return the same days in the year of another span, where one of both has no year."""
        if self.has_year and other.has_year:
            return self
        shift = other.low // _YEAR * _YEAR - self.low // _YEAR * _YEAR
        return _CalendarDays(self.low + shift, self.high + shift, self.has_year)

    def is_a_year(self) -> bool:
        """Tell whether the span is a year or longer."""
        return self.high - self.low >= _YEAR - 1


@cached_per_lexicon(maxsize=1 << 12)
def days_of(edtf: str) -> _CalendarDays | None:
    """Return the days of a date or range; None without a month and a year."""
    first, last = (_days_of_end(end) for end in ends_of(edtf))
    if first is None or last is None:
        return None
    has_year, end = first.has_year and last.has_year, last.high
    return _CalendarDays(first.low, end + _YEAR if not has_year and end < first.low else end, has_year)


def _days_of_end(text: str) -> _CalendarDays | None:
    """Return the days of one end of a range, or of a date that is none."""
    date = _counted_date(text)
    if date is None or date.month == "XX" or (date.year == NO_YEAR and not date.month):
        return None
    if date.is_decade():
        start = int(date.year[:-1] + "0")
        return _CalendarDays(start * _YEAR, (start + 10) * _YEAR - 1, True)
    size = "day" if date.day else "month" if date.month else "year"
    low = 0 if date.year == NO_YEAR else int(date.year) * _YEAR
    low += max(date.month_number() - 1, 0) * _MONTH + (int(date.day) - 1 if date.day else 0)
    reach = _REACH_OF_ABOUT[size] if date.qualifier else 0
    return _CalendarDays(low - reach, low + _LENGTH[size] - 1 + reach, date.year != NO_YEAR)


def _counted_date(text: str) -> EdtfDate | None:
    """Return a date that can be counted; None for a range, a century, a day of unknown digits, and "?" and "%"."""
    try:
        span = read_edtf(text)
    except ValueError:  # an alternative that was written by hand
        return None
    date = span.first
    if date is None or span.is_range or date.qualifier not in ("", "~") or not (date.day.isdecimal() or not date.day):
        return None
    return None if date.is_century() else date
