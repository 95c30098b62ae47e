"""Tells whether two dates can be the same day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from factcheck.model import DateSpan

Agreement = Literal["agree", "differ", "unknown"]
Position = Literal["before", "after", "within", "unknown"]
_SIDE = r"(-?\d{4}|\d{3}X|XXXX)(?:-(\d\d|XX))?(?:-(\d\d))?(~?)"
_TIE = r"\b(?:đến|den|tới|toi|to|until|till|through|thru|and|và|va)\b|[\d)]\w*\s*[-–—−]+\s*\S*\d"
# Days on a calendar in which every month has 31: enough to see what overlaps, before Christ as well.
_MONTH, _YEAR = 31, 372
# How far "~" reaches: about that day, that month, that year.
_REACH = {"day": 15, "month": 180, "year": 372}


def compare_dates(a: DateSpan, b: DateSpan) -> Agreement:
    """Agree if both can mean the same day, differ if they cannot, unknown if too little is given.

    A missing year, month or day never differs by itself: "XXXX-01-19" agrees with "2023-01-19" and with "2023-01".
    Of an ambiguous 11/9/2020 either reading will do. Two ranges agree where both their ends do; "from July" or "until
    May" agrees with the end of a range that it names. A day after "since May" or before "until May" is neither the same
    nor another: unknown.
    """
    if is_said_range(a) and is_said_range(b):
        return _compare_ends(a.edtf, b.edtf)
    if told := _compare_edge(a, b) or _compare_edge(b, a):
        return told
    answers = {_compare(one, two) for one in _readings(a) for two in _readings(b)}
    if "agree" in answers:
        return "agree"
    return "unknown" if "unknown" in answers or _lies_beyond(a, b) or _lies_beyond(b, a) else "differ"


def _lies_beyond(edge: DateSpan, event: DateSpan) -> bool:
    """True if a day is after the start or before the end that the other date gives: "before May" and "3 April"."""
    if edge.role not in ("start", "until") or event.role in ("start", "until"):
        return False
    one, two = _range(edge.edtf), _range(event.edtf)
    if one is None or two is None:
        return False
    # where a year is missing, both are taken for days of one year
    shift = 0 if one[2] and two[2] else one[0] // _YEAR * _YEAR - two[0] // _YEAR * _YEAR
    low, high = two[0] + shift, two[1] + shift
    return high >= one[0] if edge.role == "start" else low <= one[1]


def position(event: DateSpan, edge: DateSpan) -> Position:
    """Tell whether an event is before or after a date; if a year is missing, both are taken to be in one year."""
    one, two = _range(event.edtf), _range(edge.edtf)
    if one is None or two is None or (one[1] - one[0] >= _YEAR - 1 and not (one[2] and two[2])):
        return "unknown"
    shift = 0 if one[2] and two[2] else two[0] // _YEAR * _YEAR - one[0] // _YEAR * _YEAR
    low, high = one[0] + shift, one[1] + shift
    if high < two[0]:
        return "before"
    if low > two[1]:
        return "after"
    return "within" if two[0] <= low and high <= two[1] else "unknown"


def is_said_range(span: DateSpan) -> bool:
    """True if both ends are given ("từ tháng 2/1988 đến tháng 5/1994"), not only a vague part ("late 2020")."""
    return "/" in span.edtf and re.search(_TIE, span.text.lower()) is not None


def _compare_edge(edge: DateSpan, span: DateSpan) -> Agreement | None:
    """Compare the start or the end of a range with a date for that alone; None if there is no such date.

    A vague end ("by the end of 1868") is no other day than an earlier or a later one for sure.
    """
    if edge.role not in ("start", "until") or is_said_range(edge) or not is_said_range(span):
        return None
    told = _compare(edge.edtf, span.edtf.split("/")[edge.role == "until"])
    return "unknown" if told == "differ" and "/" in edge.edtf else told


def _compare_ends(a: str, b: str) -> Agreement:
    """Two ranges given by their ends are the same only if both ends agree."""
    found = {_compare(one, two) for one, two in zip(a.split("/"), b.split("/"), strict=True)}
    return "differ" if "differ" in found else "unknown" if "unknown" in found else "agree"


def _readings(span: DateSpan) -> list[str]:
    return [span.edtf, span.alternative] if span.alternative else [span.edtf]


def _compare(a: str, b: str) -> Agreement:
    one, two = _range(a), _range(b)
    if one is None or two is None:
        return _compare_days(a, b)
    (low, high, dated), (other_low, other_high, other_dated) = one, two
    if dated and other_dated:
        return "agree" if low <= other_high and other_low <= high else "differ"
    if high - low >= _YEAR - 1 or other_high - other_low >= _YEAR - 1:
        return "agree"
    return "agree" if _meet_in_a_year(low, high, other_low, other_high) else "differ"


def _meet_in_a_year(low: int, high: int, other_low: int, other_high: int) -> bool:
    start, other_start = low % _YEAR, other_low % _YEAR
    end, other_end = start + high - low, other_start + other_high - other_low
    return any(start + turn <= other_end and other_start <= end + turn for turn in (-_YEAR, 0, _YEAR))


@cached_per_lexicon(maxsize=1 << 12)
def _range(edtf: str) -> tuple[int, int, bool] | None:
    """First and last day as counts, and whether the year is known; None without a month and a year."""
    first, _, last = edtf.partition("/")
    low, high = _side(first), _side(last or first)
    if low is None or high is None:
        return None
    dated = low[2] and high[2]
    start, end = low[0], high[1]
    if not dated and end < start:
        end += _YEAR
    return start, end, dated


def _side(text: str) -> tuple[int, int, bool] | None:
    """First and last day of one date, and whether its year is known."""
    found = re.fullmatch(_SIDE, text)
    if found is None:
        return None
    year, month, day, about = found.groups()
    if month == "XX" or (year == "XXXX" and month is None):
        return None
    if year.endswith("X") and year != "XXXX":
        start = int(year[:-1] + "0")
        return start * _YEAR, (start + 10) * _YEAR - 1, True
    base = 0 if year == "XXXX" else int(year) * _YEAR
    base += (int(month) - 1) * _MONTH if month else 0
    size = 1 if day else _MONTH if month else _YEAR
    base += int(day) - 1 if day else 0
    reach = _REACH["day" if day else "month" if month else "year"] if about else 0
    return base - reach, base + size - 1 + reach, year != "XXXX"


def _compare_days(a: str, b: str) -> Agreement:
    """Days of an unknown month: "XXXX-XX-12" differs only from another single day."""
    one, two = re.fullmatch(_SIDE, a), re.fullmatch(_SIDE, b)
    if one is None or two is None or not one[3] or not two[3]:
        return "unknown"
    return "agree" if one[3] == two[3] else "differ"
