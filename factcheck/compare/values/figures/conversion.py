"""Compares two figures in one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.values import value_of
from factcheck.compare.values.figures.intervals import FigureStatus, compare_figures
from factcheck.extract.units import to_base
from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.compare.policy import Policy
    from factcheck.model import Quantity

_DURATION = "duration"
"""The dimension of the "each year" that may be separate from the figure of a rate."""


def compare_in_one_unit(stated: Quantity, found: Quantity, policy: Policy = "news") -> FigureStatus:
    """Compare two figures, converted if their units differ; scores are equal or not, whoever comes first."""
    if stated.measure == found.measure == "score":
        return "agree" if (stated.low, stated.high) == (found.low, found.high) else "differ"
    if stated.unit == found.unit or stated.measure == "ordinal":  # what is beside an ordinal is not a unit
        return compare_figures(stated, found, policy)
    if _are_other_currencies(stated.unit, found.unit):
        return "differ" if value_of(stated) == value_of(found) else "unknown"  # one may be converted to the other
    return compare_figures(*in_one_unit(stated, found), policy)


def _are_other_currencies(one: str | None, other: str | None) -> bool:
    """Tell whether two units are currencies whose names no other currency shares, as many do that of the dollar."""
    return one != other and {one, other} <= listed_in("money", "unshared")


def in_one_unit(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Return two figures in the base unit of their dimension."""
    return in_base(_as_amount(one, other)), in_base(_as_amount(other, one))


def _as_amount(rate: Quantity, other: Quantity) -> Quantity:
    """Return a rate as an amount where the other figure is one: "58 tonnes/year", "each year 58 tonnes"."""
    amount, _, each = (rate.unit or "").partition("/")
    time = to_base(each) if each and other.unit is not None and "/" not in other.unit else None
    return replace(rate, unit=amount) if time and time.dimension == _DURATION else rate


def is_same_amount(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are equal in one unit: five decades are 50 years."""
    if one.unit == other.unit:
        return value_of(one) == value_of(other)
    base, other_base = (to_base(quantity.unit) if quantity.unit else None for quantity in (one, other))
    alike = base is not None and other_base is not None and base.dimension == other_base.dimension
    return alike and value_of(in_base(one)) == value_of(in_base(other))


def in_base(quantity: Quantity) -> Quantity:
    """Return a figure in the base unit of its dimension, so that 2 months and 60 days can be compared."""
    base = to_base(quantity.unit) if quantity.unit else None
    if base is None:
        return quantity
    low = None if quantity.low is None else quantity.low * base.factor + base.offset
    high = None if quantity.high is None else quantity.high * base.factor + base.offset
    return replace(quantity, low=low, high=high)
