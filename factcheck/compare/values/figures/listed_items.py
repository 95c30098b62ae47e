"""Counts that a list gives by its members: two genres, where a sentence has "the science fiction and horror genres"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.language.listed import listed, listed_in, says

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Status
    from factcheck.model import Span

_FEWEST, _MOST = 2, 12
"""How many members of a list a statement counts."""


class Counted(NamedTuple):
    """Where a list is in its sentence, and how the number of its members compares with the stated one."""

    span: Span
    status: Status


def compare_with_list(stated: Figure, focus: Reading) -> Counted | None:
    """Compare a count with a list of what it counts: of works with the year in brackets, or of kinds before a noun.

    A list of examples can have too many members, but not too few.
    """
    number = stated.value.low
    if stated.quantity.hedge != "exact" or not (number.is_integer() and _FEWEST <= number <= _MOST):
        return None
    told = _dated_alike(stated, focus) or _before_noun(stated, focus)
    if told is None:
        return None
    members, span = told
    examples = says(focus.sentence, "counting", "examples") and members < number
    return Counted(span, "agree" if members == number else "unknown" if examples else "differ")


def _dated_alike(stated: Figure, focus: Reading) -> tuple[int, Span] | None:
    """Count the years in brackets that are the only year of a statement about works: "Guess Who (2005)"."""
    dates, words = stated.reading.dates, focus.sentence.words
    if len(dates) != 1 or not dates[0].names_years_only or listed_in("counting", "works").isdisjoint(stated.nouns):
        return None
    years = [date for date in focus.dates if words[date.tokens.start - 1] == "(" and words[date.tokens.stop] == ")"]
    spans = [date.date.span for date in years if date.date.edtf == dates[0].date.edtf]
    return (len(spans), (spans[0][0], spans[-1][1])) if len(years) >= _FEWEST and spans else None


def _before_noun(stated: Figure, focus: Reading) -> tuple[int, Span] | None:
    """Count the members of a list right before the counted noun in the plural: "the A, B and C genres"."""
    words, joining = focus.sentence.words, listed(focus.sentence, "counting", "joining")
    for noun in focus.units:
        if noun.key not in stated.nouns or not focus.text(noun).lower().endswith("s"):
            continue
        before = takewhile(
            lambda at: at in focus.unit_at or words[at] in joining or words[at] == ",", range(noun.first - 1, 0, -1)
        )
        places = list(before)
        joints = [at for at in places if words[at] in joining or (words[at] == "," and words[at + 1] not in joining)]
        if any(words[at] in joining for at in joints) and places[-1] not in joints:
            return len(joints) + 1, focus.sentence.offsets(range(places[-1], noun.first))
    return None
