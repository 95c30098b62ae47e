"""Reads all dates of a sentence by the rules of its language, joins them to ranges, adds roles and years.

The tokens of dates and times of day are known as well, so that no figures are read from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates.clock import clocks
from factcheck.extract.dates.view import DateMatch, DateView, count_at, words_of
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tokens import tokens_of
from factcheck.model import DateSpan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection

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
    dates = find(view)
    if not dates and view.reference is not None:
        from factcheck.extract.dates.implied_day import implied_day  # lazy: hardly any text is so short

        dates = implied_day(view, view.reference)
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


def token_indexes(sentence: Sentence, spans: Collection[DateSpan]) -> set[int]:
    """Return the indexes of the tokens that belong to dates or times of day.

    A length of time that only the day of reference made a date ("cách đây 3 năm") stays free: it is a figure as well,
    and it must be read alike where the reference is not known.
    """
    taken: set[int] = set()
    if not spans and not sentence.figures:
        return taken
    view = DateView(sentence, None, "past")
    for span in spans:
        within = sentence.tokens_within(span.start, span.end)
        if not _holds_length(view, within.start, within.stop):
            taken.update(within)
    return taken | tokens_of(clocks(view))


def _holds_length(view: DateView, first: int, last: int) -> bool:
    """Tell whether a date is a length of time: "3 năm trước", "past two weeks", not "3 tháng 5", "6 tháng đầu năm"."""
    for at in range(first, last):
        count = count_at(view, at)
        unit = view.words.units.at(view.keys, count.end) if count else None
        if unit is not None and unit.end <= last:
            part_of_year = view.end_of("wholes", unit.end) or view.end_of("ends", unit.end)
            numbered = unit.end < last and view.tokens[unit.end].kind == "number"  # "9 năm 2020" is a month and a year
            return not (part_of_year or numbered or count_at(view, unit.end) or view.is_after("day_heads", at))
    return False
