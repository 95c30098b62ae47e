"""Finds what an ordinal orders: "mùa giải đầu tiên" does not contradict "người cán đích thứ tám"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Unit


def order_different_things(stated: Figure, found: Figure) -> bool:
    """Tell whether two ordinals order different things, as far as the words beside them show."""
    if stated.quantity.measure != "ordinal" or found.quantity.measure != "ordinal":
        return False
    ours, theirs = _ordered(stated), _ordered(found)
    return ours is not None and theirs is not None and find(ours, stated.reading, found.reading).unit != theirs


def _ordered(ordinal: Figure) -> Unit | None:
    """Return the unit right before an ordinal in Vietnamese, or right after it in English, if any."""
    reading, tokens = ordinal.reading, ordinal.tokens
    unit = reading.unit_at.get(tokens.start - 1 if reading.sentence.lang == "vi" else tokens.stop)
    return unit if unit and unit.kind != "name" else None
