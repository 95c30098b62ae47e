"""English dates a number of units away: "three weeks ago", "two years 21 days later", "two Thursdays ago"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at, few_at
from factcheck.extract.dates.en.months_and_years import unit_at
from factcheck.extract.dates.partial import of_days
from factcheck.extract.dates.relative import counted, weekday_near
from factcheck.extract.dates.view import Reading

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

_FAR = 400


def counted_units(view: View, at: int, cue: bool) -> Reading | None:
    """A count, a unit and a word for the direction, without which it would be a length of time."""
    if view.reference is None:
        return None
    count = count_at(view, at) or few_at(view, at)
    if count is None and (one := view.is_("one", at)):
        count = (1, one)
    if count is None:
        return None
    unit, end = unit_at(view, count[1])
    if not unit:
        return _weekdays(view, at, count)
    more = count_at(view, end) if unit in ("year", "month", "week") else None
    small, after_small = unit_at(view, more[1]) if more else ("", end)
    if more and small in ("month", "week", "day") and small != unit:
        return _mixed(view, at, (count[0], unit), (more[0], small), after_small)
    if after := view.is_("ago", end):
        value = counted(view.reference, view.now, unit, -count[0])
    elif (after := view.is_("later", end)) or _in_front(view, at):
        value, after = counted(view.reference, view.now, unit, count[0]), after or end
    else:
        return None
    return Reading(value, at, after, relative=True) if value else None


def _in_front(view: View, at: int) -> bool:
    """Distinguish plans from news: "in three weeks" is a future day in plans, but a length of time in news."""
    return view.prefer == "future" and at > 0 and view.keys[at - 1] == "in"


def _mixed(view: View, first: int, big: tuple[int, str], small: tuple[int, str], end: int) -> Reading | None:
    ago, later = view.is_("ago", end), view.is_("later", end)
    if view.reference is None or not (ago or later):
        return None
    sign = -1 if ago else 1
    whole = counted(view.reference, None, big[1], sign * big[0])
    start = whole.first.first_day() if whole else None
    if start is not None and big[1] == "year":
        start = dt.date(start.year, start.month, min(view.reference.day, 28))
    value = counted(start, None, small[1], sign * small[0]) if start else None
    return Reading(value, first, ago or later, relative=True) if value else None


def _weekdays(view: View, first: int, count: tuple[int, int]) -> Reading | None:
    """Read "two Thursdays ago", "three Fridays from now"."""
    named = view.words.weekdays.at(view.keys, count[1])
    if named is None or view.reference is None or count[0] > _FAR:
        return None
    ago, later = view.is_("ago", named[1]), view.is_("later", named[1])
    if not (ago or later):
        return None
    back = view.reference - dt.timedelta(1) if ago else view.reference
    near = weekday_near(back, named[0], "past" if ago else "future").first.first_day()
    step = 7 * (count[0] - 1)
    return (
        Reading(of_days(near + dt.timedelta(-step if ago else step)), first, ago or later, relative=True)
        if near
        else None
    )
