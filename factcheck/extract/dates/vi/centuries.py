"""Decades and centuries in Vietnamese: "thập niên 1950", "những năm 90", "thế kỷ XVII", "thế kỷ III TCN"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.named_periods import century_of, decade_of
from factcheck.extract.dates.partial import DateRange
from factcheck.extract.dates.view import DateMatch
from factcheck.language.phrases import Read
from factcheck.language.roman import roman

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView
    from factcheck.extract.dates.years import ReadDate

_LAST_CENTURY = 40


def decade(view: DateView, at: int) -> DateMatch | None:
    """Read "thập niên 1950", "những năm 90", "những năm 1990 của thế kỷ 20"."""
    start = view.end_of("decade_heads", at)
    number = view.number(start) if start else None
    if number is None or number % 10:
        return None
    end = start + 1
    century = _century(view, view.skip("of", end))
    if number < 100:
        base = (century.value.first.year or 1901) - 1 if century else 1900
        return DateMatch(decade_of(base + number), at, century.end if century else end)
    return DateMatch(decade_of(number), at, century.end if century else end) if 1000 <= number < 2200 else None


def century(view: DateView, at: int) -> DateMatch | None:
    """Read "thế kỷ 17", "thế kỷ XVII", "thế kỷ III TCN"."""
    found = _century(view, at)
    return DateMatch(found.value, at, found.end) if found else None


def _century(view: DateView, at: int) -> ReadDate | None:
    """Read a century with its era, or a range of two: "thế kỷ 17-18"."""
    unit = view.words.units.at(view.keys, at)
    if unit is None or unit.value != "century":
        return None
    at = view.skip("ordinal", unit.end)
    number = _century_number(view, at)
    if not number:
        return None
    before = view.end_of("before_christ", at + 1)
    end = before or view.skip("after_christ", at + 1)
    value = century_of(number, before_christ=bool(before))
    last = _century_number(view, at + 2) if view.keys[at + 1] in ("-", "–") else 0
    return Read(DateRange(value.first, century_of(last).last), at + 3) if last > number else Read(value, end)


def _century_number(view: DateView, at: int) -> int:
    """Return the number of a century, up to 39, in digits or Roman numerals; 0 if it is not one."""
    number = view.number(at, most=2) or (roman(view.tokens[at].text) if at < view.size else 0)
    return number if number < _LAST_CENTURY else 0
