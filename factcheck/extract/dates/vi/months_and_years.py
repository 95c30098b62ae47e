"""Years and months as Vietnamese writes them.

A year may be in words: as a number ("hai nghìn mười ba") or digit by digit ("một chín tám tư").
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from factcheck.extract.dates.figures import chain_at
from factcheck.extract.dates.partial import DateRange, Partial, single, valid
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.years import PLAUSIBLE, POSSIBLE, ReadDate, ReadYear
from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Read
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_EARLY = range(100, 1000)
_LONGEST_DAY = 3
"""Tokens of a day before its month: "Ba Mươi"."""
_MOST_WORDS = 10
"""Largest number of words in a spoken year."""
_TEN = "ten"
_ZERO = "zero"
Word = int | str
"""A figure, a place as a negative number (-100), or one of the two words above."""


def unit_at(view: DateView, at: int) -> str:
    """Return the unit of time that a token names: "day", "month" …; "" for none."""
    found = view.words.units.at(view.keys, at)
    return found.value if found else ""


def year_at(view: DateView, at: int) -> ReadYear | None:
    """Read a year with its word: "năm 1991", "năm 179 TCN", "năm hai nghìn mười ba", "năm ngoái", "năm đó"."""
    if unit_at(view, at) != "year" or (at and view.mode == "folded" and view.keys[at - 1] == "viet"):
        return None
    number = view.number(at + 1)
    if number is not None:
        return _with_era(view, number, at + 2)
    if spoken := _spoken_year(view, at + 1):
        return spoken
    if end := view.end_of("that", at + 1):
        return Read(None, end)
    shift = view.words.shifts.at(view.keys, at + 1)
    if shift is None or view.end_of("that", shift.end):
        return None
    year = whole_unit(view.reference, "year", shift.value) if view.reference else None
    return Read(year.first.year if year else None, shift.end)


def _with_era(view: DateView, number: int, end: int) -> ReadYear | None:
    """Return a year with its era, "179 TCN"; without one it must be from 1000 on, or count nothing."""
    if after := view.end_of("before_christ", end):
        return Read(1 - number, after)
    if after := view.end_of("after_christ", end):
        return Read(number, after)
    early = number in _EARLY and not unit_at(view, end) and not view.end_of("counted", end)
    return Read(number, end) if number in POSSIBLE or early else None


def year_tail(view: DateView, at: int) -> ReadYear | None:
    """Read the year after a day or a month: "năm 1991", "/1991", "-1991", ", 1991", "1991", "của năm ngoái"."""
    if same := view.end_of("same_year", at):
        return Read(None, same)
    if found := year_at(view, view.skip("of", at)):
        return found
    if view.keys[at] in ("/", "-", ","):
        at += 1
    number = view.number(at)
    if number is None or number not in PLAUSIBLE or unit_at(view, at + 1) or view.end_of("counted", at + 1):
        return None
    return Read(number, at + 1)


def month_at(view: DateView, at: int) -> ReadDate | None:
    """Read a month with its word and, if said, its year: "tháng 2/1988", "tháng Tám năm nay", "tháng 9-10/2020"."""
    if unit_at(view, at) != "month" or _is_street(view, at) or _is_prison(view, at):
        return None
    at += 1
    if at < view.size and view.tokens[at].kind == "number":
        return _month_in_figures(view, at)
    if named := view.words.months.at(view.keys, at):
        return with_year(view, single(month=named.value), named.end)
    shift = view.words.shifts.at(view.keys, at)
    if shift is None or view.reference is None or view.end_of("that", shift.end):
        return None
    found = whole_unit(view.reference, "month", shift.value)
    return Read(found, shift.end) if found else None


def _is_prison(view: DateView, at: int) -> bool:
    """Tell whether "18 thang tu" without diacritics is a prison term: dates have "ngày" before, or a year after it."""
    if view.mode == "vi" or view.keys[at + 1] != "tu" or not at or view.tokens[at - 1].kind != "number":
        return False
    dated = view.is_after("day_heads", at - 1) or view.number(at + 2) is not None or view.keys[at + 2] == "nam"
    return not dated


def _is_street(view: DateView, at: int) -> bool:
    """Tell whether a capital "Tháng" belongs to a street or hospital named after a day: "đường 30 Tháng 4"."""
    if not view.is_capital(at):
        return False
    first = at
    while first and at - first < _LONGEST_DAY and (view.is_capital(first - 1) or view.number(first - 1, most=2)):
        first -= 1
    return view.is_after("named_after_days", first) or view.end_of("named_after_days", first) > 0


def _month_in_figures(view: DateView, at: int) -> ReadDate | None:
    """Read the figures of a month, and its year."""
    chain = chain_at(view, at)
    if chain is not None:
        months = _months_of(chain.parts)
        return with_year(view, months, chain.end) if months else None
    number = view.number(at, most=2)
    if number is None or not 1 <= number <= 12:
        return None
    return with_year(view, single(month=number), at + 1)


def _months_of(parts: list[list[str]]) -> DateRange | None:
    """Return the month in "2/1988", the two months in "9-10" and "9-10/2020"."""
    last = parts[-1]
    year = int(last[-1]) if len(last[-1]) == 4 else None
    months = [int(figure) for part in parts for figure in part if len(figure) <= 2]
    if not 1 <= len(months) <= 2 or len(months) + (year is not None) != sum(map(len, parts)):
        return None
    if months != sorted(months) or not all(valid(year, month, None) for month in months):
        return None
    return DateRange(Partial(year, months[0]), Partial(year, months[-1]))


def with_year(view: DateView, dated: DateRange, end: int) -> ReadDate:
    """Return a date with the year that follows it, if it has none yet."""
    year = year_tail(view, end) if dated.year is None else None
    return Read(dated.in_year(year.value), year.end) if year else Read(dated, end)


def _spoken_year(view: DateView, at: int) -> Read[int] | None:
    """Return a year in words; None if there is none."""
    meanings = _meanings(accented=view.mode == "vi")
    end = at
    while end - at < _MOST_WORDS and view.keys[end] in meanings:
        end += 1
    words = [meanings[key] for key in view.keys[at:end]]
    if words and _is_place(words[0]):  # "năm trăm mười" is 510
        return None
    year = _by_places(words) if any(_is_place(word) for word in words) else _by_figures(words)
    return None if year is None else Read(year, end)


@cached_per_lexicon(maxsize=2)
def _meanings(*, accented: bool) -> dict[str, Word]:
    """Return what each word means in a spoken year."""
    words: dict[str, Any] = table("dates")["vi"]
    form = lower if accented else fold
    meanings: dict[str, Word] = {form(name): -int(place) for place, names in words["places"].items() for name in names}
    meanings |= {form(name): int(figure) for figure, names in words["numerals"].items() for name in names}
    meanings |= {form(name): _ZERO for name in words["zero_between"]}
    return meanings | {form(name): _TEN for name in words["ten"]}


def _is_place(word: Word) -> bool:
    """Tell whether a word is "hundred" or "thousand"; that for tens also occurs in years spoken digit by digit."""
    return isinstance(word, int) and word <= -100


def _by_places(words: list[Word]) -> int | None:
    """Return the year of "hai nghìn mười ba", summed up by its places, up to 2999; None if it is not one."""
    total, unit = 0, 0
    for word in words:
        if word == _TEN:
            total += 10
        elif isinstance(word, int) and word < 0:
            total += unit * -word
            unit = 0
        elif isinstance(word, int):
            total += unit * 10  # "chín trăm ba tám": the tens are said without their name
            unit = word
    return total + unit if 0 < total + unit < 3000 else None


def _by_figures(words: list[Word]) -> int | None:
    """Return the year of four figures in a row, where "mười ba" is 13 and "linh" 0: "hai không linh chín"."""
    figures = ""
    for word, after in zip_longest(words, words[1:], fillvalue=_ZERO):
        goes_on = isinstance(after, int) and after >= 0
        if word == _TEN:
            figures += "1" if goes_on else "10"
        elif word == _ZERO or (word == -10 and not goes_on):
            figures += "0"
        elif isinstance(word, int) and word >= 0:
            figures += str(word)
    return int(figures) if len(figures) == 4 and figures[0] != "0" else None
