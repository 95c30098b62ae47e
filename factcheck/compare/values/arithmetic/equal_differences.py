"""Two equal differences: whether both sides compare the same two things, and which of them they say is more.

A change may be told the other way: "fee income rose 3%", where net interest income rose and fee income fell by 3%. The
sentence has all words of such a statement, and its figure, but in the clause of that figure the opposite word.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Literal

from factcheck.compare.slots import Slot
from factcheck.compare.values.arithmetic.comparing import clause_of, comparing, is_counted
from factcheck.compare.values.arithmetic.subjects import DescribedFigure, votes_of_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.values.arithmetic.comparing import Comparing
    from factcheck.model import Span

Sides = Literal["alike", "turned", "contrary", "swapped"]
"""Alike: A is more, and so it says; turned: B is less; contrary: A is less; swapped: B is more."""


def compare_sides(stated: Figure, found: Figure) -> Sides | None:
    """Tell how two equal differences put the same two things; None if either compares nothing."""
    stated_sides, found_sides = comparing(stated), comparing(found)
    if stated_sides is None or found_sides is None or stated_sides.is_multiple or found_sides.is_multiple:
        return None
    is_turned = _is_turned(stated_sides, found_sides)
    if stated_sides.is_more == found_sides.is_more:
        return "swapped" if is_turned else "alike"
    return "turned" if is_turned else "contrary"


def is_the_other_way(comparison: Comparison) -> bool:
    """Tell whether an equal difference is told the other way: the statement has more where the sentence has less."""
    return next(_contrary_differences(comparison), None) is not None


def compare_contrary_changes(comparison: Comparison) -> list[Slot]:
    """Return a slot that differs for the first equal change that is told the other way of the same things."""
    told_otherwise = _contrary_differences(comparison)
    same = ((stated, found) for stated, found in told_otherwise if _is_of_same_things(comparison, stated, found))
    return [
        Slot.missing("polarity", "antonym", comparison.stated, _turn(stated)).against(
            comparison.focus, _turn(found), "differ"
        )
        for stated, found in islice(same, 1)
    ]


def _contrary_differences(comparison: Comparison) -> Iterator[tuple[Comparing, Comparing]]:
    """Yield the equal differences that are told the other way: that of the statement, and that of the sentence."""
    for slot in comparison.agreeing_here():
        stated, found = ((comparing(figure) if figure else None) for figure in comparison.figures_of(slot))
        if stated and found and not slot.reckoned and compare_sides(stated.figure, found.figure) == "contrary":
            yield stated, found


def _is_of_same_things(comparison: Comparison, stated: Comparing, found: Comparing) -> bool:
    """Tell whether the clause of a figure has all that the statement says of it, but for the word that turns it."""
    focus, clause = comparison.focus, clause_of(found.figure)
    units = [
        pair
        for pair in comparison.pairs
        if pair.has_content and pair.stated.first not in stated.turns and not is_counted(pair.stated, stated.figure)
    ]
    return bool(units) and all(
        pair.found is not None
        and pair.reading is focus
        and pair.is_whole
        and any(place.first in clause for place in focus.occurrences(pair.found))
        for pair in units
    )


def _turn(compared: Comparing) -> Span:
    """Return the span of the word that says whether it is more or less."""
    token = compared.reading.sentence.tokens[min(compared.turns)]
    return token.start, token.end


def _is_turned(stated: Comparing, found: Comparing) -> bool:
    """Tell whether a sentence compares with what is the subject of the statement; names tell it before other words."""
    every = frozenset(range(len(found.reading.sentence.words)))
    own, other = (DescribedFigure(found.figure, about) for about in (every.difference(found.other), found.other))
    names, words = (votes_of_units(stated, (own, other), named=named) for named in (True, False))
    return (names.either or words.either) == {1}
