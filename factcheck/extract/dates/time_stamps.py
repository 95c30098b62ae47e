"""Time stamps of posts: a text that is only a length of time ("2 giờ", "2 tuần 3 ngày") says how long ago it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at
from factcheck.extract.dates.relative import counted
from factcheck.extract.dates.view import DateMatch, relative_match

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_MOST_TOKENS = 8


def posted(view: DateView) -> DateMatch | None:
    """Return the day that long before the reference; None unless the text consists of counts and units."""
    if view.reference is None or not 0 < view.size <= _MOST_TOKENS:
        return None
    day, now, at = view.reference, view.now, 0
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
