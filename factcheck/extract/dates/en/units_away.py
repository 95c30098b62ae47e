"""English dates a number of units away: "three weeks ago", "two years 21 days later", "two Thursdays ago"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.dates.counts import count_at, few_at
from factcheck.extract.dates.en.months_and_years import unit_at
from factcheck.extract.dates.partial import of_days
from factcheck.extract.dates.relative import counted, weekday_near
from factcheck.extract.dates.view import DateMatch, relative_match
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_MOST_WEEKDAYS = 400


def counted_units(view: DateView, at: int) -> DateMatch | None:
    """Read a count, a unit and a word for the direction, without which it would be a length of time."""
    if view.reference is None:
        return None
    count = count_at(view, at) or few_at(view, at)
    if count is None and (one := view.end_of("one", at)):
        count = Read(1, one)
    if count is None:
        return None
    unit, end = unit_at(view, count.end)
    if not unit:
        return _weekdays(view, at, count)
    more = count_at(view, end) if unit in ("year", "month", "week") else None
    small, after_small = unit_at(view, more.end) if more else ("", end)
    if more and small in ("month", "week", "day") and small != unit:
        return _of_two_units(view, at, _Length(count.value, unit), _Length(more.value, small), after_small)
    if after := view.end_of("ago", end):
        value = counted(view.reference, view.now, unit, -count.value)
    elif (after := view.end_of("later", end)) or _in_front(view, at):
        value, after = counted(view.reference, view.now, unit, count.value), after or end
    else:
        return None
    return relative_match(value, at, after)


def _in_front(view: DateView, at: int) -> bool:
    """Distinguish plans from news: "in three weeks" is a future day in plans, but a length of time in news."""
    return view.prefer == "future" and at > 0 and view.keys[at - 1] == "in"


class _Length(NamedTuple):
    """A length of time: two years."""

    many: int
    unit: str


def _of_two_units(view: DateView, first: int, big: _Length, small: _Length, end: int) -> DateMatch | None:
    """Read "two years 21 days later", "one month two weeks ago"."""
    ago, later = view.end_of("ago", end), view.end_of("later", end)
    if view.reference is None or not (ago or later):
        return None
    sign = -1 if ago else 1
    whole = counted(view.reference, None, big.unit, sign * big.many)
    start = whole.first.first_day() if whole else None
    if start is not None and big.unit == "year":
        start = dt.date(start.year, start.month, min(view.reference.day, 28))
    value = counted(start, None, small.unit, sign * small.many) if start else None
    return relative_match(value, first, ago or later)


def _weekdays(view: DateView, first: int, count: Read[int]) -> DateMatch | None:
    """Read "two Thursdays ago", "three Fridays from now"."""
    named = view.words.weekdays.at(view.keys, count.end)
    if named is None or view.reference is None or count.value > _MOST_WEEKDAYS:
        return None
    ago, later = view.end_of("ago", named.end), view.end_of("later", named.end)
    if not (ago or later):
        return None
    back = view.reference - dt.timedelta(1) if ago else view.reference
    near = weekday_near(back, named.value, "past" if ago else "future").first.first_day()
    step = 7 * (count.value - 1)
    day = near + dt.timedelta(-step if ago else step) if near else None
    return relative_match(of_days(day) if day else None, first, ago or later)
