"""Months, years and units in English words, as parts of a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.years import POSSIBLE, ReadYear
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_ABBREVIATED = 4

_FIRST_HALF = range(15, 22)
_MILLENNIUM = 2


def unit_at(view: DateView, at: int) -> Read[str]:
    """Return the unit of time that words name: "day", "month" …; "" for none."""
    return view.words.units.at(view.keys, at) or Read("", at)


def year_tail(view: DateView, at: int, *, bare: bool = True) -> ReadYear | None:
    """Return the year after a day or a month: "2020", ", 2020", "of 2020", "last year", "of next year"."""
    start = at + 1 if view.keys[at] in (",", "-", "/") else at
    if start > at or bare:
        year = _number_year(view, start)
        if year is not None:
            return None if view.end_of("counted", start + 1) else Read(year, start + 1)
        if spoken := spoken_year(view, start):
            return spoken
    after_of = view.skip("of", start)
    after_of = view.skip("fiscal", after_of)
    year = _number_year(view, after_of)
    if year is not None and view.keys[start] in ("of", "in"):
        return Read(year, after_of + 1)
    shift = view.words.shifts.at(view.keys, after_of)
    if shift is None or unit_at(view, shift.end).value != "year":
        return None
    return Read(view.reference.year + shift.value if view.reference else None, shift.end + 1)


def _number_year(view: DateView, at: int) -> int | None:
    """Return a year in four figures, 1000 to 2199; None if there is none."""
    number = view.number(at)
    return number if number is not None and number in POSSIBLE else None


def year_after(view: DateView, at: int) -> ReadYear | None:
    """Return the year of a quarter or half: "of 2018", "2018", "of the year", "of last year"."""
    if year := year_tail(view, at):
        return year
    of = view.end_of("of", at)
    the = view.end_of("the", of or at) or of
    return Read(None, the + 1) if the and unit_at(view, the).value == "year" else None


def month_name(view: DateView, at: int) -> Read[int] | None:
    """Return the month, 1 to 12, whose name or abbreviation begins at a token; it ends after its full stop."""
    named = view.words.months.at(view.keys, at)
    if named is None:
        return None
    end = named.end
    if view.keys[end] == "." and view.touches(end) and len(view.keys[at]) <= _ABBREVIATED and end + 1 < view.size:
        end += 1
    return Read(named.value, end)


def _among_months(view: DateView, at: int, end: int) -> bool:
    """Distinguish "March, April and May" from "In April, May said"."""
    if at > 1 and view.words.months.at(view.keys, at - 2):
        return view.keys[at - 1] in ("and", "or") or (view.keys[at - 1] == "," and view.keys[end] in (",", "and", "or"))
    return view.keys[end] in ("and", "or", ",") and view.words.months.at(view.keys, end + 1) is not None


def _is_first_name(view: DateView, at: int) -> bool:
    """Tell whether a month is rather the first name of a person: "Jan Kubis", but not "Jan."."""
    return view.cased and view.end_of("first_names", at) > 0 and view.is_capital(at + 1)


def is_month(view: DateView, at: int, end: int) -> bool:
    """Tell whether "May" or "March" is the month here, and not the verb or a name: by capitals and by neighbours."""
    if view.cased and not view.is_capital(at):
        return False
    if not view.end_of("doubtful_months", at):
        return view.is_after("glue", at) or not _is_first_name(view, at)
    alone = (at == 0 and end == view.size) or _among_months(view, at, end)
    return alone or view.is_after("glue", at) or (view.cased and view.keys[end] in (")", ";"))


def spoken_year(view: DateView, at: int) -> Read[int] | None:
    """Return a year in words, such as "nineteen twenty-eight", "two thousand and eighteen"; None if there is none."""
    if at >= view.size or view.tokens[at].kind != "word":
        return None
    counts = view.words.counts
    head = counts.at(view.keys, at)
    if head is None:
        return None
    if head.value == _MILLENNIUM and (after := view.end_of("thousand", head.end)):
        rest = counts.at(view.keys, after)
        return Read(2000 + rest.value, rest.end) if rest else None
    start = head.end + (view.keys[head.end] == "-")
    tail = counts.at(view.keys, start) if head.value in _FIRST_HALF else None
    return Read(head.value * 100 + tail.value, tail.end) if tail and tail.value >= 10 else None
