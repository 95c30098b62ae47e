"""Decides whether two figures agree, in one unit and as people use the words.

Each figure stands for two intervals. The *literal* one is what its words allow ("at least 6,500" is [6500, ∞)). The
*usual* one is where a writer who uses these words expects the value ("at least 6,500" reports a toll near 6,500). Two
figures differ when neither reading of the stated one can be true together with the usual reading of the found one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from factcheck.compare.layout.values import value_of
from factcheck.extract.units import to_base
from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.compare.layout.values import Value
    from factcheck.compare.strictness import Policy
    from factcheck.model import Hedge, Quantity

FigureStatus = Literal["agree", "differ", "unknown"]
"""How two figures compare; "unknown" where both may be true, but need not."""

BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
"""Hedges that make a figure a bound."""

ABOUT = 0.10
"""How far "about" usually reaches, as a share of the figure."""
_BEYOND = 0.25
"""How far above its figure "more than" usually reaches, and how far below "at most"."""
_BEYOND_AT_LEAST = 0.5
"""How far "at least" reaches: the toll of "at least 30" often rises to 41."""
_LIMITS_APART_FACTOR = 1.2
"""Factor by which two upper limits must differ to contradict each other."""
_FAR_OFF_FACTOR = 5
"""Greatest ratio of a figure to a lower limit meant for it, or of an upper limit to its figure."""
_NEARLY = 0.15
"""How far below its figure "nearly" reaches."""
_LARGE = 1000
"""From this value on, a figure may be rounded without a word that says so."""
_MOST_UNITS_AROUND = 5
"""How many units of its last digit that is not zero an "about" reaches: some 412,000 are no 400,000."""
_MOST_ROUNDING = 0.05
"""Greatest relative distance of a bare round figure from the value that it rounds."""
_COUNTED = frozenset({"day", "week"})
"""Units in which a duration is more exact than in months."""
_DURATION = "duration"
"""The dimension of the "each year" that may be separate from the figure of a rate."""


class Interval(msgspec.Struct, frozen=True, gc=False):
    """An interval of numbers; infinite ends are open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Tell whether both intervals share a point."""
        return not (_before(self, other) or _before(other, self))

    def within(self, other: Interval) -> bool:
        """Tell whether every point of this interval is in the other."""
        low = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        high = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return low and high


def _before(first: Interval, second: Interval) -> bool:
    if first.high == second.low:
        return first.high_open or second.low_open
    return first.high < second.low


def literal(quantity: Quantity) -> Interval:
    """Return all that the words allow; "nearly 300" allows little below 300, though it states no lower end."""
    low, high = _end(quantity.low, -math.inf), _end(quantity.high, math.inf)
    if quantity.hedge == "nearly" and low == -math.inf:
        low = high - abs(high) * _NEARLY
    return Interval(low, high, quantity.low_open, quantity.high_open)


def usual(quantity: Quantity) -> Interval:
    """Return where the writer expects the value."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return _usual_around(quantity, low, high)
    if low is not None:
        reach = _BEYOND_AT_LEAST if quantity.hedge == "at_least" else _BEYOND
        return Interval(low, low + abs(low) * reach, quantity.low_open)
    if high is not None:
        reach = _NEARLY if quantity.hedge == "nearly" else _BEYOND
        return Interval(high - abs(high) * reach, high, high_open=quantity.high_open)
    return Interval(-math.inf, math.inf)


def _usual_around(quantity: Quantity, low: float, high: float) -> Interval:
    if low != high:
        return Interval(low, high, quantity.low_open, quantity.high_open)
    if quantity.hedge == "about":
        is_count = quantity.unit is None or to_base(quantity.unit) is None
        reach = min(abs(low) * ABOUT, _MOST_UNITS_AROUND * last_unit(low) if is_count else math.inf)
        return Interval(low - reach, low + reach)
    slack = rounding(low) if quantity.hedge == "exact" and quantity.unit != "percent" else 0.0
    return Interval(low - slack, low + slack, high_open=slack > 0)


def rounding(value: float) -> float:
    """Return half a unit of the last non-zero digit of round figures from 1,000 on; else 0."""
    if value != int(value) or abs(value) < _LARGE or int(value) % 100:
        return 0.0
    return min(last_unit(value) / 2, abs(value) * _MOST_ROUNDING)


def last_unit(value: float) -> float:
    """Return the worth of the last digit of a figure that is not zero: a thousand in 412,000; infinite for others."""
    if value == 0 or value != int(value):
        return math.inf
    unit = 1.0
    while value % (unit * 10) == 0:
        unit *= 10
    return unit


