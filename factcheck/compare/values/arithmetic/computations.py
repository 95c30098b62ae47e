"""Computes what figures of a passage come to (sums, differences, averages, multiples), and compares a stated one.

Words of the statement may announce how its figure was derived from others: "còn lại", "together", "bình quân mỗi".
"""

from __future__ import annotations

from itertools import chain, combinations, pairwise, product
from math import isclose
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence, cached_by_statement
from factcheck.compare.layout.counting import are_aligned, is_outcome, measure_of
from factcheck.compare.layout.values import Figure, Value, value_of
from factcheck.compare.values.arithmetic.subjects import marker_before
from factcheck.compare.values.figures.intervals import BOUNDS, Interval, compare_figures, in_base, usual
from factcheck.compare.values.figures.shares import HUNDRED
from factcheck.extract.units import to_base
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Hedge, Quantity

MOST_FIGURES = 12
"""A sentence with more figures is a table, in which some pair equals anything."""
_DECIMALS = 6
"""Results of figures with decimals are exact up to this many of them."""
_NEAR_BOUND = 0.05
"""Greatest relative distance of a result from a bound that is stated for it."""
_NEAR_BOUND_OF_REST = 0.1
"""The same for what percentages leave, which is a sum of rounded ones."""
_RATIO_ROUNDING = 0.025
"""Greatest relative rounding of a ratio: what is twice as much may be 2.04 times as much."""
Way = Literal["sum", "rest", "gap", "compared", "each", "times", "left", "whole", "change"]
"""A key of `lexicons/reckoning.yaml`, except for the last two, which no words announce."""
_WAYS: tuple[Way, ...] = ("sum", "rest", "gap", "compared", "each", "times")
_ANYWHERE: frozenset[Way] = frozenset({"sum", "gap", "each", "times"})
"""Ways that words further off may announce too: "before five were added, … had eight"."""
_TOKENS_BEFORE = 8
"""How many tokens before a figure are searched for words that say how it was derived."""
_TOKENS_AFTER = 6
"""How many tokens after a figure are searched for them."""


class Amount(msgspec.Struct, frozen=True):
    """A figure of a sentence in its base unit."""

    figure: Figure
    value: Value
    """As it was written, whatever its hedge."""
    dimension: str | None
    """"length", "money:USD" …; None for counts."""

    @property
    def is_percentage(self) -> bool:
        """Whether it is a number of per cent."""
        return self.figure.quantity.measure == "percent"

    def minus(self, other: Amount) -> Value:
        """Return the difference of two figures, not negative."""
        return _positive(self.value.low - other.value.high, self.value.high - other.value.low)

    def times(self, ratio: Amount) -> Value:
        """Return a figure multiplied by a ratio: doubled, halved …"""
        return Value(self.value.low * ratio.value.low, self.value.high * ratio.value.high)

    def over(self, number: Amount) -> Value:
        """Return the average over a number, which must not be zero."""
        return Value(self.value.low / number.value.high, self.value.high / number.value.low)


@cached_by_sentence
def amount_of(figure: Figure) -> Amount:
    """Return a figure in its base unit."""
    unit, value = figure.quantity.unit, figure.value
    base = to_base(unit) if unit else None
    if base is None:
        return Amount(figure, value, None)
    low, high = (end * base.factor + base.offset for end in value)
    return Amount(figure, Value(low, high), base.dimension)


def total(parts: tuple[Amount, ...]) -> Value:
    """Return the sum of some figures."""
    return Value(sum(part.value.low for part in parts), sum(part.value.high for part in parts))


def _remaining_percentage(*shares: Amount) -> Value:
    """Return what percentages leave of the whole, or by how much they exceed it."""
    taken = total(shares)
    return _positive(HUNDRED - taken.high, HUNDRED - taken.low)


def _positive(low: float, high: float) -> Value:
    return Value(low, high) if high >= 0 else Value(-high, -low)


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
            yield Computation("sum", (one, other), total((one, other)))
            yield Computation("gap", (one, other), one.minus(other))
    yield from _sums_of_rows(sought, within)
    yield from _multiples(sought, passage.focus)
    yield from _wholes_of_shares(sought, passage)
    if stated.quantity.measure == "percent":
        yield from _remaining_percentages(within)
        yield from _rest_across_sentences(within, passage)
        yield from _changes_in_percent(sought, passage)
    if "each" in announced_ways(stated):
        yield from _averages(sought, passage)


def _sums_of_rows(sought: Amount, within: list[list[Amount]]) -> Iterator[Computation]:
    """Yield the sums of three or more similar figures in a row."""
    for found in within:
        row = [part for part in found if _is_meant(sought, part)]
        for size in range(3, len(row) + 1):
            runs = (tuple(row[at : at + size]) for at in range(len(row) - size + 1))
            yield from (Computation("sum", parts, total(parts)) for parts in runs)


def _multiples(sought: Amount, focus: Reading) -> Iterator[Computation]:
    """Yield a figure of the sentence multiplied by a ratio, and the figure before such a multiplication."""
    ratios = [amount_of(figure) for figure in focus.figures if figure.quantity.measure == "ratio"]
    for one, ratio in product(_amounts(focus), ratios):
        if is_kin(sought, one) and _is_meant(sought, one) and ratio.value.low > 0:
            yield Computation("times", (one, ratio), one.times(ratio))
            yield Computation("gap", (one, ratio), one.over(ratio))


