"""Continues a date by what follows it: the end of a range, or further ones of a list: "ngày 27, 28 và 29/7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates.figures import joined
from factcheck.extract.dates.partial import Partial, single, valid
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import PLAUSIBLE
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.dates.grammar import Grammar
    from factcheck.extract.dates.view import DateView

_LONGEST_EVENT = 12
"""Longest range in years that is given by two days and a dash."""
_LAST_DAY = 31
_MOST_ENTRIES = 12
"""Largest number of days in a list."""


def ranged_or_listed(view: DateView, grammar: Grammar, first: DateMatch) -> list[DateMatch]:
    """Return a date with the one that it is joined to, and the others of its list."""
    date = _with_article(view, _range_from(view, grammar, first))
    return [date, *_listed(view, date)]


def _range_from(view: DateView, grammar: Grammar, first: DateMatch) -> DateMatch:
    """Join a date with the one that "đến", "to" or a dash ties to it."""
    if first.value.first != first.value.last or _begins_anew(view, first.last):
        return first
    opened = view.words.any_of("between").before(view.keys, first.first)
    at = view.end_of("to", first.last) or (view.end_of("and", first.last) if opened else 0)
    dashed = not at and view.keys[first.last] in DASHES
    at = first.last + 1 if dashed else at
    second = grammar.read(view, at, cue=True) if at else None
    if second is None or not _in_order(first, second) or (dashed and _is_lifetime(first, second)):
        return first
    before = opened or view.words.any_of("from").before(view.keys, first.first)
    start = before.first if before else first.first
    return DateMatch(joined(first.value, second.value), start, second.last, relative=first.relative or second.relative)


def _begins_anew(view: DateView, at: int) -> bool:
    """Tell whether a word starts a sentence whose stop was lost: "khởi công từ năm 2011 Đến năm 2014, …"."""
    return view.cased and at < view.size and view.tokens[at].text.istitle()


def _is_lifetime(first: DateMatch, second: DateMatch) -> bool:
    """Tell apart "(8 April 1974 – 2 February 2013)": days of birth and death are two dates, not a stretch."""
    start, end = first.value.first, second.value.last
    if start.day is None or end.day is None or start.year is None or end.year is None:
        return False
    return end.year - start.year > _LONGEST_EVENT


def _in_order(first: DateMatch, second: DateMatch) -> bool:
    """Tell whether a range runs forward; one of a relative date and one without a year is not a range."""
    start, end = first.value.first, second.value.last
    if start.year is not None and end.year is not None:
        return (start.year, start.month or 0) <= (end.year, end.month or 12)
    return start.year is None or end.year is not None or not first.relative


def _with_article(view: DateView, date: DateMatch) -> DateMatch:
    """Add the English "the" of "the 1990s" and "the third quarter", but not that of "the 2020 conflict"."""
    at = date.first
    if view.lang != "en" or not view.is_after("the", at):
        return date
    if (year := view.number(at)) is not None and year == _lone_year(date):
        return date
    return replace(date, first=at - 1)


def _lone_year(date: DateMatch) -> int | None:
    """Return the year of a date that is a year and nothing else; None for any other."""
    one = date.value.first
    return one.year if one.month is None and one == date.value.last else None


def _listed(view: DateView, first: DateMatch) -> list[DateMatch]:
    """Return the days, years or terms of a list after its first one; none if it is not a list."""
    one = first.value.first
    if one != first.value.last:
        years = one.month is None and first.value.last.month is None and not first.relative
        return _entries(view, first.last, _term) if years else []
    if one.day is None:
        return _entries(view, first.last, _year) if one.month is None and not first.relative else []
    if view.lang == "vi":
        return _until_a_date(view, first.last) if one.month is None else []
    return _after_a_month(view, first, one) if one.month is not None and one.year is None else []


def _link(view: DateView, at: int) -> int:
    """Return the index after ", " or "và" or ", and" before a number; 0 if the list ends."""
    end = at + 1 if view.keys[at] == "," else at
    end = view.skip("and", end)
    return end if end > at else 0


def _entries(view: DateView, at: int, read: Callable[[DateView, int], DateMatch | None]) -> list[DateMatch]:
    """Return the years or terms that follow one."""
    found: list[DateMatch] = []
    while len(found) < _MOST_ENTRIES and (start := _link(view, at)) and (date := read(view, start)):
        found.append(date)
        at = date.last
    return found


def _year(view: DateView, at: int) -> DateMatch | None:
    number = view.number(at)
    if number is None or number not in PLAUSIBLE or view.end_of("counted", at + 1):
        return None
    return DateMatch(single(number), at, at + 1)


def _term(view: DateView, at: int) -> DateMatch | None:
    """Return a range of years: "các nhiệm kỳ 2011 - 2016, 2016 - 2021"."""
    one, last = view.number(at), view.number(at + 2)
    if view.keys[at + 1] not in DASHES or one not in PLAUSIBLE or last not in PLAUSIBLE or one > last:
        return None
    return DateMatch(joined(single(one), single(last)), at, at + 3)


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
