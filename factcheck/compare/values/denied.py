"""Figures that a sentence denies: "was not the first woman" says nothing against the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import token_range
from factcheck.compare.values.intervals import core
from factcheck.extract.polarity import negators

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

BETWEEN = 1
"""How many words stand between a negation and the figure that it denies at most: "not the first"."""


def is_denied_once(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether one of two figures is denied and the other is told."""
    return is_denied(stated, quantity) != is_denied(reading, found)


def is_denied(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a negation stands right before a figure."""
    if not reading.negated:
        return False
    first, _ = token_range(reading, (quantity.start, quantity.end))
    return any(after <= first <= after + BETWEEN for after in negators(reading.sentence).values())


def denies_other_figure(negating: Reading, plain: Reading) -> bool:
    """Tell whether a sentence denies a figure that the other one has not: not that figure, so perhaps this one."""
    told = {core(quantity) for quantity in plain.claim.quantities}
    denied = [quantity for quantity in negating.claim.quantities if is_denied(negating, quantity)]
    return bool(told) and any(core(quantity) not in told for quantity in denied)
