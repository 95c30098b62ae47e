"""Converts a value into another unit, if the result is short enough to be written."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.units import to_base

_DECIMALS = 2


def in_unit(value: Decimal, unit: str | None, other: str | None) -> Decimal | None:
    """Convert a value into another unit of its dimension; None if that takes more than two decimals.

    Counted nouns are not units: the figures of two nouns are never converted.
    """
    base, target = (to_base(one) if one else None for one in (unit, other))
    if base is None and target is None:
        return value
    if base is None or target is None or base.dimension != target.dimension or base.offset or target.offset:
        return None
    converted = (value * Decimal(repr(base.factor)) / Decimal(repr(target.factor))).normalize()
    return converted if converted == round(converted, _DECIMALS) else None
