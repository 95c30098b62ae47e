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
    comparison, stated, focus = differences.comparison, differences.stated, differences.focus
    away = [pair.stated for pair in comparison.pairs if pair.reading is not focus or not pair.strength]
    matched, spans = found_keys(comparison.pairs_here()), {stated.span(unit) for unit in away}
    titles = [slot for slot in differences.slots if slot.rule == "antonym" and slot.stated_span in spans]
    stated_titles = {slot.stated_span for slot in titles}  # the deputy is the same person
    found_titles = {focus.in_quote(slot.found_span) for slot in titles}
    others = (unit for unit in focus.units if unit.key not in matched and focus.span(unit) not in found_titles)
    if not any(map(_is_special, others)):
        return False
    return any(_is_special(unit) and stated.span(unit) not in stated_titles for unit in away)


def _is_special(unit: Unit) -> bool:
    """Tell whether a unit is a person, named or of a kind more specific than "people"."""
    return unit.entry_kind == "person" and unit.has_content and unit.key not in ANYBODY
