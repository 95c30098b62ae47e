"""Figures that a sentence denies: "was not the first woman" does not contradict the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import is_deed
from factcheck.compare.slots import token_range
from factcheck.compare.values.figures.intervals import core
from factcheck.extract.polarity import negators
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan, Quantity

BETWEEN = 1
"""Greatest number of words between a negation and the figure that it denies: "not the first"."""
SUBJECT = 12
"""Greatest distance in tokens between an action and the figure before it that counts its doers."""


def is_denied_once(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether one of two figures is denied and the other asserted."""
    return is_denied(stated, quantity) != is_denied(reading, found)


def counts_the_contrary(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether only one figure counts those who did not do it: 5 that have not reached it do not contradict 12."""
    if bool(stated.negated) == bool(reading.negated) or not (tells_how_many(quantity) and tells_how_many(found)):
        return False
    ours, theirs = _done_by(stated, quantity), _done_by(reading, found)
    return any(key in theirs and theirs[key] != negated for key, negated in ours.items())


def tells_how_many(quantity: Quantity) -> bool:
    """Tell whether a figure counts things, at least one: not a rank, length or sum."""
    return bool(quantity.high) and quantity.measure != "ordinal" and not (quantity.unit and to_base(quantity.unit))


def _done_by(reading: Reading, quantity: Quantity) -> dict[str, bool]:
    """Return the actions shortly after a figure, and whether each is negated."""
    _, last = token_range(reading, (quantity.start, quantity.end))
    behind = (unit for unit in reading.units if last <= unit.first < last + SUBJECT and is_deed(unit))
    return {unit.key: reading.is_negated(unit) for unit in behind}


def is_denied(reading: Reading, quantity: Quantity | DateSpan) -> bool:
    """Tell whether a negation directly precedes a figure or a date."""
    if not reading.negated:
        return False
    first, _ = token_range(reading, (quantity.start, quantity.end))
    return any(after <= first <= after + BETWEEN for after in negators(reading.sentence).values())


def denies_other_figure(negating: Reading, plain: Reading) -> bool:
    """Tell whether a sentence denies a figure that the other one lacks, and so perhaps means the other's."""
    told = {core(quantity) for quantity in plain.claim.quantities}
    denied = [quantity for quantity in negating.claim.quantities if is_denied(negating, quantity)]
    return bool(told) and any(core(quantity) not in told for quantity in denied)
