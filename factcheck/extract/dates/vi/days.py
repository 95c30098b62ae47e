"""Vietnamese days with at least their month: "9/11/2020", "2 tháng 9 năm 1991", "hai tư tháng bảy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import chain_at, date_range_of, joined
from factcheck.extract.dates.grammar import toward
from factcheck.extract.dates.partial import DateRange, Partial, single, valid
from factcheck.extract.dates.vi.months_and_years import month_at, unit_at, with_year
from factcheck.extract.dates.view import DateMatch, count_at
from factcheck.extract.dates.years import ReadDate, settled
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_LAST_DAY = 31


def day_at(view: DateView, at: int) -> ReadDate | None:
    """Read a day, or days, that begin with a figure or a number in words."""
    if chain := chain_at(view, at):
        if unit_at(view, chain.end) == "month":
            return _days_of_month(view, chain.parts, chain.end)
        value = date_range_of(chain, "vi")
        return with_year(view, value, chain.end) if value and value.last.month else None
    day = count_at(view, at)
    if day is None or not 1 <= day.value <= _LAST_DAY:
        return None
    month = month_at(view, day.end)
    if month is not None:
        return _day_of(month, day.value, day.value)
    return _opened(view, day)


def _opened(view: DateView, day: Read[int]) -> ReadDate | None:
    """Read "21 đến 28-9", "3 tới 5 tháng 6": the first day takes the month of the second."""
    end = view.end_of("to", day.end)
    start = view.skip("day_heads", end) if end else 0
    if not start or start >= view.size or view.tokens[start].kind != "number":
        return None
    second = count_at(view, start)
    chain = chain_at(view, start)
    if chain is not None:
        value = date_range_of(chain, "vi")
        other = with_year(view, value, chain.end) if value else None
    else:
        month = month_at(view, second.end) if second else None
        other = _day_of(month, second.value, second.value) if month and second else None
    if other is None or other.value.first.day is None or other.value.first != other.value.last:
        return None
    fits = day.value < other.value.first.day
    return Read(joined(single(day=day.value), other.value), other.end) if fits else None


def _days_of_month(view: DateView, parts: list[list[str]], end: int) -> ReadDate | None:
    """Read the days of "3-5 tháng 6"."""
    month = month_at(view, end)
    if month is None or len(parts) != 1 or len(parts[0]) != 2:
        return None
    low, high = int(parts[0][0]), int(parts[0][1])
    return _day_of(month, low, high) if low < high else None


def _day_of(month: ReadDate, low: int, high: int) -> ReadDate | None:
    """Return days of a month; None if the month does not have them, or is a range itself."""
    one = month.value.first
    if month.value.last != one or not all(valid(one.year, one.month, day) for day in (low, high)):
        return None
    return Read(DateRange(Partial(one.year, one.month, low), Partial(one.year, one.month, high)), month.end)


def directed(view: DateView, found: ReadDate, first: int) -> DateMatch:
    """Return a date without a year with the "tới" or "vừa qua" that puts it after or before the reference day."""
    value, end = found
    shift = view.words.dated_shifts.at(view.keys, end)
    if shift is None or value.year is not None or (shift.value > 0 and _goes_on(view, shift.end)):
        return DateMatch(value, first, end)
    if view.reference:
        value = settled(value, view.reference, toward(shift.value, view.prefer))
    return DateMatch(value, first, shift.end)


def _goes_on(view: DateView, at: int) -> bool:
    """Recognise a preposition: "tới" before a name or another date."""
    number = at < view.size and view.tokens[at].kind == "number"
    return number or view.is_capital(at) or view.end_of("day_heads", at) > 0
