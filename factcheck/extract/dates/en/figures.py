"""Figures that are a date in English: "11/9/2020", "2020-11-09", "on 2/15", "1988-1994", "from 10/1 to 11/7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.days import days_first
from factcheck.extract.dates.en.months_and_years import year_tail
from factcheck.extract.dates.figures import chain_at, date_range_of, joined, numbers_a_document, stands_free
from factcheck.extract.dates.grammar import year_range
from factcheck.extract.dates.partial import single
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import PLAUSIBLE

if TYPE_CHECKING:
    from factcheck.extract.dates.figures import Chain
    from factcheck.extract.dates.partial import DateRange
    from factcheck.extract.dates.view import DateView


def figures(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read figures with separators that can be no fraction, score or number of a document."""
    chain = chain_at(view, at)
    if chain is None or not (cue or stands_free(view, at)) or numbers_a_document(view, chain.end):
        return None
    value = date_range_of(chain, "en")
    if value is None or not (cue or _calls_for_date(view, at, chain, value)):
        return None
    year = year_tail(view, chain.end, bare=False) if value.year is None else None
    if year is None:
        return DateMatch(value, at, chain.end)
    return DateMatch(value.in_year(year.value), at, year.end)


def _calls_for_date(view: DateView, at: int, chain: Chain, value: DateRange) -> bool:
    """Tell whether the form of figures, or what is around them, shows that they are a date."""
    if view.is_after("not_years_before", at) or view.end_of("counted", chain.end) or {".", "/"} <= set(chain.marks):
        return False  # 7.8/10 is a rating
    first, last = value.first, value.last
    if first.month is None:
        return first.year in PLAUSIBLE or view.is_after("year_cues", at) or view.bracketed(at)
    if first.year is not None or last.year is not None:
        return True
    if "." in chain.marks:
        return view.keys[at - 1] == "on"
    alone = at == 0 and (chain.end == view.size or view.keys[chain.end] == "at")
    return alone or chain.has_leading_zero() or (at > 0 and view.keys[at - 1] in ("on", "since", "dated"))


def opened_range(view: DateView, at: int) -> DateMatch | None:
    """Read "from 1988 to 1994", "from 10/1 to 11/7": figures that only the range makes dates."""
    start = view.end_of("between", at) or view.end_of("from", at)
    figure = view.number(start) if start else None
    chain = chain_at(view, start) if start else None
    end = chain.end if chain else start + 1
    after = view.end_of("to", end) or view.end_of("and", end) if start else 0
    if not after:
        return None
    if chain is not None:
        one, two = figures(view, start, cue=True), figures(view, after, cue=True)
        return DateMatch(joined(one.value, two.value), at, two.last) if one and two else None
    if days := _days(view, at, figure, after):
        return days
    other = view.number(after)
    if figure not in PLAUSIBLE or other not in PLAUSIBLE or figure is None or other is None:
        return None
    value = None if view.end_of("counted", after + 1) else year_range(figure, other)
    return DateMatch(value, at, after + 1) if value else None


def _days(view: DateView, first: int, day: int | None, at: int) -> DateMatch | None:
    """Read "between 3 and 12 of September": the first day takes the month of the second."""
    found = days_first(view, at) if day is not None and 1 <= day <= 31 else None
    last = found.value.first.day if found else None
    if found is None or last is None or day is None or day >= last:
        return None
    return DateMatch(joined(single(day=day), found.value), first, found.end)
