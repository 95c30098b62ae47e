"""Continues a date by what follows it: the end of a range, or further days of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates.figures import joined
from factcheck.extract.dates.lists import listed
from factcheck.extract.dates.view import DateMatch
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from factcheck.extract.dates.grammar import Grammar
    from factcheck.extract.dates.view import DateView

_LONGEST_EVENT = 12
"""Longest range in years that is given by two days and a dash."""


def ranged_or_listed(view: DateView, grammar: Grammar, first: DateMatch) -> list[DateMatch]:
    """Return a date with the one that it is joined to, and the others of its list."""
    date = _with_article(view, _range_from(view, grammar, first))
    return [date, *listed(view, date)]


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
