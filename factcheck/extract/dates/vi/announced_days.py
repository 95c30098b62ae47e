"""Vietnamese days after the words that announce them: "ngày 9/11/2020", "đêm 10/11", "thứ Hai, 4/8", "chủ nhật"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck.extract.dates.grammar import toward
from factcheck.extract.dates.partial import single
from factcheck.extract.dates.relative import weekday_near, weekday_of, whole_unit
from factcheck.extract.dates.vi.days import day_at, directed
from factcheck.extract.dates.vi.lunar_days import lunar_day
from factcheck.extract.dates.vi.months_and_years import month_at, unit_at
from factcheck.extract.dates.view import DateMatch, count_at, relative_match
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_SUNDAY = 6
_MOST_WORDS = 6
"""Words that may come before a day."""


def headed_day(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read a day with all the words before it: part of the day, weekday, "ngày"."""
    end, weekday, head = _prefix(view, at)
    if end == at:
        return None
    found = day_at(view, end)
    if head and (lunar := lunar_day(view, at, end, found)):
        return lunar
    if found is not None and found.value.first.day is not None:
        return replace(directed(view, found, at), weekday=weekday)
    if weekday is not None and not head:
        return _weekday(view, at, end, weekday, cue=cue)
    return _bare_day(view, at, end) if head else None


def _weekday(view: DateView, first: int, end: int, weekday: int, *, cue: bool) -> DateMatch | None:
    """Read "thứ Hai tuần này", "thứ Ba tới", "chủ nhật"; "thứ hai" alone is an ordinal far more often."""
    if view.reference is None:
        return None
    start = view.skip("of", end)
    week = view.words.shifts.at(view.keys, start + 1) if unit_at(view, start) == "week" else None
    if week is not None:
        whole = whole_unit(view.reference, "week", week.value)
        day = weekday_of(whole, weekday) if whole else None
        return relative_match(day, first, week.end)
    shift = view.words.dated_shifts.at(view.keys, end) or view.words.shifts.at(view.keys, end)
    if shift is not None:
        day = weekday_near(view.reference, weekday, toward(shift.value, view.prefer))
        return relative_match(day, first, shift.end)
    if not (cue or _is_name(view, first, end, weekday)):
        return None
    return DateMatch(weekday_near(view.reference, weekday, view.prefer), first, end, relative=True)


def _is_name(view: DateView, first: int, end: int, weekday: int) -> bool:
    """Tell whether "thứ hai" is Monday: alone, after a part of the day, or capitalised; Sunday always is one."""
    alone = first == 0 and end == view.size
    after_part = view.end_of("day_parts", first) > 0
    capital = view.cased and first > 0 and view.is_capital(end - 1)
    return alone or after_part or capital or weekday == _SUNDAY


def _bare_day(view: DateView, first: int, at: int) -> DateMatch | None:
    """Read "ngày 12", "ngày 4 tháng này", "ngày đầu tiên của tháng ba"."""
    if end := view.end_of("first_of", at):
        month = month_at(view, view.skip("of", end))
        one = month.value.first if month else None
        return DateMatch(single(one.year, one.month, 1), first, month.end) if one and month else None
    day = count_at(view, at)
    if day is None or not 1 <= day.value <= 31:
        return None
    if view.tokens[at].kind == "word" and not view.end_of("new_day_heads", first):
        return None
    if view.end_of("not_days", day.end) or view.end_of("counted", day.end) or view.keys[day.end] in ("-", "/", "."):
        return None
    return directed(view, Read(single(day=day.value), day.end), first)


class _Prefix(NamedTuple):
    """The words before a day."""

    end: int
    """Index after them; the index at which they were looked for if there are none."""
    weekday: int | None
    """The weekday among them, Monday 0."""
    headed: bool
    """True if "ngày" or its like is among them."""


def _prefix(view: DateView, at: int) -> _Prefix:
    """Return the words before a day, from a token on."""
    weekday, headed = None, False
    for _ in range(_MOST_WORDS):
        if named := view.words.weekdays.at(view.keys, at):
            weekday, at = named
        elif end := view.end_of("day_heads", at):
            headed, at = True, end
        elif end := view.end_of("day_parts", at):
            at = end
        elif weekday is not None and view.keys[at] in (",", "(") and day_at(view, view.skip("day_heads", at + 1)):
            at += 1
        else:
            break
    return _Prefix(at, weekday, headed)
