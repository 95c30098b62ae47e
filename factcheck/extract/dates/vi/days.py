"""Vietnamese days with at least their month: "9/11/2020", "2 tháng 9 năm 1991", "hai tư tháng bảy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at
from factcheck.extract.dates.figure_chains import chain_at
from factcheck.extract.dates.figures import joined, stretch_of
from factcheck.extract.dates.grammar import toward
from factcheck.extract.dates.partial import Partial, Stretch, single, valid
from factcheck.extract.dates.vi.months_and_years import month_at, unit_at, with_year
from factcheck.extract.dates.view import Reading
from factcheck.extract.dates.years import Found, settled

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

_LAST_DAY = 31


def day_at(view: View, at: int) -> Found | None:
    """A day, or days, that begin with a figure or a number in words."""
    if at < view.size and view.tokens[at].kind == "number" and (chain := chain_at(view, at)):
        if unit_at(view, chain.end) == "month":
            return _days_of_month(view, chain.parts, chain.end)
        value = stretch_of(chain, "vi")
        return with_year(view, value, chain.end) if value and value.last.month else None
    day = count_at(view, at)
    if day is None or not 1 <= day[0] <= _LAST_DAY:
        return None
    month = month_at(view, day[1])
    if month is not None:
        return _day_of(month, day[0], day[0])
    return _opened(view, day)


def _opened(view: View, day: tuple[int, int]) -> Found | None:
    """Read "21 đến 28-9", "3 tới 5 tháng 6": the first day takes the month of the second."""
    end = view.is_("to", day[1])
    start = (view.is_("day_heads", end) or end) if end else 0
    if not start or start >= view.size or view.tokens[start].kind != "number":
        return None
    second = count_at(view, start)
    chain = chain_at(view, start)
    if chain is not None:
        value = stretch_of(chain, "vi")
        other = with_year(view, value, chain.end) if value else None
    else:
        month = month_at(view, second[1]) if second else None
        other = _day_of(month, second[0], second[0]) if month and second else None
    if other is None or other[0].first.day is None or other[0].first != other[0].last:
        return None
    fits = day[0] < other[0].first.day
    return (joined(single(day=day[0]), other[0]), other[1]) if fits else None


def _days_of_month(view: View, parts: list[list[str]], end: int) -> Found | None:
    """The days of "3-5 tháng 6"."""
    month = month_at(view, end)
    if month is None or len(parts) != 1 or len(parts[0]) != 2:
        return None
    low, high = int(parts[0][0]), int(parts[0][1])
    return _day_of(month, low, high) if low < high else None


def _day_of(month: Found, low: int, high: int) -> Found | None:
    one = month[0].first
    if month[0].first != month[0].last or not valid(one.year, one.month, low) or not valid(one.year, one.month, high):
        return None
    return Stretch(Partial(one.year, one.month, low), Partial(one.year, one.month, high)), month[1]


def directed(view: View, found: Found, first: int) -> Reading:
    """A date without a year, with the "tới" or "vừa qua" that puts it after or before the reference day."""
    value, end = found
    shift = view.words.dated_shifts.at(view.keys, end)
    if shift is None or value.year is not None or (shift[0] > 0 and _goes_on(view, shift[1])):
        return Reading(value, first, end)
    if view.reference:
        value = settled(value, view.reference, toward(shift[0], view.prefer))
    return Reading(value, first, shift[1])


def _goes_on(view: View, at: int) -> bool:
    """Recognise a preposition: "tới" before a name or another date."""
    return view.capital(at) or (at < view.size and view.tokens[at].kind == "number") or bool(view.is_("day_heads", at))
