"""Tells whether two dates can be the same day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from factcheck.extract.dates.calendar_days import REACH_OF_ABOUT, YEAR, counted_date, days_of, days_of_end
from factcheck.language.edtf import ends_of, read_edtf
from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.dates.calendar_days import CalendarDays
    from factcheck.model import DateSpan

DateStatus = Literal["agree", "differ", "unknown"]
"""How two dates compare; "unknown" where too little is given."""
Position = Literal["before", "after", "within", "unknown"]
_RANGE_DASH = r"[\d)]\w*\s*[-–—−]+\s*\S*\d"
"""A dash between the ends of a range."""
_NEAR_MONTH = 62
"""How far about a month reaches for a date to agree with it; a date further off is not sure to be another."""


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
    date, days = counted_date(vague), days_of(other)
    if date is None or days is None or date.day or not date.month:
        return False
    middle = days_of_end(vague)
    spare = REACH_OF_ABOUT["month"] - _NEAR_MONTH
    return middle is not None and (days.low > middle.high - spare or days.high < middle.low + spare)


def _meet_in_a_year(one: CalendarDays, other: CalendarDays) -> bool:
    start, other_start = one.low % YEAR, other.low % YEAR
    end, other_end = start + one.high - one.low, other_start + other.high - other.low
    return any(start + turn <= other_end and other_start <= end + turn for turn in (-YEAR, 0, YEAR))


def _compare_days_of_the_month(a: str, b: str) -> DateStatus:
    """Compare days of an unknown month: "XXXX-XX-12" differs only from another single day."""
    one, other = counted_date(a), counted_date(b)
    if one is None or other is None or not one.day or not other.day:
        return "unknown"
    return "agree" if one.day == other.day else "differ"
