"""Days, months and years as English writes them, said in full or as far as the sentence says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.partial import Partial, Stretch, single, valid
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.spoken import rank_at

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

Found = tuple[Stretch, int]
"""A date and the index after its last token."""
Days = tuple[int, int, int]
"""First and last day of a month, and the index after their last token."""

_SOONEST, _LATEST = 1000, 2199
_DASHES = frozenset("-–—−")


def unit_at(view: View, at: int) -> tuple[str, int]:
    """The unit of time that words name and the index after them; "" for none."""
    return view.words.units.at(view.keys, at) or ("", at)


def year_tail(view: View, at: int, *, bare: bool = True) -> tuple[int | None, int] | None:
    """The year that follows a day or a month: "2020", ", 2020", "of 2020", "last year", "of next year"."""
    start = at + 1 if view.keys[at] in (",", "-", "/") else at
    number = view.number(start)
    if number is not None and _SOONEST <= number <= _LATEST:
        if start == at and not bare:
            return None
        counted = view.is_("counted", start + 1)
        return None if counted else (number, start + 1)
    after_of = view.is_("of", start) or start
    number = view.number(after_of)
    if number is not None and _SOONEST <= number <= _LATEST and view.keys[start] in ("of", "in"):
        return number, after_of + 1
    shift = view.words.shifts.at(view.keys, after_of)
    if shift is None or unit_at(view, shift[1])[0] != "year":
        return None
    return (view.reference.year + shift[0] if view.reference else None), shift[1] + 1


def month_name(view: View, at: int) -> tuple[int, int] | None:
    """A month's number by its name or abbreviation, and the index after it and its full stop."""
    named = view.words.months.at(view.keys, at)
    if named is None:
        return None
    end = named[1]
    if view.keys[end] == "." and view.touches(end) and len(view.keys[at]) <= 4 and end + 1 < view.size:
        end += 1
    return named[0], end


def days_at(view: View, at: int) -> Days | None:
    """A day or two of a month: "9", "9th", "the ninth", "13-15", "13th to 15th"."""
    at = view.is_("the", at) or at
    one = _day(view, at)
    if one is None:
        return None
    low, end = one
    after = end + 1 if view.keys[end] in _DASHES else view.is_("to", end)
    two = _day(view, after) if after else None
    if two is not None and low < two[0] and not _goes_on(view, two[1]):
        return low, two[0], two[1]
    return low, low, end


def _goes_on(view: View, end: int) -> bool:
    """A clock ("3 to 5 pm") or a longer row of figures is no pair of days."""
    return view.keys[end] in (":", "/", "am", "pm", "a", "p", "%") or view.keys[end] in _DASHES


def _day(view: View, at: int) -> tuple[int, int] | None:
    found = rank_at(view, at)
    if found is None:
        number = view.number(at, most=2)
        found = (number, at + 1) if number is not None else None
    return found if found and 1 <= found[0] <= 31 else None


def month_first(view: View, at: int) -> Found | None:
    """ "November 9, 2020", "Nov. 9", "July 13-15", "May 2020", "April of last year", "march third"."""
    named = month_name(view, at)
    if named is None:
        return None
    month, end = named
    start = end + 1 if view.keys[end] in _DASHES and view.touches(end) else end
    days = days_at(view, start)
    if days is not None and not _is_clock(view, days[2]) and not view.is_("counted", days[2]):
        year = year_tail(view, days[2])
        return _made(year[0] if year else None, month, days, year[1] if year else days[2])
    year = year_tail(view, start)
    return single(year[0] if year else None, month), year[1] if year else end


def _is_clock(view: View, end: int) -> bool:
    return view.keys[end] == ":" and view.touches(end)


def days_first(view: View, at: int) -> Found | None:
    """ "9 November 2020", "the 15th of February", "13 to 15 July", "31-Oct-74", "14april"."""
    days = days_at(view, at)
    if days is None:
        return None
    low, high, end = days
    end = view.is_("of", end) or end
    if view.keys[end] in ("-", "/", "day"):
        end += 1
        end = view.is_("of", end) or end
    named = month_name(view, end)
    if named is None:
        return _of_unit(view, days)
    year = year_tail(view, named[1]) or _short_year(view, named[1])
    return _made(year[0] if year else None, named[0], (low, high, 0), year[1] if year else named[1])


def _short_year(view: View, at: int) -> tuple[int, int] | None:
    """The "74" of "31-Oct-74"."""
    number = view.number(at + 1, most=2)
    if number is None or view.keys[at] not in ("-", "/") or len(view.keys[at + 1]) != 2:
        return None
    return number + (2000 if number < 50 else 1900), at + 2


def _of_unit(view: View, days: Days) -> Found | None:
    """ "20th of next month"."""
    start = view.is_("of", days[2])
    shift = view.words.shifts.at(view.keys, start) if start else None
    if shift is None or unit_at(view, shift[1])[0] != "month" or view.reference is None:
        return None
    month = whole_unit(view.reference, "month", shift[0])
    one = month.first if month else Partial()
    return _made(one.year, one.month, days, shift[1] + 1)


def _made(year: int | None, month: int | None, days: Days, end: int) -> Found | None:
    low, high, _ = days
    if not (valid(year, month, low) and valid(year, month, high)):
        return None
    return Stretch(Partial(year, month, low), Partial(year, month, high)), end


def is_month(view: View, at: int, end: int) -> bool:
    """Whether "May" or "March" is the month here, and not the verb or a name: by capitals and by neighbours."""
    if view.cased and not view.capital(at):
        return False
    if not view.is_("doubtful_months", at):
        return True
    alone = at == 0 and end == view.size
    return alone or view.follows("glue", at) or (view.cased and view.keys[end] in (")", ";"))


