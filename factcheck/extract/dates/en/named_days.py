"""Days that have a name in English: weekdays, feasts, the night of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.days import days_first, month_first
from factcheck.extract.dates.en.figures import figures
from factcheck.extract.dates.en.months_and_years import unit_at, year_tail
from factcheck.extract.dates.feasts import feast_at
from factcheck.extract.dates.figures import chain_at
from factcheck.extract.dates.partial import single
from factcheck.extract.dates.relative import weekday_near, weekday_of, whole_unit
from factcheck.extract.dates.view import DateMatch, rank_at, relative_match

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView


def weekday(view: DateView, at: int) -> DateMatch | None:
    """Read "Monday, Feb 18", "Tuesday the 19th", "Friday", "Wednesday next week"."""
    named = view.words.weekdays.at(view.keys, at)
    if named is None:
        return None
    name, end = named
    short = view.end_of("short_weekdays", at) > 0
    end += short and view.keys[end] == "." and view.touches(end)
    after = end + (view.keys[end] in (",", "-", "("))
    if dated := _named_date(view, view.skip("the", after)):
        return DateMatch(dated.value, at, dated.last, weekday=name, relative=dated.relative)
    glued = view.is_after("glue", at) and (view.is_capital(at) or not view.cased)
    meant = not short or glued or (at == 0 and end == view.size)
    return _alone(view, at, end, name) if meant and view.reference else None


def _named_date(view: DateView, at: int) -> DateMatch | None:
    """Read a day that is sure to be one after a weekday or "the night of"."""
    if at >= view.size:
        return None
    if view.tokens[at].kind == "number":
        found = days_first(view, at)
        if found is None and chain_at(view, at):
            return figures(view, at, cue=True)
        if found is None and (rank := rank_at(view, at)):
            return DateMatch(single(day=rank.value), at, rank.end) if rank.value <= 31 else None
    else:
        found = month_first(view, at)
    return DateMatch(found.value, at, found.end) if found and found.value.first.day is not None else None


def _alone(view: DateView, first: int, end: int, name: int) -> DateMatch | None:
    """Read a weekday without a date: the nearest one, or that of the week named after it ("Wednesday next week")."""
    if view.reference is None:
        return None
    start = view.skip("of", end)
    shift = view.words.shifts.at(view.keys, start)
    if shift is None or unit_at(view, shift.end).value != "week":
        return DateMatch(weekday_near(view.reference, name, view.prefer), first, end, relative=True)
    week = whole_unit(view.reference, "week", shift.value)
    day = weekday_of(week, name) if week else None
    return relative_match(day, first, shift.end + 1)


def day_part(view: DateView, at: int) -> DateMatch | None:
    """Read "night of November 10", "morning of 5 May"."""
    end = view.end_of("day_parts", at)
    if not end or view.keys[end] != "of":
        return None
    dated = _named_date(view, view.skip("the", end + 1))
    return DateMatch(dated.value, at, dated.last) if dated else None


def feast(view: DateView, at: int) -> DateMatch | None:
    """Read "Christmas 2020", "Easter", "Thanksgiving of next year"."""
    return feast_at(view, at, year_tail)
