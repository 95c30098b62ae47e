"""The day that a text without dates implies: by being a length of time, or by the times of day of a plan.

"2 giờ" or "2 tuần 3 ngày" above a post says how long ago that was. News gives a time for a day named before, so a time
alone is no date there; read as a plan (`prefer="future"`) it is the next such moment after the reference.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.extract.dates.clock import clock_at
from factcheck.extract.dates.partial import of_days
from factcheck.extract.dates.relative import counted
from factcheck.extract.dates.view import DateMatch, count_at, relative_match

if TYPE_CHECKING:
    from factcheck.extract.dates.clock import Clock
    from factcheck.extract.dates.view import DateView

_MOST_TOKENS = 8


def implied_day(view: DateView, reference: dt.date) -> list[DateMatch]:
    """Return the day that a text implies, as the only date or none."""
    date = _next_moment(view, reference) if view.prefer == "future" else _posted(view, reference)
    return [date] if date else []


def _posted(view: DateView, reference: dt.date) -> DateMatch | None:
    """Return the day that long before the reference; None unless the text consists of counts and units."""
    if not 0 < view.size <= _MOST_TOKENS:
        return None
    day, now, at = reference, view.now, 0
    value = None
    while at < view.size:
        count = count_at(view, at)
        unit = view.words.units.at(view.keys, count.end) if count else None
        if count is None or unit is None:
            return None
        value = counted(day, now, unit.value, -count.value)
        start = value.first.first_day() if value else None
        if start is None:
            return None
        day, now, at = start, None, unit.end
    return relative_match(value, 0, view.size)


def _next_moment(view: DateView, reference: dt.date) -> DateMatch | None:
    """Return the day of the first time, "now" or part of the day in a sentence that names no day at all."""
    for at in range(view.size):
        if clock := clock_at(view, at, sure=False):
            return DateMatch(of_days(_day_of(view, clock, reference)), clock.first, clock.last, relative=True)
        if end := view.end_of("now", at) or view.end_of("day_parts", at):
            return DateMatch(of_days(reference), at, end, relative=True)
    return None


def _day_of(view: DateView, clock: Clock, reference: dt.date) -> dt.date:
    """Return the day of the next such time after the moment of reference; the day of reference if that has no time."""
    if view.now is None:
        return reference
    hours = {"am": [clock.hour % 12], "pm": [clock.hour % 12 + 12]}.get(clock.half, [clock.hour, clock.hour % 12 + 12])
    times = [dt.time(hour, min(clock.minute, 59)) for hour in hours]
    later = any(time > view.now.time() for time in times)
    return reference if later or reference == dt.date.max else reference + dt.timedelta(1)
