"""Finds what an ordinal orders: "mùa giải đầu tiên" does not contradict "người cán đích thứ tám"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import token_range

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.model import Quantity


def order_others(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether two ordinals order different things, as far as the words beside them show."""
    if quantity.measure != "ordinal" or found.measure != "ordinal":
        return False
    ours, theirs = _ordered(stated, quantity), _ordered(reading, found)
    return ours is not None and theirs is not None and find(ours, stated, reading)[0] != theirs


def _ordered(reading: Reading, ordinal: Quantity) -> Unit | None:
    """Return the unit right before an ordinal in Vietnamese, or right after it in English, if any."""
    first, last = token_range(reading, (ordinal.start, ordinal.end))
    unit = reading.unit_at.get(first - 1 if reading.sentence.lang == "vi" else last)
    return unit if unit and unit.kind != "name" else None
