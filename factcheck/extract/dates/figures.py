"""Dates in figures: 9/11/2020, 28-9, 30.4.1975, 2020-11-09, 21-28/9, 2/1988-5/1994, 2016-2020."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.partial import DateRange, Partial, single, valid
from factcheck.extract.dates.years import POSSIBLE, of_two_figures

if TYPE_CHECKING:
    from factcheck.extract.dates.figure_chains import Chain, Figures


def date_range_of(chain: Chain, lang: str) -> DateRange | None:
    """Return what figures mean as a date or as a range of dates; None if they can be neither."""
    if len(chain.parts) == 1:
        part = chain.parts[0]
        if len(part) == 2 and _is_year(part[0]) and (last := _last_year(part, chain.marks)):
            return DateRange(Partial(int(part[0])), Partial(last))
        return date_of(part, lang, dotted=chain.marks == ".")
    if len(chain.parts) == 2:
        return _range_of(chain.parts[0], chain.parts[1], lang)
    return None


def _last_year(part: Figures, mark: str) -> int:
    """Return the second year of "1988-1994", "2019-20" and "2019/20"; 0 if it is a month."""
    first, second = int(part[0]), int(part[1])
    if len(part[1]) == 4:
        ranged = mark == "-" and first < second and second in POSSIBLE
        return second if ranged or second == first + 1 else 0
    short = len(part[1]) == 2 and second > first % 100 and (second > 12 or second == first % 100 + 1)
    return first - first % 100 + second if short else 0


def _range_of(left: Figures, right: Figures, lang: str) -> DateRange | None:
    """Return the range of "21-28/9" or "2/1988-5/1994"; None if its ends cannot be dates."""
    last = date_of(right, lang)
    if last is None:
        return None
    if len(left) == 1 and last.first.day is not None:
        day = int(left[0])
        first = Partial(last.first.year, last.first.month, day)
        fits = day < last.first.day and valid(first.year, first.month, day)
        return DateRange(first, last.last) if fits else None
    first_date = date_of(left, lang)
    return joined(first_date, last) if first_date else None


def joined(left: DateRange, right: DateRange) -> DateRange:
    """Return a range from one date to another; each takes what it leaves open from the other."""
    first, last = left.first, right.last
    if last.year is None and left.last.year is not None:
        over = bool(first.month and last.month and last.month < first.month)
        last = last.with_year(left.last.year + over)
    year = first.year if first.year is not None else right.first.year
    month = first.month
    if month is None and first.day is not None:
        month = last.month
    if first.year is None and year is not None and month and last.month and month > last.month:
        year -= 1
    return DateRange(Partial(None, month, first.day).with_year(year), last)


def date_of(part: Figures, lang: str, *, dotted: bool = False) -> DateRange | None:
    """Return a date of two or three figures; in Vietnamese the day comes first, in English both orders are possible."""
    if len(part) == 3:
        return _full(part, lang, dotted=dotted)
    if len(part) != 2:
        return None
    one, two = part
    if len(two) == 4:
        return _dated(int(two), int(one), None)
    if len(one) == 4:
        return _dated(int(one), int(two), None)
    return _ordered(None, int(one), int(two), lang)


def _full(part: Figures, lang: str, *, dotted: bool) -> DateRange | None:
    """Return the date of three figures: "2020-11-09", "9/11/2020", "9/11/20"."""
    one, two, three = part
    if len(one) == 4 and len(two) <= 2 and len(three) <= 2:
        return _dated(int(one), int(two), int(three))
    if len(three) == 4:
        return _ordered(int(three), int(one), int(two), lang)
    if len(three) == 2 and len(one) <= 2 and len(two) <= 2 and not dotted:
        return _ordered(of_two_figures(int(three)), int(one), int(two), lang)
    return None


def _ordered(year: int | None, one: int, two: int, lang: str) -> DateRange | None:
    """Return the date of a day and a month in either order; in English the month first, the other as alternative."""
    day_first = _dated(year, two, one)
    if lang == "vi":
        return day_first
    month_first = _dated(year, one, two)
    if month_first and day_first and one != two:
        return DateRange(month_first.first, month_first.last, alternative=day_first.first)
    return month_first or day_first


def _dated(year: int | None, month: int, day: int | None) -> DateRange | None:
    """Return the date if the calendar has it and its year is from 1000 to 2199; else None."""
    if year is not None and year not in POSSIBLE:
        return None
    return single(year, month, day) if valid(year, month, day) else None


def _is_year(figures: str) -> bool:
    """Tell whether figures are a year from 1000 to 2199: "1988", not "0988"."""
    return len(figures) == 4 and int(figures) in POSSIBLE