def _remaining_percentages(within: list[list[Amount]]) -> Iterator[Computation]:
    """Yield what each percentage leaves of the whole, and what all of a sentence leave together."""
    for share in chain.from_iterable(within):
        yield Computation("rest", (share,), _remaining_percentage(share))
    for shares in within:
        if len(shares) > 1:
            yield Computation("rest", tuple(shares), _remaining_percentage(*shares))


def _rest_across_sentences(within: list[list[Amount]], passage: Passage) -> Iterator[Computation]:
    """Yield what the percentages of the sentence and of a neighbour leave, where one of them speaks of the rest."""
    of_rest = [announces(reading, "left") for reading in passage.sentences]
    for near, has_rest in zip(within[1:], of_rest[1:], strict=True):
        if within[0] and near and (has_rest or of_rest[0]):
            for runs in product(_heads(within[0]), _heads(near)):
                shares = (*runs[0], *runs[1])
                yield Computation("rest", shares, _remaining_percentage(*shares))


def _heads(shares: list[Amount]) -> list[list[Amount]]:
    """Return the first share, and all: others may be of another time ("27.5%, up from 22.1%")."""
    return [shares[:1], shares] if len(shares) > 1 else [shares]


def _wholes_of_shares(sought: Amount, passage: Passage) -> Iterator[Computation]:
    """Yield the whole of which an amount is the share right behind it: "lãi 540 tỷ đồng, hoàn thành 45% kế hoạch"."""
    for reading in passage.sentences:
        for part, share in pairwise(_amounts(reading)):
            if share.is_percentage and share.value.low > 0 and is_kin(sought, part):
                whole = part.over(share)
                yield Computation("whole", (part, share), Value(whole.low * HUNDRED, whole.high * HUNDRED))


def _changes_in_percent(sought: Amount, passage: Passage) -> Iterator[Computation]:
    """Yield by how many per cent an amount changed, rounded as stated: 6 for "$412 million, up from $389 million"."""
    decimals = len(f"{sought.value.low:g}".partition(".")[2])
    for reading in passage.sentences:
        for one, other in pairwise(_amounts(reading)):
            former = next((part for part in (one, other) if marker_before(part.figure)), None)
            if former and former.value.low > 0 and is_kin(one, other) and not former.is_percentage:
                change = round(one.minus(other).low / former.value.low * HUNDRED, decimals)
                yield Computation("change", (one, other), Value(change, change))


def _averages(sought: Amount, passage: Passage) -> Iterator[Computation]:
    """Yield averages over a number of things that the statement mentions."""
    found = [part for reading in passage.sentences for part in _amounts(reading)]
    concepts = sought.figure.reading.concepts
    numbers = [part for part in found if part.dimension is None and part.figure.quantity.measure in concepts]
    wholes = [part for part in found if is_kin(sought, part) and _is_meant(sought, part)]
    for whole, number in product(wholes, numbers):
        if whole is not number and number.value.low > 1:
            yield Computation("each", (whole, number), whole.over(number))


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
    near = _NEAR_BOUND_OF_REST if computation.way == "rest" else _NEAR_BOUND
    if stated.hedge in BOUNDS and not isclose(low, value, rel_tol=near):
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


@cached_by_statement
def announced_ways(stated: Figure) -> frozenset[Way]:
    """Return the ways in which a figure was derived according to the words around it."""
    near = (way for way in _WAYS if way not in _ANYWHERE and is_announced_nearby(stated, way))
    return frozenset([*near, *(way for way in _ANYWHERE if announces(stated.reading, way))])


def is_announced_nearby(stated: Figure, way: Way) -> bool:
    """Tell whether words of a way are near enough to a figure to say how it was derived."""
    near = range(stated.tokens.start - _TOKENS_BEFORE, stated.tokens.stop + _TOKENS_AFTER)
    return any(place.start in near for place in announcements(stated.reading, way))


def announces(reading: Reading, way: Way) -> bool:
    """Tell whether a sentence announces a way anywhere."""
    return bool(announcements(reading, way))


def announcements(reading: Reading, way: Way) -> list[range]:
    """Return where a sentence has the words of a way, as token ranges."""
    return places(reading.sentence, "reckoning", way)


def is_said_of_the_remainder(stated: Reading, parts: Sequence[Amount]) -> bool:
    """Tell whether a statement says of a figure what the sentence of some others says only of the rest.

    The rest has no figure there: "500 billion in bonds, the rest is borrowed from a fund".
    """
    reading = parts[0].figure.reading
    if any(part.figure.reading is not reading for part in parts):
        return False
    after = max(part.figure.bare_tokens.stop for part in parts)
    rest = next((place for place in announcements(reading, "left") if place.start >= after), None)
    if rest is None:
        return False
    found = [unit.first for one in stated.units if (unit := find(one, stated, reading).unit)]
    return any(at >= rest.stop for at in found) and not any(after <= at < rest.start for at in found)
