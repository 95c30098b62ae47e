"""Finds the tokens that belong to dates and times of day, so that no figures are read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.clock import clocks
from factcheck.extract.dates.counts import count_at
from factcheck.extract.dates.view import DateView
from factcheck.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.language.sentence import Sentence
    from factcheck.model import DateSpan


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
