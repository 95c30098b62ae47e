"""All dates of a sentence: found by the rules of its language, joined to ranges, given roles and years."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates import rules_en, rules_vi
from factcheck.extract.dates.figures import joined
from factcheck.extract.dates.roles import role_of
from factcheck.extract.dates.view import Reading, View
from factcheck.extract.dates.words import words_of
from factcheck.extract.dates.years import completed
from factcheck.model import DateSpan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from factcheck.extract.dates.view import Prefer
    from factcheck.language.sentence import Sentence

    Rule = Callable[[View, int, bool], Reading | None]

_DASHES = frozenset("-–—−")


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
    if not readings:
        return []
    readings = [msgspec.structs.replace(r, role=role_of(view, r)) for r in readings]
    return [_span(view, r) for r in completed(view, readings, carried_year)]


def find(view: View) -> list[Reading]:
    """Readings as they are said, years not yet completed."""
    rules, number_rules = _grammar(view.lang, accented=view.words.accented)
    found: list[Reading] = []
    at = 0
    while at < view.size:
        chosen = number_rules if view.tokens[at].kind == "number" else rules.get(view.keys[at])
        reading = _first(view, chosen, at, False) if chosen else None
        if reading is None:
            at += 1
            continue
        reading = _range_from(view, reading)
        found.append(reading)
        at = reading.last
    return found


def _first(view: View, rules: list[Rule], at: int, cue: bool) -> Reading | None:
    for rule in rules:
        reading = rule(view, at, cue)
        if reading is not None:
            return reading
    return None


def _range_from(view: View, first: Reading) -> Reading:
    """Join a date with the one that "đến", "to" or a dash ties to it."""
    if first.value.first != first.value.last:
        return first
    opened = view.follows("between", first.first)
    at = view.is_("and" if opened else "to", first.last)
    if not at and view.keys[first.last] in _DASHES:
        at = first.last + 1
    second = _next(view, at, first) if at else None
    if second is None:
        return first
    value = joined(first.value, second.value)
    start = first.first
    before = view.words.any_of("between" if opened else "from").before(view.keys, start)
    start = before[1] if before else start
    return Reading(value, start, second.last, relative=first.relative or second.relative)


def _next(view: View, at: int, first: Reading) -> Reading | None:
    rules, number_rules = _grammar(view.lang, accented=view.words.accented)
    if at >= view.size:
        return None
    chosen = number_rules if view.tokens[at].kind == "number" else rules.get(view.keys[at], [])
    return _first(view, chosen, at, True)


@lru_cache(maxsize=4)
def _grammar(lang: str, *, accented: bool) -> tuple[dict[str, list[Rule]], list[Rule]]:
    words = words_of(lang, accented=accented)
    grammar = rules_vi if lang == "vi" else rules_en
    return grammar.rules(words), grammar.NUMBER_RULES


def _span(view: View, reading: Reading) -> DateSpan:
    start, end = view.tokens[reading.first].start, view.tokens[reading.last - 1].end
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
