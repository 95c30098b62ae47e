"""English dates relative to the reference day: "last week", "next Tuesday", "three weeks ago", "two Thursdays ago"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.dates.en.days import month_first
from factcheck.extract.dates.en.months_and_years import month_name, unit_at
from factcheck.extract.dates.feasts import Feast, feast_of
from factcheck.extract.dates.grammar import toward
from factcheck.extract.dates.named_periods import quarter_of, season_of
from factcheck.extract.dates.partial import DateRange, of_days, single
from factcheck.extract.dates.relative import counted, run_of, weekday_near, weekday_of, whole_unit
from factcheck.extract.dates.view import DateMatch, count_at, few_at, relative_match
from factcheck.extract.dates.years import settled
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView


_SATURDAY = 5
_MOST_WEEKDAYS = 400


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
