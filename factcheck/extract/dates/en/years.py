"""Years and decades in English: "in 1991", "(1991)", "the 2020 conflict", "179 BC", "the 1990s", "the nineties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.months_and_years import month_name, spoken_year
from factcheck.extract.dates.named_periods import century_of, decade_of
from factcheck.extract.dates.partial import single
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import PLAUSIBLE, POSSIBLE, ReadDate
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_ROUND = 100
_TOO_LATE = 2100


def year(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read a year in figures, where the words make sure that it is one."""
    number = view.number(at)
    if number is None:
        return None
    end = at + 1
    if found := _decade(view, at, number) or _with_era(view, at, number):
        return DateMatch(found.value, at, found.end)
    if at and number and view.tokens[at - 1].text == "AD":
        return DateMatch(single(number), at - 1, end)
    if at and view.keys[at - 1] == "year" and len(view.tokens[at].text) == 3:
        return DateMatch(single(number), at, end)
    if number not in POSSIBLE:
        return None
    if (month := month_name(view, end)) and number in PLAUSIBLE and not view.number(month.end, most=2):
        return DateMatch(single(number, month.value), at, month.end)
    return DateMatch(single(number), at, end) if _is_year(view, at, number, cue=cue) else None


def _with_era(view: DateView, at: int, number: int) -> ReadDate | None:
    """Read "179 BC", "179 AD": the era is in capitals or has a full stop."""
    end = at + 1
    capital = end < view.size and (view.tokens[end].text.isupper() or view.keys[end + 1] == ".")
    if not number or not capital:
        return None
    if after := view.end_of("before_christ", end):
        return Read(single(1 - number), after)
    after = view.end_of("after_christ", end)
    return Read(single(number), after) if after else None


def _decade(view: DateView, at: int, number: int) -> ReadDate | None:
    """Read "1990s", "1990's", "the '90s", "early 90s"; "1800s" is a century."""
    mark = view.keys[at + 1]
    if number % 10 or not (mark in ("'s", "’s") or (mark == "s" and view.touches(at + 1))):
        return None
    if number in POSSIBLE:
        whole = century_of(number // _ROUND + 1) if number % _ROUND == 0 and number < 2000 else decade_of(number)
        return Read(whole, at + 2)
    before = view.keys[at - 1] if at else ""
    quoted = before in ("'", "’", "‘") and view.touches(at)
    decade = quoted or view.is_after("decade_cues", at)
    return Read(decade_of(1900 + number), at + 2) if 0 < number < _ROUND and decade else None


def _is_year(view: DateView, at: int, number: int, *, cue: bool) -> bool:
    """Tell whether what is around a number makes it a year: "in 1991", "the 2020 conflict", not "1991 people"."""
    after = at + 1
    if view.is_after("not_years_before", at) or view.end_of("counted", after) or _in_figures(view, at):
        return False
    if cue or (at == 0 and after == view.size):
        return True
    if view.bracketed(at) and view.keys[after] in (")", "]", ",", ";", "-", "–", "film", "song", "tv"):
        return True
    word = after < view.size and view.tokens[after].kind == "word"
    plural = word and view.keys[after].endswith("s") and not view.end_of("not_plurals", after)
    if view.is_after("year_cues", at):
        return number in PLAUSIBLE and bool(number % _ROUND) if plural else number < _TOO_LATE
    if number not in PLAUSIBLE:
        return False
    if number % _ROUND and view.end_of("yearly_things", after):
        return True
    if at == 0:
        return view.keys[after] in (".", "was", "saw", "is")
    named = view.end_of("dated_things", after) > 0
    dated = view.is_after("determiners", at) or (named and view.is_capital(at - 1))
    return word and (named or not plural) and dated


def _in_figures(view: DateView, at: int) -> bool:
    """Tell whether a number is part of a longer one, an amount or a time: "1991-5", "$1991", "1991%"."""
    after = at + 1
    if view.touches(at) and view.keys[at - 1] in "-/.:+#$€£":
        return True
    return view.touches(after) and view.keys[after] in ("-", "/", ":", "%", "+") and view.touches(after + 1)


def spoken_decade(view: DateView, at: int) -> DateMatch | None:
    """Read "the seventies", "the nineteen seventies"; a year in words after "in": "in nineteen twenty-eight"."""
    found = view.words.spoken_decades.at(view.keys, at)
    if found is not None and view.is_after("decade_cues", at):
        return DateMatch(decade_of(1900 + found.value if found.value < _ROUND else found.value), at, found.end)
    return None


def year_in_words(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read a year in words after a word that calls for one: "in nineteen twenty-eight"."""
    if not (cue or view.is_after("year_cues", at)):
        return None
    found = spoken_year(view, at)
    return DateMatch(single(found.value), at, found.end) if found else None