def compare_figures(stated: Quantity, found: Quantity, policy: Policy = "news") -> FigureStatus:
    """Compare two figures of one measure, both in the same unit.

    `strict` reads bare round figures as exact and has no usual reach.
    """
    if policy == "strict":
        return _compare(literal(stated), literal(found))
    if found.hedge == "about" and _is_to_the_last_digit(value_of(found)):
        found = replace(found, hedge="exact")
    if value_of(stated) == value_of(found):
        return "differ" if _exclude_each_other(stated.hedge, found.hedge) else "agree"
    if stated.hedge == found.hedge == "at_most" and (stated.high or 0.0) > _LIMITS_APART_FACTOR * (found.high or 0.0):
        return "differ"  # nobody reports "up to two months" as "up to two years"
    if stated.hedge == found.hedge and stated.hedge in BOUNDS and stated.measure == found.measure == "age":
        return "differ"  # "under 12" is under 16, but a law has one limit
    if stated.hedge == found.hedge == "between":
        return _compare_ends(stated, found)
    if stated.hedge == found.hedge and stated.hedge in _VAGUE:
        return "agree" if _rounds_to(value_of(stated).low, value_of(found).low) else "differ"
    if _is_far_off(stated, usual(found)):
        return "unknown"  # "more than 300" is true of 6,500, but was not said of it
    return _compare(_widest(stated), usual(found))


def _compare_ends(stated: Quantity, found: Quantity) -> FigureStatus:
    """Compare two ranges: with one end in common they are meant to be one range, so that the other end differs."""
    stated_value, found_value = value_of(stated), value_of(found)
    if stated_value.low == found_value.low or stated_value.high == found_value.high:
        return "differ"
    return _compare(literal(stated), literal(found))


def _rounds_to(stated: float, found: float) -> bool:
    """Tell whether one figure rounds the other: "about 150" is said for "about 148", but 8 not for 7."""
    unit = 1.0
    while stated and stated % (unit * 10) == 0:
        unit *= 10
    return abs(stated - found) <= min(unit / 2, abs(stated) * ABOUT)


def _is_far_off(stated: Quantity, found: Interval) -> bool:
    """Tell whether a limit is too far from a figure to be meant for it."""
    if stated.high is None:
        return stated.low is not None and found.low > _FAR_OFF_FACTOR * abs(stated.low)
    return stated.low is None and stated.hedge != "nearly" and 0 <= found.high < stated.high / _FAR_OFF_FACTOR


def _compare(allowed: Interval, found: Interval) -> FigureStatus:
    if found.within(allowed):
        return "agree"
    return "unknown" if found.meets(allowed) else "differ"


def _widest(stated: Quantity) -> Interval:
    """Return a bound's literal interval, or a single value's with the slack of its rounding."""
    return usual(stated) if stated.low is not None and stated.high is not None else literal(stated)


_VAGUE = frozenset({"about", "nearly"})
"""Hedges of one value: two figures that both have one differ as much as their digits."""
_ABOVE = frozenset({"more_than"})
_BELOW = frozenset({"nearly", "less_than"})
_EXCLUDES: dict[Hedge, frozenset[str]] = {
    "more_than": _BELOW | {"at_most"},
    "at_least": _BELOW,
    "nearly": _ABOVE | {"at_least"},
    "less_than": _ABOVE | {"at_least"},
    "at_most": _ABOVE,
}
"""Hedges of one number that exclude each other: nothing is both more than 300 and nearly 300, but 300 is at least and
at most 300."""


def _is_to_the_last_digit(value: Value) -> bool:
    """Tell whether a large figure is given to its last digit: "about 20,708" is not rounded."""
    return all(end >= _LARGE and end % 10 for end in value)


def _exclude_each_other(stated: Hedge, found: Hedge) -> bool:
    if found == "exact":
        return stated in {"more_than", "less_than"}
    return found in _EXCLUDES.get(stated, ())


def _end(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def compare_in_one_unit(stated: Quantity, found: Quantity, policy: Policy = "news") -> FigureStatus:
    """Compare two figures, converted if their units differ; scores are equal or not, whoever comes first."""
    if stated.measure == found.measure == "score":
        return "agree" if (stated.low, stated.high) == (found.low, found.high) else "differ"
    if stated.unit == found.unit or stated.measure == "ordinal":  # what is beside an ordinal is not a unit
        return compare_figures(stated, found, policy)
    if _are_other_currencies(stated.unit, found.unit):
        return "differ" if value_of(stated) == value_of(found) else "unknown"  # one may be converted to the other
    return compare_figures(*in_one_unit(_rounded_off(stated, found), _rounded_off(found, stated)), policy)


def _rounded_off(one: Quantity, other: Quantity) -> Quantity:
    """Return months as only about so many where the other side counts days: 44 days are "a month and a half"."""
    is_exact = one.hedge == "exact" and one.unit == "month" and other.unit in _COUNTED
    return replace(one, hedge="about") if is_exact else one


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
