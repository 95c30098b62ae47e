"""All dates of a sentence: found by the rules of its language, joined to ranges, given roles and years."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates.clock import next_moment
from factcheck.extract.dates.completing import completed
from factcheck.extract.dates.figures import joined
from factcheck.extract.dates.lists import listed
from factcheck.extract.dates.roles import role_of
from factcheck.extract.dates.stamp import posted
from factcheck.extract.dates.view import Reading, View
from factcheck.extract.dates.words import words_of
from factcheck.model import DateSpan

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.extract.dates.rules import Grammar
    from factcheck.extract.dates.view import Prefer
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang

_DASHES = frozenset("-–—−")
_LONGEST_EVENT = 12
"""Years that a stretch told by two days and a dash may last."""


def read_dates(
    sentence: Sentence,
    reference: dt.date | None = None,
    prefer: Prefer = "past",
    carried_year: int | None = None,
) -> list[DateSpan]:
    """Read every date of a sentence, in order, none overlapping.

    `reference` is the day on which the sentence was written: relative dates ("yesterday") need it and are left out
    without it. Where no year is said, a neighbour's, else `carried_year`, else the nearest to the reference on the
    side of `prefer` is taken; without any of them it stays open ("XXXX-01-19").
    """
    view = View(sentence, reference, prefer)
    readings = find(view)
    if not readings and (alone := next_moment(view) if prefer == "future" else posted(view)):
        readings = [alone]
    if not readings:
        return []
    readings = [msgspec.structs.replace(r, role=role_of(view, r)) for r in readings]
    return [_span(view, r) for r in completed(view, readings, carried_year)]


def find(view: View) -> list[Reading]:
    """Readings as they are said, years not yet completed."""
    grammar = _grammar(view.lang, accented=view.words.accented)
    found: list[Reading] = []
    free = 0
    for at in grammar.beginnings(view):
        reading = grammar.read(view, at) if at >= free else None
        if reading is None:
            continue
        reading = _with_article(view, _range_from(view, grammar, reading))
        found += [reading, *listed(view, reading)]
        free = found[-1].last
    return found


def _range_from(view: View, grammar: Grammar, first: Reading) -> Reading:
    """Join a date with the one that "đến", "to" or a dash ties to it."""
    if first.value.first != first.value.last or _begins_anew(view, first.last):
        return first
    opened = view.words.any_of("between").before(view.keys, first.first)
    at = view.is_("to", first.last) or (view.is_("and", first.last) if opened else 0)
    dashed = not at and view.keys[first.last] in _DASHES
    at = first.last + 1 if dashed else at
    second = grammar.read(view, at, cue=True) if at else None
    if second is None or not _in_order(first, second) or (dashed and _is_lifetime(first, second)):
        return first
    before = opened or view.words.any_of("from").before(view.keys, first.first)
    start = before[1] if before else first.first
    return Reading(joined(first.value, second.value), start, second.last, relative=first.relative or second.relative)


def _begins_anew(view: View, at: int) -> bool:
    """Tell whether a word starts a sentence whose stop was lost: "khởi công từ năm 2011 Đến năm 2014, …"."""
    return view.cased and at < view.size and view.tokens[at].text.istitle()


def _is_lifetime(first: Reading, second: Reading) -> bool:
    """Tell apart "(8 April 1974 – 2 February 2013)": days of birth and death are two dates, not a stretch."""
    start, end = first.value.first, second.value.last
    if start.day is None or end.day is None or start.year is None or end.year is None:
        return False
    return end.year - start.year > _LONGEST_EVENT


def _in_order(first: Reading, second: Reading) -> bool:
    """A range runs forward; two dates of which one is only reckoned and the other open are none."""
    start, end = first.value.first, second.value.last
    if start.year is not None and end.year is not None:
        return (start.year, start.month or 0) <= (end.year, end.month or 12)
    return start.year is None or end.year is not None or not first.relative


def _with_article(view: View, reading: Reading) -> Reading:
    """English "the" belongs to "the 1990s" and "the third quarter", not to the year of "the 2020 conflict"."""
    at = reading.first
    if view.lang != "en" or not at or view.keys[at - 1] != "the":
        return reading
    if (year := view.number(at)) is not None and year == _lone_year(reading):
        return reading
    return msgspec.structs.replace(reading, first=at - 1)


def _lone_year(reading: Reading) -> int | None:
    one = reading.value.first
    return one.year if one.month is None and one == reading.value.last else None


@lru_cache(maxsize=4)
def _grammar(lang: Lang, *, accented: bool) -> Grammar:
    if lang == "vi":  # loading the rules of a language that is not there would be felt
        from factcheck.extract.dates.vi import grammar
    else:
        from factcheck.extract.dates.en import grammar
    return grammar(words_of(lang, accented=accented))


def _span(view: View, reading: Reading) -> DateSpan:
    start, end = view.tokens[reading.first].start, view.tokens[reading.last - 1].end
    if view.keys[reading.last] == ")" and "(" in view.text[start:end]:
        end = view.tokens[reading.last].end
    value = reading.value
    return DateSpan(
        text=view.text[start:end],
        start=start,
        end=end,
        edtf=value.edtf(),
        earliest=value.first.first_day(),
        latest=value.last.last_day(),
        role=reading.role,
        alternative=value.alternative.edtf() if value.alternative else "",
    )
