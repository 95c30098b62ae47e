"""Names of which a deed has but one: where somebody was born, what something is called, who was elected to a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.clauses import past_insertion
from factcheck.compare.layout.names import PLACES, name_kind
from factcheck.compare.rule_names import NAME_RULES
from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit

_GAP = 2
"""How many words ("in", "as the") may be between a deed and its name."""


def only_name(comparison: Comparison, unit: Unit, spare: Iterable[Unit]) -> Unit | None:
    """Return the name, of a name's kind, that the sentence has with the same deed, of which there can be but one."""
    if unit not in _told_of_one(comparison.stated):
        return None
    alike = [other for other in spare if name_kind(other.key) == name_kind(unit.key)]
    return next((other for other in alike if _goes_with_one_deed(comparison, unit, other)), None)


def tells_of_one_name(comparison: Comparison, differing: Iterable[Slot]) -> bool:
    """Tell whether all names that differ are the only ones of a deed of somebody whom the passage names, too."""
    stated, focus = comparison.stated, comparison.focus
    named = any(pair.strength and pair.stated.is_name for pair in comparison.pairs)
    slots = [slot for slot in differing if slot.rule in NAME_RULES]
    at, found_at = ({one.span(unit): unit for unit in one.named} for one in (stated, focus))
    sides = ((at.get(slot.stated_span), found_at.get(focus.in_quote(slot.found_span))) for slot in slots)
    return named and all(unit and other and _goes_with_one_deed(comparison, unit, other) for unit, other in sides)


@cached_by_statement
def _told_of_one(stated: Reading) -> list[Unit]:
    """Return the names of a statement that may be those of a deed of which there can be but one."""
    after, before = listed_in("roles", "one_name"), listed_in("roles", "one_doer")
    deeds = ((unit, _deed_before(stated, unit), _deed_after(stated, unit)) for unit in stated.named)
    return [unit for unit, one, other in deeds if (one and one.key in after) or (other and other.key in before)]


def _goes_with_one_deed(comparison: Comparison, unit: Unit, other: Unit) -> bool:
    """Tell whether two names are those of one deed, of which there can be but one."""
    stated, focus = comparison.stated, comparison.focus
    deed, found = _deed_before(stated, unit), _deed_before(focus, other)
    if deed is None or found is None or deed.key not in listed_in("roles", "one_name"):
        return _did_all(comparison, unit, other)
    counted = any(figure.measure == deed.key for figure in stated.claim.quantities)
    return comparison.counterpart(deed).unit is found and not counted and not stated.negated and not focus.negated


def _deed_before(reading: Reading, name: Unit) -> Unit | None:
    """Return what precedes a name, or the word for what kind of place it is: "died in the city of Leeds"."""
    before, _ = reading.neighbours(name, _GAP)
    if before and before.key in listed_in("roles", "kinds_of_place") and name_kind(name.key) in PLACES:
        before, _ = reading.neighbours(before, _GAP)
    return before


def _did_all(comparison: Comparison, unit: Unit, other: Unit) -> bool:
    """Tell whether both names did what only one can have done, and the sentence has all else of the statement."""
    deed, found = _deed_after(comparison.stated, unit), _deed_after(comparison.focus, other)
    if deed is None or found is None or deed.key not in listed_in("roles", "one_doer"):
        return False
    return comparison.counterpart(deed).unit is found and comparison.has_all_but(unit)


def _deed_after(reading: Reading, name: Unit) -> Unit | None:
    """Return what follows a name, after an insertion if any."""
    at = past_insertion(reading.sentence.spoken, name.last)
    return next((unit for unit in reading.units if 0 <= unit.first - at <= _GAP), None)
