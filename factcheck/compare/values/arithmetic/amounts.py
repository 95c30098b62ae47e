"""Arithmetic on figures in their base units: sums, remainders, differences, averages."""

from __future__ import annotations

import msgspec

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.values import Figure, Value
from factcheck.compare.values.figures.shares import HUNDRED
from factcheck.extract.units import to_base


class Amount(msgspec.Struct, frozen=True):
    """A figure of a sentence in its base unit."""

    figure: Figure
    value: Value
    """As it was written, whatever its hedge."""
    dimension: str | None
    """"length", "money:USD" …; None for counts."""


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


def difference(one: Amount, other: Amount) -> Value:
    """Return the difference of two figures, not negative."""
    return _positive(one.value.low - other.value.high, one.value.high - other.value.low)


def product(one: Amount, ratio: Amount) -> Value:
    """Return a figure multiplied by a ratio: doubled, halved …"""
    return Value(one.value.low * ratio.value.low, one.value.high * ratio.value.high)


def average(whole: Amount, number: Amount) -> Value:
    """Return the average over a number, which must not be zero."""
    return Value(whole.value.low / number.value.high, whole.value.high / number.value.low)


def remaining_percentage(*shares: Amount) -> Value:
    """Return what percentages leave of the whole, or by how much they exceed it."""
    taken = total(shares)
    return _positive(HUNDRED - taken.high, HUNDRED - taken.low)


def _positive(low: float, high: float) -> Value:
    return Value(low, high) if high >= 0 else Value(-high, -low)
