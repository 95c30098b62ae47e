"""Several days of one month, years or terms: "ngày 27, 28 và 29/7", "2017, 2019 và 2021", "2011-2016, 2016-2021"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import joined
from factcheck.extract.dates.partial import Partial, single, valid
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import PLAUSIBLE
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_LAST_DAY = 31
_MOST_ENTRIES = 12
"""Largest number of days in a list."""


def listed(view: DateView, first: DateMatch) -> list[DateMatch]:
    """Return the days, years or terms of a list after its first one; none if it is not a list."""
    one = first.value.first
    if one != first.value.last:
        years = one.month is None and first.value.last.month is None and not first.relative
        return _terms(view, first.last) if years else []
    if one.day is None:
        return _years(view, first.last) if one.month is None and not first.relative else []
    if view.lang == "vi":
        return _until_a_date(view, first.last) if one.month is None else []
    return _after_a_month(view, first, one) if one.month is not None and one.year is None else []


def _link(view: DateView, at: int) -> int:
    """Return the index after ", " or "và" or ", and" before a number; 0 if the list ends."""
    end = at + 1 if view.keys[at] == "," else at
    end = view.skip("and", end)
    return end if end > at else 0


def _years(view: DateView, at: int) -> list[DateMatch]:
    """Return years that follow a year."""
    found: list[DateMatch] = []
    while len(found) < _MOST_ENTRIES and (start := _link(view, at)):
        number = view.number(start)
        if number is None or number not in PLAUSIBLE or view.end_of("counted", start + 1):
            break
        found.append(DateMatch(single(number), start, start + 1))
        at = start + 1
    return found


def _terms(view: DateView, at: int) -> list[DateMatch]:
    """Return ranges of years that follow one: "các nhiệm kỳ 2011 - 2016, 2016 - 2021"."""
    found: list[DateMatch] = []
    while len(found) < _MOST_ENTRIES and (start := _link(view, at)):
        one, last = view.number(start), view.number(start + 2)
        dashed = view.keys[start + 1] in DASHES
        if not dashed or one not in PLAUSIBLE or last not in PLAUSIBLE or one > last:
            break
        at = start + 3
        found.append(DateMatch(joined(single(one), single(last)), start, at))
    return found


def _until_a_date(view: DateView, at: int) -> list[DateMatch]:
    """Return the days that follow a bare day, if a date with its month ends the list."""
    from factcheck.extract.dates.vi.days import day_at  # lazy: English has no such lists

    found: list[DateMatch] = []
    while len(found) < _MOST_ENTRIES and (start := _link(view, at)):
        start = view.skip("day_heads", start)
        number = view.number(start, most=2)
        if number is None or not 1 <= number <= _LAST_DAY:
            return []
        if dated := day_at(view, start):
            whole = dated.value.first.month is not None and dated.value.first.day is not None
            return _with_month([*found, DateMatch(dated.value, start, dated.end)]) if whole else []
        found.append(DateMatch(single(day=number), start, start + 1))
        at = start + 1
    return []


def _with_month(days: list[DateMatch]) -> list[DateMatch]:
    """Return days, the last of which is a date, with its month and year."""
    last = days[-1].value.first
    bare = [DateMatch(single(last.year, last.month, day.value.first.day), day.first, day.last) for day in days[:-1]]
    return [*bare, days[-1]]


def _after_a_month(view: DateView, first: DateMatch, one: Partial) -> list[DateMatch]:
    """Return days after the first one, unless a noun follows that they may count."""
    found: list[DateMatch] = []
    at, day = first.last, one.day or 0
    while start := _link(view, at):
        number = view.number(start, most=2)
        if number is None or not day < number <= _LAST_DAY or not valid(None, one.month, number):
            break
        if start + 1 < view.size and view.tokens[start + 1].kind == "word" and not view.end_of("and", start + 1):
            break
        found.append(DateMatch(single(None, one.month, number), start, start + 1))
        at, day = start + 1, number
    return found
