"""Vietnamese periods: months, years, quarters, seasons, decades, centuries, and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import chain_at, date_range_of
from factcheck.extract.dates.named_periods import century_of, decade_of, halved, narrowed, quarter_of, season_of
from factcheck.extract.dates.partial import DateRange, single
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.vi.days import directed
from factcheck.extract.dates.vi.lunar_days import lunar_month
from factcheck.extract.dates.vi.months_and_years import month_at, unit_at, with_year, year_at, year_tail
from factcheck.extract.dates.vi.relative import counted_before, whole
from factcheck.extract.dates.view import DateMatch, relative_match
from factcheck.extract.dates.years import PLAUSIBLE, ReadDate
from factcheck.language.phrases import Read
from factcheck.language.roman import roman

if TYPE_CHECKING:
    from factcheck.extract.dates.grammar import Rule
    from factcheck.extract.dates.view import DateView
    from factcheck.extract.dates.years import ReadDate

_WINTER_ENDS = 3
_LOOKS_BACK = 3
"""Up to this month, news still reports how the year before ended."""
_LAST_CENTURY = 40


def month(view: DateView, at: int) -> DateMatch | None:
    """Read "tháng 2/1988", "tháng Tám năm nay", "tháng trước", "tháng 3 tới"."""
    found = month_at(view, at)
    if found is None or view.end_of("not_months", found.end):
        return None
    if lunar := lunar_month(view, at, found):
        return lunar
    if day := _day_after(view, found):
        return DateMatch(day.value, at, day.end)
    if found.value.year is None:
        return directed(view, found, at)
    return _said_or_shifted(view, at, found.value, found.end)


def _said_or_shifted(view: DateView, at: int, value: DateRange, end: int) -> DateMatch | None:
    """Return a month or a year; None if "trước" or its like makes it a length of time: "hai năm trước khi"."""
    relative = view.words.shifts.at(view.keys, at + 1) is not None
    if relative and (counted_before(view, at) or view.end_of("not_moments", end)):
        return None
    return DateMatch(value, at, end, relative=relative)


def _day_after(view: DateView, month: ReadDate) -> ReadDate | None:
    """Read the day of "Tháng Mười Hai 29, 2013"."""
    day, one = view.number(month.end, most=2), month.value.first
    if day is None or not 1 <= day <= 31 or view.keys[month.end + 1] != ",":
        return None
    year = year_tail(view, month.end + 1)
    return Read(single(year.value, one.month, day), year.end) if year else None


def year(view: DateView, at: int) -> DateMatch | None:
    """Read "năm 1991", "năm 2016-2020", "năm 179 TCN", "năm ngoái"."""
    if unit_at(view, at) != "year":
        return None
    if chain := chain_at(view, at + 1):
        value = date_range_of(chain, "vi")
        return DateMatch(value, at, chain.end) if value and value.first.month is None else None
    found = year_at(view, at)
    if found is None or found.value is None:
        return None
    return _said_or_shifted(view, at, single(found.value), found.end)


def quarter(view: DateView, at: int) -> DateMatch | None:
    """Read "quý 4 năm 2018", "quý IV/2018", "quý 3"."""
    if unit_at(view, at) != "quarter" or at + 1 >= view.size:
        return None
    chain = chain_at(view, at + 1)
    if chain is not None:
        part = chain.parts[0]
        dated = len(chain.parts) == 1 and len(part) == 2 and len(part[1]) == 4 and 1 <= int(part[0]) <= 4
        return DateMatch(quarter_of(int(part[1]), int(part[0])), at, chain.end) if dated else None
    number, end = view.number(at + 1, most=1) or roman(view.tokens[at + 1].text), at + 2
    if not number and (named := view.words.quarters.at(view.keys, at + 1)):
        number, end = named
    if not number or not 1 <= number <= 4:
        return None
    value, last = with_year(view, quarter_of(None, number), end)
    return DateMatch(value, at, last)


def part(view: DateView, at: int) -> DateMatch | None:
    """Read "cuối tháng 9/2020", "đầu năm nay", "giữa thập niên 1990", "nửa đầu năm 2021", "cuối 2019"."""
    if half := view.words.halves.at(view.keys, at):
        inner = _inner(view, view.skip("of", half.end))
        return DateMatch(halved(inner.value, half.value), at, inner.last, relative=inner.relative) if inner else None
    found = view.words.parts.at(view.keys, at)
    if found is None:
        return None
    start = view.skip("of", found.end)
    inner = _inner(view, start) or _present(view, at, start, found.value)
    return DateMatch(narrowed(inner.value, found.value), at, inner.last, relative=inner.relative) if inner else None


def _present(view: DateView, first: int, at: int, part: str) -> DateMatch | None:
    """Read the present year in "từ đầu năm", or month in "hồi đầu tháng", only if the words refer to it.

    The end of "đến cuối năm" in a text of January may be that of the year before as well.
    """
    unit = unit_at(view, at)
    if unit == "year" and part == "late" and view.reference and view.reference.month <= _LOOKS_BACK:
        return None
    if view.reference is None or unit not in ("week", "month", "year") or not view.is_after("pointing", first):
        return None
    return relative_match(whole_unit(view.reference, unit, 0), at, at + 1)


def period(view: DateView, at: int) -> DateMatch | None:
    """Read what begins with a unit of time: "thế kỷ 17", "tháng 2/1988", "quý 4", "năm 1991", "tuần này"."""
    unit = unit_at(view, at)
    if not unit:
        return None
    rule = _BY_UNIT.get(unit)
    return (rule(view, at) if rule is not None else None) or whole(view, at)


def _inner(view: DateView, at: int) -> DateMatch | None:
    """Read the period of which a part is given."""
    inner = decade(view, at) or period(view, at)
    if inner is not None:
        return inner
    number = view.number(at)
    plausible = number in PLAUSIBLE and not unit_at(view, at + 1) and chain_at(view, at) is None
    return DateMatch(single(number), at, at + 1) if number is not None and plausible else None


def season(view: DateView, at: int) -> DateMatch | None:
    """Read "mùa thu năm 2020", "mùa hè này"."""
    found = view.words.seasons.at(view.keys, at)
    if found is None:
        return None
    name, end = found
    if of_year := year_tail(view, end):
        return DateMatch(season_of(of_year.value, name), at, of_year.end)
    shift = view.words.shifts.at(view.keys, end)
    if shift is None or view.reference is None:
        return None
    this = view.reference.year - (name == "winter" and view.reference.month < _WINTER_ENDS)
    return DateMatch(season_of(this + shift.value, name), at, shift.end, relative=True)


def glued(view: DateView, at: int) -> DateMatch | None:
    """Read "T9/2020": a month in the short form of tables and headlines."""
    text = view.tokens[at].text
    if text[0] != "T" or not text[1:].isdecimal() or not 1 <= int(text[1:]) <= 12 or view.keys[at + 1] != "/":
        return None
    number = view.number(at + 2)
    return DateMatch(single(number, int(text[1:])), at, at + 3) if number in PLAUSIBLE else None


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


_BY_UNIT: dict[str, Rule] = {"century": century, "month": month, "quarter": quarter, "year": year}
