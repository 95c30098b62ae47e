"""Reads all dates of a sentence by the rules of its language, joins them to ranges, adds roles and years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates.view import DateMatch, DateView
from factcheck.extract.dates.word_lists import words_of
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.model import DateSpan

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.extract.dates.grammar import Grammar
    from factcheck.extract.dates.years import Direction
    from factcheck.language.sentence import Mode, Sentence


def read_dates(
    sentence: Sentence, reference: dt.date | None = None, prefer: Direction = "past", carried_year: int | None = None
) -> list[DateSpan]:
    """Read every date of a sentence, in order, none overlapping.

    `reference` is the day on which the sentence was written: relative dates ("yesterday") need it and are left out
    without it. Where no year is said, a neighbour's, else `carried_year`, else the nearest to the reference on the
    side of `prefer` is taken; without any of them it stays open ("XXXX-01-19").
    """
    view = DateView(sentence, reference, prefer)
    dates = find(view) or _alone(view)
    if not dates:
        return []
    from factcheck.extract.dates.missing_years import completed  # lazy: most sentences have no date
    from factcheck.extract.dates.roles import role_of

    dates = [replace(r, role=role_of(view, r)) for r in dates]
    return [_span(view, r) for r in completed(view, dates, carried_year)]


def find(view: DateView) -> list[DateMatch]:
    """Return the dates as they are written, without completing years."""
    grammar = _grammar(view.mode)
    found: list[DateMatch] = []
    free = 0
    for at in grammar.beginnings(view):
        date = grammar.read(view, at) if at >= free else None
        if date is None:
            continue
        from factcheck.extract.dates.ranges import ranged_or_listed  # lazy: most sentences have no date

        found += ranged_or_listed(view, grammar, date)
        free = found[-1].last
    return found


def _alone(view: DateView) -> list[DateMatch]:
    """Return the day that a text without dates implies: by being a length of time, or by the times of day of a plan."""
    if view.reference is None:
        return []
    from factcheck.extract.dates.clock import next_moment  # lazy: hardly any text is so short
    from factcheck.extract.dates.time_stamps import posted

    date = next_moment(view) if view.prefer == "future" else posted(view)
    return [date] if date else []


@cached_per_lexicon(maxsize=4)
def _grammar(mode: Mode) -> Grammar:
    """Return the rules of a language."""
    if mode != "en":  # loading the rules of a language that is not there would be felt
        from factcheck.extract.dates.vi import grammar
    else:
        from factcheck.extract.dates.en import grammar
    return grammar(words_of(mode))


def _span(view: DateView, date: DateMatch) -> DateSpan:
    """Return a date as a record with its offsets."""
    start, end = view.tokens[date.first].start, view.tokens[date.last - 1].end
    if view.keys[date.last] == ")" and "(" in view.text[start:end]:
        end = view.tokens[date.last].end
    value = date.value
    return DateSpan(
        text=view.text[start:end],
        start=start,
        end=end,
        edtf=value.edtf(),
        earliest=value.first.first_day(),
        latest=value.last.last_day(),
        role=date.role,
        alternative=value.alternative.edtf() if value.alternative else "",
    )
