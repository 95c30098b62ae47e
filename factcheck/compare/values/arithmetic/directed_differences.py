"""Differences and ratios with their direction: sales that fell from 365 to 310 fell by 55, and did not rise by 55.

Which of the two figures is the subject's is read from what each sentence says beside it; where that is not clear, no
result is confirmed.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.layout.counting import are_aligned, has_no_noun, measure_of
from factcheck.compare.layout.values import Figure
from factcheck.compare.values.arithmetic.comparing import clause_of, comparing, is_counted, is_difference
from factcheck.compare.values.arithmetic.computations import (
    MOST_FIGURES,
    Computation,
    amount_of,
    comes_to,
    is_kin,
    is_ratio_of,
    total,
)
from factcheck.compare.values.arithmetic.subjects import DescribedFigure, describe_both, subject_of
from factcheck.language.lexicon import ANYBODY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.values.arithmetic.comparing import Comparing

    Two = tuple[Figure, Figure]


class Directed(msgspec.Struct, frozen=True):
    """The figure of the subject in a passage, and the statement's tokens that say how it was compared."""

    subject: Figure
    tokens: frozenset[int]
    is_sure: bool = True
    """False where it is not clear whether the statement means this result."""


def find_directed(stated: Figure, passage: Passage) -> Directed | None:
    """Return the subject's figure in a passage of which a stated one is the difference, or ratio, to another."""
    compared = comparing(stated)
    if compared is None or compared.reading.negated:
        return None
    for one, other in _pairs(compared, passage):
        greater, smaller = sorted((one, other), key=lambda figure: -amount_of(figure).value.low)
        for subject, than in ((greater, smaller), (smaller, greater)):
            if _is_so(compared, subject, than) and subject_of(compared, one, other) is subject:
                return Directed(subject, compared.turns)
    return None


def _is_so(stated: Comparing, subject: Figure, other: Figure) -> bool:
    """Tell whether two figures compare as stated, if the first is that of the subject."""
    amount, base = amount_of(subject), amount_of(other)
    if stated.is_multiple:
        return base.value.low > 0 and is_ratio_of(stated.figure.quantity, amount.value.low / base.value.low)
    if (amount.value.low > base.value.low) != stated.is_more:
        return False
    return comes_to(stated.figure.quantity, Computation("gap", (amount, base), amount.minus(base)))


def _pairs(stated: Comparing, passage: Passage) -> Iterator[Two]:
    """Yield two figures of one kind, from the focus first, then one of it and one of a neighbour."""
    levels = [_levels(stated, reading) for reading in passage.sentences]
    for found in levels:
        yield from (two for one, other in combinations(found, 2) if (two := _alike(one, other)))
    for near in levels[1:]:
        yield from (two for one, other in product(levels[0], near) if (two := _alike(one, other)))


def _levels(stated: Comparing, reading: Reading) -> list[Figure]:
    """Return the figures of a sentence that may be compared so; those without a noun may be of any kind."""
    if len(reading.figures) > MOST_FIGURES:
        return []
    added = [found for found in reading.figures if measure_of(found.quantity).is_added and not is_difference(found)]
    return [found for found in added if stated.is_multiple or _is_of_kind(stated.figure, found)]


def _is_of_kind(stated: Figure, found: Figure) -> bool:
    quantity, measure = stated.quantity, found.quantity.measure
    amount, other = amount_of(stated), amount_of(found)
    if has_no_noun(found.quantity) or (is_kin(amount, other) and (amount.dimension or are_aligned(stated, found))):
        return True
    return quantity.measure in ANYBODY and measure in stated.reading.concepts  # "deaths rose by three people"


def _alike(one: Figure, other: Figure) -> Two | None:
    """Return two figures in one unit if they count the same; one without a noun counts what the other does."""
    if has_no_noun(one.quantity) == has_no_noun(other.quantity):
        same = one.quantity.measure == other.quantity.measure and is_kin(amount_of(one), amount_of(other))
        return (one, other) if same and not has_no_noun(one.quantity) else None
    if one.reading is not other.reading:
        return None
    if has_no_noun(one.quantity):
        return _counting_as(one, other), other
    return one, _counting_as(other, one)


def _counting_as(bare: Figure, other: Figure) -> Figure:
    """Return a figure with what another one counts: "612 million dollars, against 480 million"."""
    return Figure(bare.reading, replace(bare.quantity, unit=other.quantity.unit, measure=other.quantity.measure))


def level_of_other(stated: Figure, focus: Reading) -> Directed | None:
    """Return the figure from which a stated one follows as that of the other side: "38, 2 more than B" gives B 36.

    It is not sure without what the statement says of the other side, and nothing of the subject.
    """
    for found in focus.figures:
        difference = comparing(found)
        if difference is None or difference.is_multiple or not difference.other:
            continue
        level = _level_before(difference)
        if level and _is_other_level(stated, level, difference):
            return Directed(level, frozenset(), is_sure=_is_said_of_other(stated, level, difference))
    return None


def _level_before(difference: Comparing) -> Figure | None:
    """Return the figure right before a difference that may be that of the subject."""
    at = difference.figure.bare_tokens.start
    before = [found for found in difference.reading.figures if found.bare_tokens.start < at]
    if not before or comparing(before[-1]) is not None:
        return None
    bare = has_no_noun(difference.figure.quantity)
    return before[-1] if bare or is_kin(amount_of(before[-1]), amount_of(difference.figure)) else None


def _is_other_level(stated: Figure, level: Figure, found: Comparing) -> bool:
    """Tell whether a figure is what a level and a difference leave to the other side."""
    if not is_kin(amount_of(stated), amount_of(level)) or not are_aligned(stated, level):
        return False
    parts = amount_of(level), amount_of(found.figure)
    value = parts[0].minus(parts[1]) if found.is_more else total(parts)
    return comes_to(stated.quantity, Computation("gap", parts, value))


def _is_said_of_other(stated: Figure, level: Figure, found: Comparing) -> bool:
    """Tell whether the clause of a stated figure has something of the other side, and nothing of the subject."""
    described = describe_both(level, found.figure)
    if described is None:
        return False
    reading, clause = stated.reading, clause_of(stated)
    subject, other = described[0], DescribedFigure(found.figure, found.other)
    units = [
        unit for unit in reading.units if unit.first in clause and unit.has_content and not is_counted(unit, stated)
    ]
    dates = [one.date for one in reading.dates]
    of_other = any(other.has(unit, reading) for unit in units) or any(map(other.is_on, dates))
    return of_other and not any(subject.has(unit, reading) for unit in units) and not any(map(subject.is_on, dates))
