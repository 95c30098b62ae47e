"""Figures that are worked out from others: where the insurance paid 240 of 380 million, 140 are left to the patient."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, pairwise
from math import isclose
from typing import TYPE_CHECKING

from factcheck.compare.layout.comparing import compares
from factcheck.compare.layout.counting import is_outcome
from factcheck.compare.values.differences import is_difference
from factcheck.compare.values.intervals import AMOUNTS
from factcheck.extract.units import to_base
from factcheck.language.listed import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

DIGITS = 2
"""With fewer digits that are not zero a figure is the difference of two others by chance too often."""
JOINED = 2
"""How many tokens may stand between two outcomes that one figure counts: "killed, or wounded"."""
NEARLY = 1e-9
"""How far, as a share, figures with decimals miss their difference when they are reckoned with."""
WHOLE = 100.0
"""Per cent: what a share of more than all goes beyond."""


def is_worked_out(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether a stated figure is the difference of the found one and another of the sentence, or their sum."""
    ours, theirs = _value(quantity), _value(found)
    if ours is None or theirs is None or not (_is_telling(ours) or _tells_difference(stated, quantity)):
        return False
    results = (abs(theirs + sign * other) for other in _others(reading, found) for sign in (-1, 1))
    return any(isclose(result, ours, rel_tol=NEARLY) for result in results)


def counts_several(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether a stated figure counts several outcomes or things at once, and the found one only one of these.

    "40 were dead, missing or captured" says nothing against "one was killed", nor do "nine islands and atolls" against
    "three islands and six atolls".
    """
    told = _outcomes_in_a_row(stated) | _things_in_a_row(stated, quantity, reading)
    if not {quantity.measure, found.measure} <= told:
        return False
    return sum(other.measure in told for other in stated.claim.quantities) == 1


def _things_in_a_row(stated: Reading, quantity: Quantity, reading: Reading) -> frozenset[str]:
    """Return what a figure counts and what is joined to it, where the sentence counts the two apart."""
    counted = {found.measure for found in reading.claim.quantities}
    if quantity.measure not in counted:
        return frozenset()
    joined = (
        {one.key, other.key}
        for one, other in pairwise(stated.units)
        if one.key == quantity.measure and other.key in counted - {one.key} and other.first - one.last == 1
    )
    return frozenset(chain.from_iterable(joined))


@lru_cache(maxsize=16)  # a statement is held against many sentences
def _outcomes_in_a_row(stated: Reading) -> frozenset[str]:
    """Return the outcomes that a statement tells one right after the other."""
    told = [unit for unit in stated.units if unit.kind == "concept" and is_outcome(unit.key)]
    beside = [(one, other) for one, other in pairwise(told) if 0 <= other.first - one.last <= JOINED]
    return frozenset(unit.key for pair in beside for unit in pair)


def _is_telling(value: float) -> bool:
    return len(f"{value:.6g}".partition("e")[0].replace(".", "").strip("0")) >= DIGITS


def _tells_difference(stated: Reading, quantity: Quantity) -> bool:
    reckons = compares(stated) or is_difference(stated, quantity) or says(stated.sentence, "parts", "total")
    return quantity.measure == "percent" or reckons


def _others(reading: Reading, found: Quantity) -> Iterator[float]:
    """Yield, in the base unit, the figures of a sentence that may be added to one of it or taken from it."""
    if found.measure == "percent" and (found.low or 0.0) > WHOLE:
        yield WHOLE
    for other in reading.claim.quantities:
        if other is not found and _is_kin(found, other) and (value := _value(other)) is not None:
            yield value


def _is_kin(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are amounts of one dimension, or both count; the dead and the wounded do not add up."""
    if one.measure != other.measure and is_outcome(one.measure) and is_outcome(other.measure):
        return False
    if one.unit == other.unit:
        return True
    counts = [_dimension(quantity) is None and quantity.measure not in AMOUNTS for quantity in (one, other)]
    return all(counts) or (not any(counts) and _dimension(one) == _dimension(other))


def _dimension(quantity: Quantity) -> str | None:
    base = to_base(quantity.unit) if quantity.unit else None
    return base[0] if base else None


def _value(quantity: Quantity) -> float | None:
    """Return what a figure of one exact value comes to in its base unit."""
    if quantity.hedge != "exact" or quantity.low is None or quantity.low != quantity.high:
        return None
    base = to_base(quantity.unit) if quantity.unit else None
    return quantity.low * base[1] if base else quantity.low
