"""A value of other people: the nurses' rise in pay is not that of the teachers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import found_keys
from factcheck.language.concept_kinds import ANYBODY

if TYPE_CHECKING:
    from factcheck.compare.another_case.differences import Differences
    from factcheck.compare.layout.reading import Unit


def person_differs(differences: Differences) -> bool:
    """Tell whether a value differs, and so does who has it: the nurses' pay rose by 3 percent, the teachers' by 6."""
    if not differences.has_value and not any(slot.rule == "antonym" for slot in differences.slots):
        return False
    comparison, focus = differences.comparison, differences.focus
    matched = found_keys(comparison.pairs_here())
    if not any(_is_special(unit) and unit.key not in matched for unit in focus.units):
        return False
    return any(
        _is_special(pair.stated) and (pair.reading is not focus or not pair.strength) for pair in comparison.pairs
    )


def _is_special(unit: Unit) -> bool:
    """Tell whether a unit is a person, named or of a kind more specific than "people"."""
    return unit.entry_kind == "person" and unit.has_content and unit.key not in ANYBODY
