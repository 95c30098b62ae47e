"""Computes what figures of a passage come to (sums, differences, averages, multiples), and compares a stated one."""

from __future__ import annotations

from itertools import chain, combinations, product
from math import isclose
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.counting import are_aligned, is_outcome, measure_of
from factcheck.compare.layout.values import Value, value_of
from factcheck.compare.values.arithmetic import amounts
from factcheck.compare.values.arithmetic.amounts import Amount, amount_of
from factcheck.compare.values.arithmetic.derivation_words import Way, announced_ways
from factcheck.compare.values.figures.intervals import BOUNDS, Interval, compare_figures, in_base, usual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Hedge, Quantity

MOST_FIGURES = 12
"""A sentence with more figures is a table, in which some pair equals anything."""
_DECIMALS = 6
"""Results of figures with decimals are exact up to this many of them."""
_NEAR_BOUND = 0.05
"""Greatest relative distance of a result from a bound that is stated for it."""
_RATIO_ROUNDING = 0.025
"""Greatest relative rounding of a ratio: what is twice as much may be 2.04 times as much."""


class Computation(msgspec.Struct, frozen=True):
    """What some figures come to."""

    way: Way
    parts: tuple[Amount, ...]
    value: Value
    """In the base unit."""

    @property
    def first(self) -> Figure:
        """The first of the figures."""
        return self.parts[0].figure

    def is_within_a_sentence(self) -> bool:
        """Tell whether all figures are of one sentence."""
        return all(part.figure.reading is self.first.reading for part in self.parts)


def computations(stated: Figure, passage: Passage) -> Iterator[Computation]:
    """Yield what the passage's figures come to: from one sentence first, then from the focus and a neighbour."""
    sought = amount_of(stated)
    within = [[found for found in _amounts(reading) if is_kin(sought, found)] for reading in passage.sentences]
    if any(found.value == sought.value for found in within[0]):
        return  # what is there need not be derived
    pairs = chain.from_iterable(combinations(found, 2) for found in within)
    across = ((one, other) for found in within[1:] for one in within[0] for other in found)
    for one, other in chain(pairs, across):
        if is_kin(one, other) and (_is_meant(sought, one) or _is_meant(sought, other)):
            yield Computation("sum", (one, other), amounts.total((one, other)))
            yield Computation("gap", (one, other), amounts.difference(one, other))
    yield from _sums_of_rows(sought, within)
    yield from _multiples(sought, passage.focus)
    if stated.quantity.measure == "percent":
        yield from _remaining_percentages(within)
    if "each" in announced_ways(stated):
        yield from _averages(sought, passage)


def _sums_of_rows(sought: Amount, within: list[list[Amount]]) -> Iterator[Computation]:
    """Yield the sums of three or more similar figures in a row."""
    for found in within:
        row = [part for part in found if _is_meant(sought, part)]
        for size in range(3, len(row) + 1):
            runs = (tuple(row[at : at + size]) for at in range(len(row) - size + 1))
            yield from (Computation("sum", parts, amounts.total(parts)) for parts in runs)


def _multiples(sought: Amount, focus: Reading) -> Iterator[Computation]:
    """Yield a figure of the sentence multiplied by a ratio, and the figure before such a multiplication."""
    ratios = [amount_of(figure) for figure in focus.figures if figure.quantity.measure == "ratio"]
    for one, ratio in product(_amounts(focus), ratios):
        if is_kin(sought, one) and _is_meant(sought, one) and ratio.value.low > 0:
            yield Computation("times", (one, ratio), amounts.product(one, ratio))
            yield Computation("gap", (one, ratio), amounts.average(one, ratio))


def _remaining_percentages(within: list[list[Amount]]) -> Iterator[Computation]:
    """Yield what each percentage leaves of the whole, and what all of a sentence leave together."""
    for share in chain.from_iterable(within):
        yield Computation("rest", (share,), amounts.remaining_percentage(share))
    for shares in within:
        if len(shares) > 1:
            yield Computation("rest", tuple(shares), amounts.remaining_percentage(*shares))


def _averages(sought: Amount, passage: Passage) -> Iterator[Computation]:
    """Yield averages over a number of things that the statement mentions."""
    found = [part for reading in passage.sentences for part in _amounts(reading)]
    concepts = sought.figure.reading.concepts
    numbers = [part for part in found if part.dimension is None and part.figure.quantity.measure in concepts]
    wholes = [part for part in found if is_kin(sought, part) and _is_meant(sought, part)]
    for whole, number in product(wholes, numbers):
        if whole is not number and number.value.low > 1:
            yield Computation("each", (whole, number), amounts.average(whole, number))


@cached_by_sentence
def _amounts(reading: Reading) -> tuple[Amount, ...]:
    """Return the figures of a sentence that can be calculated with; none of a table."""
    figures = [figure for figure in reading.figures if measure_of(figure.quantity).is_added]
    return tuple(map(amount_of, figures)) if len(figures) <= MOST_FIGURES else ()


def is_kin(one: Amount, other: Amount) -> bool:
    """Tell whether two figures are of one dimension, or both counts; the dead and the wounded do not add up."""
    first, second = one.figure.quantity, other.figure.quantity
    if first.measure != second.measure and is_outcome(first.measure) and is_outcome(second.measure):
        return False
    return first.unit == second.unit or one.dimension == other.dimension


def _is_meant(sought: Amount, part: Amount) -> bool:
    """Tell whether a figure counts what the stated one does, as a whole or in part."""
    return are_aligned(sought.figure, part.figure)


def comes_to(stated: Quantity, computation: Computation) -> bool:
    """Tell whether a stated figure equals a result of others; a bound must be near."""
    sought = in_base(stated)
    low, high = (round(end, _DECIMALS) for end in computation.value)
    value = value_of(sought).low
    if stated.hedge in BOUNDS and not isclose(low, value, rel_tol=_NEAR_BOUND):
        return False
    vague = any(part.figure.quantity.hedge != "exact" for part in computation.parts)
    hedge: Hedge = "between" if low != high else "about" if vague else "exact"
    result = replace(sought, low=low, high=high, low_open=False, high_open=False, hedge=hedge)
    return compare_figures(sought, result) == "agree"


def is_ratio_of(stated: Quantity, ratio: float) -> bool:
    """Tell whether people would express a ratio so: "more than twice" is said of 2.4, not of 8, nor of 2."""
    meant = usual(stated)
    if meant.low == meant.high:
        return isclose(ratio, meant.low, rel_tol=_RATIO_ROUNDING)
    return Interval(ratio, ratio).within(meant)
