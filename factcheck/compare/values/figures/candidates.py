"""Finds the figures of a sentence that may correspond to a stated one."""

from __future__ import annotations

from math import isclose, log, log10
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.counting import aligned, is_outcome
from factcheck.compare.slots import surroundings, token_range, written
from factcheck.compare.values.figures.bare_counts import counts_barely, framed_alike
from factcheck.compare.values.figures.conversion import in_one_unit, is_same_amount
from factcheck.compare.values.figures.intervals import AMOUNTS, BOUNDS, compare_figures, core

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

MEANT, MADE_FROM = 0.1, 0.2
"""Greatest relative distance at which a stated bound may have been made from a figure, and from one without a noun."""
OTHER_SCALE = 2.0
"""Power of ten from which amounts are of different things."""
TWO_DIGITS = 10
"""Smaller figures are too close to each other to show that."""


def candidates(stated: Reading, quantity: Quantity, reading: Reading) -> list[Quantity]:
    """Return the figures about the same thing, the one with the most similar surroundings first.

    An amount whose surroundings have only names in common is about another thing, unless it is equal, or only its unit
    differs.
    """
    alike = [
        f for f in reading.claim.quantities if aligned(stated, quantity, reading, f) and not _is_article(reading, f)
    ]
    if quantity.hedge in BOUNDS:
        alike = _behind_bound(quantity, alike) or _of_no_noun(quantity, reading) or alike
    if not alike:
        return framed_alike(stated, quantity, reading)
    in_amounts = quantity.measure in AMOUNTS or quantity.measure == "duration"
    if len(alike) < 2 and not in_amounts:
        return alike
    common = {id(found): in_common(stated, quantity, reading, found) for found in alike}
    ranked = sorted(alike, key=lambda found: -common[id(found)])
    if len(alike) > 1 and quantity.hedge in BOUNDS:
        ranked.sort(key=lambda found: (-common[id(found)], -_on_one_side(stated, quantity, reading, found)))
    if not in_amounts:
        return ranked
    meant = (f for f in ranked if common[id(f)] or _may_be_meant(f, quantity, alike))
    return [f for f in meant if not _is_of_other_scale(quantity, f)][:2]


def _is_of_other_scale(quantity: Quantity, found: Quantity) -> bool:
    """Tell whether two amounts are too far apart for one to be an error for the other: a fare, and a year's loss.

    With the same digits they may be one amount, given in a wrong unit.
    """
    ours, theirs = in_one_unit(quantity, found)
    ends = core(ours)[-1], core(theirs)[-1]
    if min(ends) <= 0 or core(quantity) == core(found):
        return False
    shift = log10(ends[0] / ends[1])
    return abs(shift) > OTHER_SCALE and not isclose(shift, round(shift), abs_tol=1e-9)


def _may_be_meant(found: Quantity, quantity: Quantity, alike: list[Quantity]) -> bool:
    """Tell whether an amount alone shows that it is the stated one: equal, near the bound, or in another unit."""
    near = quantity.hedge in BOUNDS and _is_near(quantity, found, MEANT)
    return near or is_same_amount(found, quantity) or _is_other_unit(found, quantity, alike)


def _is_other_unit(found: Quantity, quantity: Quantity, alike: list[Quantity]) -> bool:
    """Tell whether only the unit differs, and no other figure may be meant: "two years" for "two months"."""
    return len(alike) == 1 and found.unit != quantity.unit and core(found) == core(quantity) != (1.0,)


def _behind_bound(quantity: Quantity, alike: list[Quantity]) -> list[Quantity]:
    """Return the figures that a bound may be made from: "less than 93 million" was not said of 75, but of 94."""
    return [f for f in alike if _is_near(quantity, f, MEANT)]


def _of_no_noun(quantity: Quantity, reading: Reading) -> list[Quantity]:
    """Return the count near a bound that has no noun in the sentence: "more than 380 cases", "388 in total"."""
    if core(quantity)[0] < TWO_DIGITS or quantity.measure in AMOUNTS:
        return []
    near = [f for f in reading.claim.quantities if counts_barely(f) and _is_near(quantity, f, MADE_FROM)]
    return near if len(near) == 1 and core(near[0]) != core(quantity) else []


def _is_near(quantity: Quantity, found: Quantity, share: float) -> bool:
    edge, value = core(quantity)[0], core(found)[0]
    return edge > 0 and value > 0 and abs(log(value / edge)) <= share


def _is_article(reading: Reading, found: Quantity) -> bool:
    """Tell whether a figure is an article, which counts nothing: "a gallon", but not "one gallon"."""
    return written(reading, found.figure).lower() in {"a", "an"}


def in_common(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> int:
    """Count the units around both figures."""
    theirs = surroundings(reading, found.figure)
    about = (find(unit, stated, reading)[0] for unit in surroundings(stated, quantity.figure))
    return sum(unit in theirs for unit in about if unit is not None)


def _on_one_side(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> int:
    """Count the units before both figures or after both: "24 metres above the river and 188 metres long"."""
    theirs = {
        id(unit): unit.first < token_range(reading, found.figure)[0] for unit in surroundings(reading, found.figure)
    }
    first, _ = token_range(stated, quantity.figure)
    about = ((unit.first < first, find(unit, stated, reading)[0]) for unit in surroundings(stated, quantity.figure))
    return sum(unit is not None and theirs.get(id(unit)) == before for before, unit in about)


def put_otherwise(quantity: Quantity, reading: Reading) -> Quantity | None:
    """Return an equal figure with another noun, if any: "16 members", where the sentence has "16 NATO countries"."""
    for found in reading.claim.quantities:
        told = is_outcome(quantity.measure) or is_outcome(found.measure)
        if not told and core(found) == core(quantity) and compare_figures(quantity, found) == "agree":
            return found
    return None
