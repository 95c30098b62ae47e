"""Names that stand side by side: "Spain and Italy", "between A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def partners_instead(comparison: Comparison, unit: Unit) -> list[Unit]:
    """Return the names that the sentence joins to the one to which the statement joins `unit`."""
    stated, focus = comparison.stated, comparison.focus
    partner = next((one for one in stated.named if _are_joined(stated, one, unit)), None)
    found = comparison.counterpart(partner).unit if partner else None
    return [other for other in focus.named if found is not None and _are_joined(focus, other, found)]


def partner_is_elsewhere(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence has one of two names that the statement joins, and only a neighbour the other."""
    stated, focus = comparison.stated, comparison.focus
    if pair.reading is focus or not pair.strength or not pair.stated.is_name:
        return False
    partners = [one for one in stated.named if _are_joined(stated, one, pair.stated)]
    return any(comparison.counterpart(partner).is_found for partner in partners)


def _are_joined(reading: Reading, one: Unit, other: Unit) -> bool:
    """Tell whether two names stand side by side in a list: "Russia, Spain and Italy"."""
    first, last = sorted((one, other), key=lambda unit: unit.first)
    between = reading.sentence.spoken[first.last : last.first]
    return len(between) in (1, 2) and listed(reading.sentence, "roles", "and").issuperset(between)
