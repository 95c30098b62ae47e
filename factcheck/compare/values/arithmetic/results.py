"""Tells whether a stated figure is what others come to, as people round results."""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.figure import value_of
from factcheck.compare.values.figures.conversion import in_base
from factcheck.compare.values.figures.intervals import BOUNDS, Interval, compare_figures, usual

if TYPE_CHECKING:
    from factcheck.compare.values.arithmetic.computations import Computation
    from factcheck.model import Hedge, Quantity

_DECIMALS = 6
"""Results of figures with decimals are exact up to this many of them."""
_NEAR_BOUND = 0.05
"""Greatest relative distance of a result from a bound that is stated for it."""
_RATIO_ROUNDING = 0.025
"""Greatest relative rounding of a ratio: what is twice as much may be 2.04 times as much."""


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
