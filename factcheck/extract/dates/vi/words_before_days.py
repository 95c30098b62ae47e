"""The words before a Vietnamese day: part of the day, weekday, "ngày", "mùng"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.vi.days import day_at

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

_LONGEST = 6
"""Words that may stand before a day."""


def prefix(view: View, at: int) -> tuple[int, int | None, bool]:
    """The words before a day: index after them, the weekday among them, and whether "ngày" or its like is there."""
    weekday, head = None, False
    for _ in range(_LONGEST):
        if named := view.words.weekdays.at(view.keys, at):
            weekday, at = named
        elif end := view.is_("day_heads", at):
            head, at = True, end
        elif end := view.is_("day_parts", at):
            at = end
        elif weekday is not None and view.keys[at] in (",", "(") and _dated_next(view, at + 1):
            at += 1
        else:
            break
    return at, weekday, head


def _dated_next(view: View, at: int) -> bool:
    return day_at(view, view.is_("day_heads", at) or at) is not None
