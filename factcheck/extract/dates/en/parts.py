"""Parts of English periods: "late September 2020", "early 1990s", "end of the month"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.ordinals import period, present
from factcheck.extract.dates.named_periods import narrowed
from factcheck.extract.dates.partial import DateRange, of_days
from factcheck.extract.dates.view import DateMatch

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView


def part(view: DateView, at: int) -> DateMatch | None:
    """Read "late September 2020", "early 1990s", "end of 2012", "mid-March", "later this year", "end of the month"."""
    found = view.words.parts.at(view.keys, at)
    if found is None:
        return None
    name, start = found
    start = view.skip("the", start)
    inner = period(view, start) or present(view, start)
    if inner is None:
        return None
    value = inner.value
    if name in ("so_far", "rest"):
        parted = _until_now(view, value, name) if inner.relative else None
    else:
        parted = value if value.first.day and not inner.relative else narrowed(value, name)
    return DateMatch(parted, at, inner.last, relative=inner.relative) if parted else None


def _until_now(view: DateView, whole: DateRange, name: str) -> DateRange | None:
    """Return a period up to the day of reference ("so far this year"), or from that day on ("rest of the year")."""
    first, last = whole.first.first_day(), whole.last.last_day()
    if view.reference is None or first is None or last is None or not first <= view.reference <= last:
        return None
    return of_days(first, view.reference) if name == "so_far" else of_days(view.reference, last)
