"""Figures that are a date in Vietnamese: "9/11/2020", "27/9", "2016-2020", "từ 21 đến 28-9"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import chain_at, date_range_of, joined, numbers_a_document, stands_free
from factcheck.extract.dates.grammar import year_range
from factcheck.extract.dates.partial import single
from factcheck.extract.dates.vi.days import day_at, directed
from factcheck.extract.dates.vi.months_and_years import unit_at, year_at, year_tail
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import PLAUSIBLE
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.figures import Chain
    from factcheck.extract.dates.partial import DateRange
    from factcheck.extract.dates.view import DateView

_MONTHS = 12
_MOST_TOKENS_ALONE = 3


def figures(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read figures with separators that can be no fraction, score, address or number of a document."""
    chain = chain_at(view, at)
    if chain is None:
        return _year(view, at, cue=cue)
    if not (cue or stands_free(view, at)) or numbers_a_document(view, chain.end):
        return None
    if unit_at(view, chain.end) == "month":
        found = day_at(view, at)
        return DateMatch(found.value, at, found.end) if found else None
    value = date_range_of(chain, "vi")
    if value is None or not (cue or _calls_for_date(view, at, chain, value)):
        return None
    year = year_at(view, chain.end) if value.year is None else None
    return directed(view, Read(value.in_year(year.value), year.end) if year else Read(value, chain.end), at)


def _year(view: DateView, at: int, *, cue: bool) -> DateMatch | None:
    """Read a year alone, where a range or a season calls for it."""
    number = view.number(at)
    if number is None or number not in PLAUSIBLE or unit_at(view, at + 1) or view.end_of("counted", at + 1):
        return None
    if not stands_free(view, at) or (view.touches(at + 1) and view.keys[at + 1] in "/-.:%"):
        return None
    bracketed = view.bracketed(at) and view.keys[at + 1] in (")", "-")
    if not (cue or bracketed or view.is_after("bare_year_cues", at)):
        return None
    return DateMatch(single(number), at, at + 1)


def _calls_for_date(view: DateView, at: int, chain: Chain, value: DateRange) -> bool:
    """Tell whether the form of figures, or what is around them, shows that they are a date."""
    if view.is_after("not_dates_before", at) or view.end_of("idioms", at):
        return False
    first, last = value.first, value.last
    cued = view.is_after("figure_cues", at) or view.bracketed(at)
    if first.month is None:
        return view.is_after("year_cues", at) or cued
    if first.year is not None or last.year is not None:
        return first.day is not None or "/" in chain.marks or cued
    if "/" not in chain.marks or first.day is None:
        return view.bracketed(at) and view.keys[chain.end] == ")" and "." in chain.marks
    alone = at == 0 and view.size <= _MOST_TOKENS_ALONE and first.day > first.month
    return alone or cued or chain.has_leading_zero() or first.day > _MONTHS or first != last


def _figures_to_figures(view: DateView, first: int, at: int, connector: str) -> DateMatch | None:
    """Read "từ 24 - 7 đến 31 - 7"."""
    chain = chain_at(view, at)
    end = view.end_of(connector, chain.end) if chain else 0
    start = view.skip("day_heads", end) if end else 0
    if not start or chain_at(view, start) is None:
        return None
    one, two = figures(view, at, cue=True), figures(view, start, cue=True)
    return DateMatch(joined(one.value, two.value), first, two.last) if one and two else None


def opened_range(view: DateView, at: int) -> DateMatch | None:
    """Read "từ 21 đến 28-9", "từ 1988 đến 1994": what opens the range is a bare figure."""
    start = view.end_of("from", at)
    connector = "to" if start else "and"
    start = start or view.end_of("between", at)
    if not start:
        return None
    head = view.skip("day_heads", start)
    if both := _figures_to_figures(view, at, head, connector):
        return both
    figure = view.number(head)
    if figure is None:
        return None
    end = view.end_of(connector, head + 1)
    if figure in PLAUSIBLE and end:
        of_year = year_tail(view, end)
        value = year_range(figure, of_year.value) if of_year and of_year.value else None
        return DateMatch(value, at, of_year.end) if value and of_year else None
    found = day_at(view, head)
    ranged = found is not None and found.value.first != found.value.last and found.value.first.day is not None
    return DateMatch(found.value, at, found.end) if ranged and found else None
