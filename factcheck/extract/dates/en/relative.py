"""English dates relative to the reference day: "last week", "next Tuesday", "yesterday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at, few_at
from factcheck.extract.dates.en.days import month_first
from factcheck.extract.dates.en.months_and_years import month_name, unit_at
from factcheck.extract.dates.feasts import Feast, feast_of
from factcheck.extract.dates.grammar import toward
from factcheck.extract.dates.named_periods import quarter_of, season_of
from factcheck.extract.dates.partial import DateRange, single
from factcheck.extract.dates.relative import run_of, weekday_near, weekday_of, whole_unit
from factcheck.extract.dates.view import DateMatch, relative_match
from factcheck.extract.dates.years import settled
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.extract.dates.view import DateView

_SATURDAY = 5


def relative_day(view: DateView, at: int) -> DateMatch | None:
    """Read "yesterday", "today", "day after tomorrow"."""
    found = view.words.days.at(view.keys, at)
    if found is None or view.reference is None:
        return None
    return relative_match(whole_unit(view.reference, "day", found.value), at, found.end)


def shifted(view: DateView, at: int) -> DateMatch | None:
    """Read "last week", "this year", "next Tuesday", "last March", "this summer", "past two months"."""
    found = view.words.shifts.at(view.keys, at)
    if found is None or view.reference is None:
        return None
    shift, end = found
    if view.prefer == "past" and view.end_of("story_shifts", at) == end:
        return None
    count = few_at(view, end) or count_at(view, end)
    if count is not None and shift:
        unit, after = unit_at(view, count.end)
        run = run_of(view.reference, unit, shift * count.value) if unit and count.value else None
        return relative_match(run, at, after)
    unit, after = unit_at(view, end)
    if unit:
        return _unit(view, at, unit, shift, after)
    value, after = _named(view, view.reference, end, shift)
    return relative_match(value, at, after)


def the_weekend(view: DateView, at: int) -> DateMatch | None:
    """Read "over the weekend": the latest weekend that has begun, or in plans the next one."""
    if at < 2 or view.keys[at - 1] != "the" or not view.is_after("weekend_cues", at - 1):
        return None
    unit, end = unit_at(view, at)
    if unit != "weekend" or view.reference is None:
        return None
    begun = view.reference.weekday() >= _SATURDAY or view.prefer == "future"
    return relative_match(whole_unit(view.reference, unit, 0 if begun else -1), at, end)


def _unit(view: DateView, first: int, unit: str, shift: int, end: int) -> DateMatch | None:
    """Read a whole unit, or the weekday of a week: "next week on Friday", "last week's Sunday"."""
    value = whole_unit(view.reference, unit, shift) if view.reference else None
    if unit == "week" and value:
        start = end + 1 if view.keys[end] in ("on", "'s", "’s") else end
        if named := view.words.weekdays.at(view.keys, start):
            return relative_match(weekday_of(value, named.value), first, named.end)
    return relative_match(value, first, end)


def _named(view: DateView, reference: dt.date, at: int, shift: int) -> Read[DateRange | None]:
    """Return a weekday, month, season or feast after "last", "this" or "next"."""
    if named := view.words.weekdays.at(view.keys, at):
        return Read(_weekday(reference, named.value, shift, view.prefer == "future"), named.end)
    if named := month_name(view, at):
        dated = month_first(view, at)
        whole = dated is not None and dated.value.first.day is None
        return Read(_month(reference, single(month=named.value), shift) if whole else None, at + 1)
    if season := view.words.seasons.at(view.keys, at):
        year = reference.year + shift - (season.value == "winter" and reference.month < 3)
        return Read(season_of(year, season.value), season.end)
    if feast := view.words.feasts.at(view.keys, at):
        return Read(feast_of(view, Feast(feast.value), None, shift), feast.end)
    key = view.keys[at]
    if len(key) == 2 and key[0] == "q" and key[1] in "1234":
        return Read(quarter_of(reference.year + shift, int(key[1])), at + 1)
    return Read(None, at)


def _weekday(reference: dt.date, name: int, shift: int, forward: bool) -> DateRange:
    """Put "last Tuesday" before today, "next Tuesday" into next week, "this Tuesday" into the preferred direction."""
    near = weekday_near(reference, name, toward(shift, "future" if forward else "past"))
    day = near.first.first_day()
    same_week = day is not None and day.isocalendar()[:2] == reference.isocalendar()[:2]
    if (shift < 0 and day == reference) or (shift > 0 and same_week):
        week = whole_unit(reference, "week", shift)
        return (weekday_of(week, name) if week else None) or near
    return near


def _month(reference: dt.date, date_range: DateRange, shift: int) -> DateRange:
    """Return the month of "last March", "this March", "next March"; the last and next are not the present month."""
    if shift == 0:
        return date_range.in_year(reference.year)
    near = settled(date_range, reference, toward(shift, "past"))
    one = near.first
    if one.year and (one.year, one.month) == (reference.year, reference.month):
        return near.in_year(one.year + shift)
    return near
