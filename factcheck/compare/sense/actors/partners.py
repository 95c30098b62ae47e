"""Names that stand side by side: "Spain and Italy", "between A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.lists import listed_with

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def partners_instead(comparison: Comparison, unit: Unit) -> list[Unit]:
    """Return the names that the sentence joins to the one to which the statement joins `unit`."""
    partner = next(iter(_partners(comparison.stated, unit)), None)
    found = comparison.counterpart(partner).unit if partner else None
    return _partners(comparison.focus, found) if found else []


def partner_is_elsewhere(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence has one of two names that the statement joins, and only a neighbour the other."""
    if pair.reading is comparison.focus or not pair.strength or not pair.stated.is_name:
        return False
    return any(comparison.counterpart(partner).is_found for partner in _partners(comparison.stated, pair.stated))


def _partners(reading: Reading, name: Unit) -> list[Unit]:
    """Return the other names of a name's list."""
    return [other for other in listed_with(reading, name) if other is not name]
