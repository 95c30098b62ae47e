"""English dates with an ordinal: "third quarter of 2018", "19th century", "last Monday of March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at, few_at, rank_at
from factcheck.extract.dates.en.months_and_years import unit_at, year_after
from factcheck.extract.dates.en.periods import period, present
from factcheck.extract.dates.named_periods import century_of, half_of, months_of, quarter_of
from factcheck.extract.dates.relative import nth_day, nth_weekday, whole_unit
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import settled
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.partial import DateRange
    from factcheck.extract.dates.view import View

_SATURDAY, _SUNDAY = 5, 6


def ranked(view: View, at: int, cue: bool) -> DateMatch | None:
    """A part of a longer period, given by its rank."""
    if half := view.words.halves.at(view.keys, at):
        year = year_after(view, half.end)
        return DateMatch(half_of(year.value, half.value), at, year.end) if year else None
    return _months(view, at) or by_rank(view, at, cue)


def by_rank(view: View, at: int, cue: bool) -> DateMatch | None:
    """Read "3rd quarter of 2018", "19th century"."""
    found = _rank(view, at)
    return _ranked(view, at, *found) if found else None


def _rank(view: View, at: int) -> Read[int] | None:
    """1 for "first" or "1st", -1 for "last", -2 for "second last", and the index after it."""
    rank = rank_at(view, at)
    if rank is None:
        last = view.end_of("ends", at)
        return Read(-1, last) if last else None
    last = view.end_of("ends", rank.end)
    return Read(-rank.value, last) if last else rank


def _months(view: View, at: int) -> DateMatch | None:
    """Read "first three months of 2020"."""
    head = view.end_of("wholes", at)
    start = head or view.end_of("ends", at)
    count = (few_at(view, start) or count_at(view, start)) if start else None
    if count is None or not 1 < count.value <= 12:
        return None
    unit, end = unit_at(view, count.end)
    year = year_after(view, end) if unit == "month" else None
    return DateMatch(months_of(year.value, count.value, at_end=not head), at, year.end) if year else None


def _ranked(view: View, first: int, number: int, at: int) -> DateMatch | None:
    hyphen = at + 1 if view.keys[at] in ("-", "–") else at
    unit, end = unit_at(view, hyphen)
    if unit == "century" and 0 < number < 40:
        before = view.end_of("before_christ", end)
        last = before or view.end_of("after_christ", end) or end
        return DateMatch(century_of(number, before_christ=bool(before)), first, last)
    if unit == "quarter" and (1 <= number <= 4 or number == -1):
        year = year_after(view, end)
        if number < 0 and year is None:  # "the last quarter" is the one that has gone by
            return None
        number = number if number > 0 else 4
        return DateMatch(quarter_of(year.value if year else None, number), first, year.end if year else end)
    named = view.words.weekdays.at(view.keys, at)
    if named is None and unit not in ("day", "week", "weekend"):
        return None
    return _within(view, first, number, named.value if named else None, unit, named.end if named else end)


def _within(view: View, first: int, number: int, weekday: int | None, unit: str, at: int) -> DateMatch | None:
    """The nth weekday, day, week or weekend of a month or year."""
    start = view.end_of("of", at)
    whole = (period(view, start) or present(view, view.end_of("the", start) or start)) if start else None
    if whole is None or (whole.value.first.day and not whole.relative):
        return None
    value = whole.value
    if value.year is None and view.reference:
        value = settled(value, view.reference, view.prefer)
    found = nth_weekday(value, weekday, number) if weekday is not None else _nth_unit(value, unit, number)
    return DateMatch(found, first, whole.last, relative=True) if found else None


def _nth_unit(whole: DateRange, unit: str, number: int) -> DateRange | None:
    """A day, a week that lies within the period at the end it is counted from, or a weekend."""
    if unit == "day":
        return nth_day(whole, number)
    weekday = _SATURDAY if unit == "weekend" else 0 if number > 0 else _SUNDAY
    found = nth_weekday(whole, weekday, number)
    day = found.first.first_day() if found else None
    return whole_unit(day, unit, 0) if day else None
