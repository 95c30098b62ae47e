"""Days by the names of months: "November 9, 2020", "9 November", "July 13-15", "the 15th of February"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at, rank_at
from factcheck.extract.dates.en.months_and_years import is_month, month_name, unit_at, year_tail
from factcheck.extract.dates.partial import Partial, Stretch, single, valid
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.view import Reading
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View
    from factcheck.extract.dates.years import Found

Days = tuple[int, int, int]
"""First and last day of a month, and the index after their last token."""
_LAST_DAY = 31
_NEXT_CENTURY = 50


def days_at(view: View, at: int) -> Days | None:
    """A day or two of a month: "9", "9th", "the ninth", "13-15", "13th to 15th"."""
    at = view.is_("the", at) or at
    one = _day(view, at)
    if one is None:
        return None
    low, end = one
    after = end + 1 if view.keys[end] in DASHES else view.is_("to", end)
    two = _day(view, after) if after else None
    if two is not None and low < two[0] and not _goes_on(view, two[1]):
        return low, two[0], two[1]
    return low, low, end


def _goes_on(view: View, end: int) -> bool:
    """A time of day ("3 to 5 pm") or a longer chain of figures is not a pair of days."""
    return view.keys[end] in (":", "/", "am", "pm", "a", "p", "%") or view.keys[end] in DASHES


def _day(view: View, at: int) -> tuple[int, int] | None:
    found = rank_at(view, at)
    if found is None and view.number(at, most=2) is not None:
        found = count_at(view, at)
    return found if found and 1 <= found[0] <= _LAST_DAY else None


def month_first(view: View, at: int) -> Found | None:
    """Read "November 9, 2020", "Nov. 9", "July 13-15", "May 2020", "April of last year", "march third"."""
    named = month_name(view, at)
    if named is None:
        return None
    month, end = named
    start = end + 1 if view.keys[end] in DASHES and view.touches(end) else end
    days = days_at(view, start) or _spoken_day(view, start)
    if days is not None and not _is_clock(view, days[2]) and not view.is_("counted", days[2]):
        year = year_tail(view, days[2])
        return made(year[0] if year else None, month, days, year[1] if year else days[2])
    year = year_tail(view, start)
    return single(year[0] if year else None, month), year[1] if year else end


def _spoken_day(view: View, at: int) -> Days | None:
    """The "twenty one" of "May twenty one"; smaller words count things too often."""
    count = count_at(view, at) if at < view.size and view.tokens[at].kind == "word" else None
    return (count[0], count[0], count[1]) if count and count[1] > at + 1 and count[0] <= _LAST_DAY else None


def _is_clock(view: View, end: int) -> bool:
    return view.keys[end] == ":" and view.touches(end)


def days_first(view: View, at: int) -> Found | None:
    """Read "9 November 2020", "the 15th of February", "13 to 15 July", "31-Oct-74", "14april"."""
    days = days_at(view, at)
    if days is None:
        return None
    low, high, end = days
    end = view.is_("of", end) or end
    if view.keys[end] in ("-", "/", "day"):
        end = view.is_("of", end + 1) or end + 1
    named = month_name(view, end)
    if named is None:
        return _of_month(view, days)
    year = year_tail(view, named[1]) or _short_year(view, named[1])
    return made(year[0] if year else None, named[0], (low, high, 0), year[1] if year else named[1])


def _short_year(view: View, at: int) -> tuple[int, int] | None:
    """The "74" of "31-Oct-74"."""
    number = view.number(at + 1, most=2)
    if number is None or view.keys[at] not in ("-", "/") or len(view.keys[at + 1]) != 2:
        return None
    return number + (2000 if number < _NEXT_CENTURY else 1900), at + 2


def _of_month(view: View, days: Days) -> Found | None:
    """Read "20th of next month"."""
    start = view.is_("of", days[2])
    shift = view.words.shifts.at(view.keys, start) if start else None
    if shift is None or unit_at(view, shift[1])[0] != "month" or view.reference is None:
        return None
    month = whole_unit(view.reference, "month", shift[0])
    one = month.first if month else Partial()
    return made(one.year, one.month, days, shift[1] + 1)


def made(year: int | None, month: int | None, days: Days, end: int) -> Found | None:
    """Days of a month as a range; None if the month does not have them."""
    low, high, _ = days
    if not (valid(year, month, low) and valid(year, month, high)):
        return None
    return Stretch(Partial(year, month, low), Partial(year, month, high)), end


def month_day(view: View, at: int, cue: bool) -> Reading | None:
    """A date that begins with a month's name; "May" and "March" alone need neighbours that call for a month."""
    found = month_first(view, at)
    if found is None:
        return None
    value, end = found
    name = month_name(view, at)
    bare = name is not None and end == name[1] and value.first.day is None
    return None if bare and not (cue or is_month(view, at, end)) else Reading(value, at, end)


def day_month(view: View, at: int, cue: bool) -> Reading | None:
    """A date that begins with a day; "on the 15th" alone is one too."""
    found = days_first(view, at)
    if found is not None:
        return Reading(found[0], at, found[1])
    if shared := _shared_month(view, at):
        return shared
    rank = rank_at(view, at)
    if rank is None or view.number(at, most=2) is None or not 1 <= rank[0] <= _LAST_DAY:
        return None
    called = at > 0 and (view.keys[at - 1] == "on" or (view.keys[at - 1] == "the" and view.follows("day_cues", at - 1)))
    goes_on = rank[1] < view.size and view.tokens[rank[1]].text[0].isalnum()
    alone = at <= 1 and rank[1] == view.size
    return Reading(single(day=rank[0]), at, rank[1]) if (called or alone) and not goes_on else None


def _shared_month(view: View, at: int) -> Reading | None:
    """The first day of "on 4 and 5 November"."""
    before = at - 1 if at and view.keys[at - 1] == "the" else at
    one = _day(view, at) if view.follows("day_cues", before) else None
    link = (view.is_("and", one[1]) or (one[1] + 1 if view.keys[one[1]] == "," else 0)) if one else 0
    found = days_first(view, link) if link else None
    last = found[0].first.day if found else None
    if one is None or found is None or last is None or one[0] >= last:
        return None
    month = found[0].first
    return Reading(single(month.year, month.month, one[0]), at, one[1])


def glued(view: View, at: int, cue: bool) -> Reading | None:
    """Read "Feb13", "april22, 2016": a month and its day in one word."""
    key = view.keys[at]
    name = key.rstrip("0123456789")
    month = view.words.months.at([name, ""], 0) if name else None
    if month is None or len(key) - len(name) > 2:
        return None
    day = int(key[len(name) :])
    year = year_tail(view, at + 1)
    found = made(year[0] if year else None, month[0], (day, day, 0), year[1] if year else at + 1)
    return Reading(found[0], at, found[1]) if found and day else None
