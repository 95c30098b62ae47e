"""English periods by their names and by ordinals, and parts of them: "autumn 2020", "19th century", "late March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.days import month_day
from factcheck.extract.dates.en.months_and_years import unit_at, year_after, year_tail
from factcheck.extract.dates.en.relative import shifted
from factcheck.extract.dates.en.years import spoken_decade, year
from factcheck.extract.dates.named_periods import century_of, half_of, months_of, narrowed, quarter_of, season_of
from factcheck.extract.dates.partial import DateRange, of_days
from factcheck.extract.dates.relative import nth_day, nth_weekday, whole_unit
from factcheck.extract.dates.view import DateMatch, count_at, few_at, rank_at, relative_match
from factcheck.extract.dates.years import POSSIBLE, settled
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_SATURDAY = 5
_SUNDAY = 6


def named_part(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read "Q4 2018", "H1 2016", "2018Q4", "in Q1"."""
    key = view.keys[at]
    if len(key) != 2 or key[0] not in "qh" or key[1] not in ("1234" if key[0] == "q" else "12"):
        return None
    part_of = quarter_of if key[0] == "q" else half_of
    if found := year_tail(view, at + 1):
        return DateMatch(part_of(found.value, int(key[1])), at, found.end)
    before = view.number(at - 1) if at else None
    if before is not None and before in POSSIBLE:
        return DateMatch(part_of(before, int(key[1])), at - 1, at + 1)
    called = key[0] == "q" and (cue or view.is_after("glue", at))
    return DateMatch(quarter_of(None, int(key[1])), at, at + 1) if called else None


def season(view: DateView, at: int) -> DateMatch | None:
    """Read "autumn 2020", "summer of 2016"."""
    found = view.words.seasons.at(view.keys, at)
    of_year = year_tail(view, found.end) if found else None
    if found is None or of_year is None:
        return None
    return DateMatch(season_of(of_year.value, found.value), at, of_year.end)


def ranked(view: DateView, at: int) -> DateMatch | None:
    """Read a part of a longer period, given by its rank: "first half of 2020", "first three months of the year"."""
    if half := view.words.halves.at(view.keys, at):
        of_year = year_after(view, half.end)
        return DateMatch(half_of(of_year.value, half.value), at, of_year.end) if of_year else None
    return _months(view, at) or by_rank(view, at)


def by_rank(view: DateView, at: int) -> DateMatch | None:
    """Read "3rd quarter of 2018", "19th century"."""
    found = _rank(view, at)
    return _ranked(view, at, *found) if found else None


def _rank(view: DateView, at: int) -> Read[int] | None:
    """Return 1 for "first" or "1st", -1 for "last", -2 for "second last"."""
    rank = rank_at(view, at)
    if rank is None:
        last = view.end_of("ends", at)
        return Read(-1, last) if last else None
    last = view.end_of("ends", rank.end)
    return Read(-rank.value, last) if last else rank


def _months(view: DateView, at: int) -> DateMatch | None:
    """Read "first three months of 2020"."""
    head = view.end_of("wholes", at)
    start = head or view.end_of("ends", at)
    count = (few_at(view, start) or count_at(view, start)) if start else None
    if count is None or not 1 < count.value <= 12:
        return None
    unit, end = unit_at(view, count.end)
    of_year = year_after(view, end) if unit == "month" else None
    return DateMatch(months_of(of_year.value, count.value, at_end=not head), at, of_year.end) if of_year else None


def _ranked(view: DateView, first: int, number: int, at: int) -> DateMatch | None:
    """Read what an ordinal counts, from the token after it: a century, a quarter, a weekday, day, week or weekend."""
    hyphen = at + 1 if view.keys[at] in ("-", "–") else at
    unit, end = unit_at(view, hyphen)
    if unit == "century" and 0 < number < 40:
        before = view.end_of("before_christ", end)
        last = before or view.skip("after_christ", end)
        return DateMatch(century_of(number, before_christ=bool(before)), first, last)
    if unit == "quarter" and (1 <= number <= 4 or number == -1):
        of_year = year_after(view, end)
        if number < 0 and of_year is None:  # "the last quarter" is the one that has gone by
            return None
        number = number if number > 0 else 4
        return DateMatch(quarter_of(of_year.value if of_year else None, number), first, of_year.end if of_year else end)
    named = view.words.weekdays.at(view.keys, at)
    if named is None and unit not in ("day", "week", "weekend"):
        return None
    return _within(view, first, number, named.value if named else None, unit, named.end if named else end)


def period(view: DateView, at: int) -> DateMatch | None:
    """Read a month, year, decade, century, quarter or season; "this week" and its like."""
    if at >= view.size:
        return None
    return (
        month_day(view, at, cue=True)
        or ranked(view, at)
        or year(view, at, cue=True)
        or named_part(view, at, cue=True)
        or season(view, at)
        or shifted(view, at)
        or spoken_decade(view, at)
    )


def _present(view: DateView, at: int) -> DateMatch | None:
    """Read the present week, month or year: "the month" in "end of the month"."""
    unit, end = unit_at(view, at)
    if view.reference is None or unit not in ("week", "month", "year"):
        return None
    return relative_match(whole_unit(view.reference, unit, 0), at, end)


def _within(view: DateView, first: int, number: int, weekday: int | None, unit: str, at: int) -> DateMatch | None:
    """Return the nth weekday, day, week or weekend of a month or year."""
    start = view.end_of("of", at)
    whole = (period(view, start) or _present(view, view.skip("the", start))) if start else None
    if whole is None or (whole.value.first.day and not whole.relative):
        return None
    value = whole.value
    if value.year is None and view.reference:
        value = settled(value, view.reference, view.prefer)
    found = nth_weekday(value, weekday, number) if weekday is not None else _nth_unit(value, unit, number)
    return relative_match(found, first, whole.last)


def _nth_unit(whole: DateRange, unit: str, number: int) -> DateRange | None:
    """Return a day, a week that lies within the period at the end it is counted from, or a weekend."""
    if unit == "day":
        return nth_day(whole, number)
    weekday = _SATURDAY if unit == "weekend" else 0 if number > 0 else _SUNDAY
    found = nth_weekday(whole, weekday, number)
    day = found.first.first_day() if found else None
    return whole_unit(day, unit, 0) if day else None


def part(view: DateView, at: int) -> DateMatch | None:
    """Read "late September 2020", "early 1990s", "end of 2012", "mid-March", "later this year", "end of the month"."""
    found = view.words.parts.at(view.keys, at)
    if found is None:
        return None
    name, start = found
    start = view.skip("the", start)
    inner = period(view, start) or _present(view, start)
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
