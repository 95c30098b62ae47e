"""Days of the lunar calendar: "rằm tháng giêng", "mùng 10 tháng 3 âm lịch", "15/8 âm lịch", "mùng 1 Tết"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.feasts import Feast, feast_of
from factcheck.extract.dates.lunar import gregorian
from factcheck.extract.dates.partial import Partial, Stretch, of_days
from factcheck.extract.dates.vi.calendar import month_at, year_tail
from factcheck.extract.dates.vi.days import day_at
from factcheck.extract.dates.vi.headed import prefix
from factcheck.extract.dates.view import Reading

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

_FULL_MOON = 15


def lunar_day(view: View, at: int, cue: bool) -> Reading | None:
    """A day that "âm lịch" or "rằm" marks as one of the lunar calendar, converted if its year is known."""
    end, _, head = prefix(view, at)
    full = view.is_("full_moon", end)
    found = month_at(view, full) if full else day_at(view, end) if head else None
    month = found[0].first.month if found else None
    if found is None or month is None:
        return None
    value, last = found
    marked = view.is_("lunar", last)
    if not (full or marked):
        return None
    last = marked or last
    year = value.year
    if year is None and (said := year_tail(view, last)):
        year, last = said
    day = _FULL_MOON if full else value.first.day or 1
    converted = _converted(view, year, month, day)
    return Reading(converted, at, last) if converted else None


def _converted(view: View, year: int | None, month: int, day: int) -> Stretch | None:
    """The Gregorian day of a lunar one; without a year and a day of reference the months in which it may fall."""
    if year is None and view.reference is not None:
        year = _nearest(view, month, day)
    if year is None:
        return Stretch(Partial(month=month % 12 + 1), Partial(month=(month + 1) % 12 + 1))
    found = gregorian(year, month, day)
    return of_days(found) if found else None


def _nearest(view: View, month: int, day: int) -> int | None:
    assert view.reference is not None
    for step in (1, 0, -1) if view.prefer == "past" else (-1, 0, 1):
        found = gregorian(view.reference.year + step, month, day)
        if found and (found <= view.reference if view.prefer == "past" else found >= view.reference):
            return view.reference.year + step
    return None


def feast(view: View, at: int, cue: bool) -> Reading | None:
    """Read "giáng sinh 2020", "Tết Nguyên đán 2021", "mùng 1 Tết"."""
    found = view.words.feasts.at(view.keys, at)
    if found is None:
        return None
    year = year_tail(view, found[1])
    value = feast_of(view, Feast(found[0]), year[0] if year else None)
    return Reading(value, at, year[1] if year else found[1]) if value else None
