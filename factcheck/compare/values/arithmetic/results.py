"""Computes results of a passage's figures: sums, differences, averages, multiples."""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.counting import aligned, is_outcome
from factcheck.compare.values.arithmetic.amounts import (
    Amount,
    Ends,
    Way,
    added,
    amount,
    apart,
    complement,
    multiplied,
    shared_out,
    told_ways,
)
from factcheck.compare.values.figures.intervals import AMOUNTS
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

MOST = 12
"""A sentence with more figures is a table, in which some pair equals anything."""
NO_AMOUNTS = frozenset({"ordinal", "score", "ratio", "age"})
"""Measures whose figures are not added."""


class Outcome(msgspec.Struct, frozen=True):
    """A result of some figures."""

    way: Way
    parts: tuple[Amount, ...]
    ends: Ends


def outcomes(stated: Reading, quantity: Quantity, passage: Passage) -> Iterator[Outcome]:
    """Yield results of the passage's figures: from one sentence first, then from the focus and a neighbour."""
    ours = amount(stated, quantity)
    within = [[found for found in _amounts(reading) if _is_kin(ours, found)] for reading in passage.sentences]
    if any(found.ends == ours.ends for found in within[0]):
        return  # what is there need not be derived
    pairs = chain.from_iterable(combinations(found, 2) for found in within)
    across = ((one, other) for found in within[1:] for one in within[0] for other in found)
    for one, other in chain(pairs, across):
        if _is_kin(one, other) and (_is_meant(ours, one) or _is_meant(ours, other)):
            yield Outcome("sum", (one, other), added((one, other)))
            yield Outcome("gap", (one, other), apart(one, other))
    yield from _rows(ours, within)
    yield from _multiples(ours, passage.focus)
    if quantity.measure == "percent":
        yield from (Outcome("rest", (share,), complement(share)) for share in chain.from_iterable(within))
        yield from (Outcome("rest", tuple(shares), complement(*shares)) for shares in within if len(shares) > 1)
    if "each" in told_ways(stated, quantity):
        yield from _averages(stated, ours, passage)


def _rows(ours: Amount, within: list[list[Amount]]) -> Iterator[Outcome]:
    """Yield the sums of three or more similar figures in a row."""
    for found in within:
        row = [part for part in found if _is_meant(ours, part)]
        yield from (Outcome("sum", part, added(part)) for size in range(3, len(row) + 1) for part in _runs(row, size))


def _multiples(ours: Amount, focus: Reading) -> Iterator[Outcome]:
    """Yield a figure of the sentence multiplied by a ratio, and the figure before such a multiplication."""
    ratios = [amount(focus, figure) for figure in focus.claim.quantities if figure.measure == "ratio"]
    for one, ratio in product(_amounts(focus), ratios):
        if _is_kin(ours, one) and _is_meant(ours, one) and ratio.ends[0] > 0:
            yield Outcome("times", (one, ratio), multiplied(one, ratio))
            yield Outcome("gap", (one, ratio), shared_out(one, ratio))


def _runs(row: list[Amount], size: int) -> list[tuple[Amount, ...]]:
    return [tuple(row[at : at + size]) for at in range(len(row) - size + 1)]


def _averages(stated: Reading, ours: Amount, passage: Passage) -> Iterator[Outcome]:
    """Yield averages over a number of things that the statement mentions."""
    found = [part for reading in passage.sentences for part in _amounts(reading)]
    numbers = [part for part in found if part.dimension is None and part.figure.measure in stated.concepts]
    wholes = [part for part in found if _is_kin(ours, part) and _is_meant(ours, part)]
    for whole, number in product(wholes, numbers):
        if whole is not number and number.ends[0] > 1:
            yield Outcome("each", (whole, number), shared_out(whole, number))


@cached_per_lexicon(maxsize=256)  # a sentence is part of several passages
def _amounts(reading: Reading) -> tuple[Amount, ...]:
    """Return the figures of a sentence that can be calculated with; none of a table."""
    figures = [figure for figure in reading.claim.quantities if figure.measure not in NO_AMOUNTS]
    return tuple(amount(reading, figure) for figure in figures) if len(figures) <= MOST else ()


def _is_kin(one: Amount, other: Amount) -> bool:
    """Tell whether two figures are of one dimension, or both counts; the dead and the wounded do not add up."""
    ours, theirs = one.figure, other.figure
    if ours.measure != theirs.measure and is_outcome(ours.measure) and is_outcome(theirs.measure):
        return False
    if ours.unit == theirs.unit or (one.dimension and one.dimension == other.dimension):
        return True
    return one.dimension == other.dimension and AMOUNTS.isdisjoint({ours.measure, theirs.measure})


def _is_meant(ours: Amount, part: Amount) -> bool:
    """Tell whether a figure counts what the stated one does, as a whole or in part."""
    return aligned(ours.reading, ours.figure, part.reading, part.figure)
