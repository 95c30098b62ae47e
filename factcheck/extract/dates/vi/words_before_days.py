"""The words before a Vietnamese day: part of the day, weekday, "ngày", "mùng"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.dates.vi.days import day_at

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_MOST_WORDS = 6
"""Words that may come before a day."""


class Prefix(NamedTuple):
    """The words before a day."""

    end: int
    """Index after them; the index at which they were looked for if there are none."""
    weekday: int | None
    """The weekday among them, Monday 0."""
    headed: bool
    """True if "ngày" or its like is among them."""


def prefix(view: DateView, at: int) -> Prefix:
    """Return the words before a day, from a token on."""
    weekday, headed = None, False
    for _ in range(_MOST_WORDS):
        if named := view.words.weekdays.at(view.keys, at):
            weekday, at = named
        elif end := view.end_of("day_heads", at):
            headed, at = True, end
        elif end := view.end_of("day_parts", at):
            at = end
        elif weekday is not None and view.keys[at] in (",", "(") and _dated_next(view, at + 1):
            at += 1
        else:
            break
    return Prefix(at, weekday, headed)


def _dated_next(view: DateView, at: int) -> bool:
    """Tell whether a day begins at a token."""
    return day_at(view, view.skip("day_heads", at)) is not None
