"""Days, months and years as Vietnamese writes them, said in full or as far as the sentence says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import chain_at, stretch_of
from factcheck.extract.dates.narrow import century_of, decade_of
from factcheck.extract.dates.partial import Partial, Stretch, single, valid
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.spoken import count_at, vietnamese_year

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

Found = tuple[Stretch, int]
"""A date and the index after its last token."""
Year = tuple[int | None, int]
"""A year, None where it is only pointed at ("năm đó"), and the index after its last token."""

_SOONEST, _LATEST = 1000, 2199
_PLAUSIBLE = range(1900, 2100)
"""Years that a figure alone may stand for."""


def unit_at(view: View, at: int) -> str:
    """The unit of time that a token names: "day", "month" …; "" for none."""
    found = view.words.units.at(view.keys, at)
    return found[0] if found else ""


def year_at(view: View, at: int) -> Year | None:
    """A year with its word: "năm 1991", "năm 179 TCN", "năm hai nghìn mười ba", "năm ngoái", "năm đó"."""
    if unit_at(view, at) != "year":
        return None
    number = view.number(at + 1)
    if number is not None:
        return _with_era(view, number, at + 2)
    if said := vietnamese_year(view, at + 1):
        return said
    if end := view.is_("that", at + 1):
        return None, end
    shift = view.words.shifts.at(view.keys, at + 1)
    if shift is None or view.is_("that", shift[1]):
        return None
    return (view.reference.year + shift[0] if view.reference else None), shift[1]


def _with_era(view: View, number: int, end: int) -> Year | None:
    if after := view.is_("before_christ", end):
        return 1 - number, after
    if after := view.is_("after_christ", end):
        return number, after
    if _SOONEST <= number <= _LATEST or (100 <= number < _SOONEST and not unit_at(view, end)):
        return number, end
    return None


def year_tail(view: View, at: int) -> Year | None:
    """The year that follows a day or a month: "năm 1991", "/1991", "-1991", ", 1991", "1991", "của năm ngoái"."""
    start = view.is_("of", at) or at
    if found := year_at(view, start):
        return found
    if view.keys[at] in ("/", "-", ","):
        at += 1
    number = view.number(at)
    if number is not None and number in _PLAUSIBLE and not unit_at(view, at + 1):
        return number, at + 1
    return None


def month_at(view: View, at: int) -> Found | None:
    """A month with its word and, if said, its year: "tháng 2/1988", "tháng Tám năm nay", "tháng 9-10/2020"."""
    if unit_at(view, at) != "month":
        return None
    at += 1
    if at < view.size and view.tokens[at].kind == "number":
        return _month_in_figures(view, at)
    if named := view.words.months.at(view.keys, at):
        return _with_year(view, single(month=named[0]), named[1])
    shift = view.words.shifts.at(view.keys, at)
    if shift and view.reference and not view.is_("that", shift[1]):
        found = whole_unit(view.reference, "month", shift[0])
        return found and (found, shift[1])
    return None


def _month_in_figures(view: View, at: int) -> Found | None:
    chain = chain_at(view, at)
    if chain is not None:
        months = _months_of(chain.parts)
        return months and _with_year(view, months, chain.end)
    number = view.number(at, most=2)
    if number is None or not 1 <= number <= 12:
        return None
    return _with_year(view, single(month=number), at + 1)


def _months_of(parts: list[list[str]]) -> Stretch | None:
    """ "2/1988" is a month, "9-10" and "9-10/2020" are two."""
    last = parts[-1]
    year = int(last[-1]) if len(last[-1]) == 4 else None
    months = [int(figure) for part in parts for figure in part if len(figure) <= 2]
    if not 1 <= len(months) <= 2 or len(months) + (year is not None) != sum(map(len, parts)):
        return None
    if not all(valid(year, month, None) for month in months):
        return None
    return Stretch(Partial(year, months[0]), Partial(year, months[-1])) if months == sorted(months) else None


def _with_year(view: View, months: Stretch, end: int) -> Found:
    year = None if months.year is not None else year_tail(view, end)
    if year is None:
        return months, end
    return Stretch(months.first.with_year(year[0]), months.last.with_year(year[0])), year[1]


def day_at(view: View, at: int) -> Found | None:
    """A day that has at least its month: "9/11/2020", "2 tháng 9 năm 1991", "hai tư tháng bảy", "21-28/9"."""
    if at < view.size and view.tokens[at].kind == "number" and (chain := chain_at(view, at)):
        value = stretch_of(chain, "vi")
        if value is not None and (value.first.day is None or unit_at(view, chain.end) != "month"):
            return _with_year(view, value, chain.end)
        return _days_of_month(view, chain.parts, chain.end)
    day = count_at(view, at)
    month = month_at(view, day[1]) if day and 1 <= day[0] <= 31 else None
    if day is None or month is None or month[0].first != month[0].last:
        return None
    return _day_of(month, day[0], day[0])


def _days_of_month(view: View, parts: list[list[str]], end: int) -> Found | None:
    """ "3-5 tháng 6": the figures are days."""
    month = month_at(view, end)
    if month is None or len(parts) != 1 or len(parts[0]) != 2 or month[0].first != month[0].last:
        return None
    low, high = int(parts[0][0]), int(parts[0][1])
    return _day_of(month, low, high) if low < high else None


def _day_of(month: Found, low: int, high: int) -> Found | None:
    one = month[0].first
    if not (valid(one.year, one.month, low) and valid(one.year, one.month, high)):
        return None
    return Stretch(Partial(one.year, one.month, low), Partial(one.year, one.month, high)), month[1]


def decade_at(view: View, at: int) -> Found | None:
    """ "thập niên 1950", "những năm 90", "những năm 1990 của thế kỷ 20"."""
    start = view.is_("decade_heads", at)
    number = view.number(start) if start else None
    if number is None or number % 10:
        return None
    end = start + 1
    century = century_at(view, view.is_("of", end) or end)
    base = (century[0].first.year or 1901) - 1 if century else 1900
    if number < 100:
        return decade_of(base + number), century[1] if century else end
    return (decade_of(number), century[1] if century else end) if number in range(1000, 2200) else None


def century_at(view: View, at: int) -> Found | None:
    """ "thế kỷ 17", "thế kỷ XVII", "thế kỷ III TCN"."""
    unit = view.words.units.at(view.keys, at)
    if unit is None or unit[0] != "century":
        return None
    number = view.number(unit[1], most=2) or roman(view.tokens[unit[1]].text if unit[1] < view.size else "")
    if not number or number > 40:
        return None
    before = view.is_("before_christ", unit[1] + 1)
    end = before or view.is_("after_christ", unit[1] + 1) or unit[1] + 1
    return century_of(number, before_christ=bool(before)), end


def roman(text: str) -> int:
    """A Roman number up to 40 in capitals; 0 if it is none."""
    total, last = 0, 0
    for letter in reversed(text):
        value = {"I": 1, "V": 5, "X": 10}.get(letter, 0)
        if not value:
            return 0
        total += value if value >= last else -value
        last = max(value, last)
    return total
