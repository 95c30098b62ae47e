"""The same figure for another group: "15 Azerbaijani soldiers died in the fire", where 15 Armenian ones did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.counting import are_aligned
from factcheck.compare.layout.names import name_kind
from factcheck.compare.layout.values import Figure
from factcheck.compare.sense.actors.names import name_slot
from factcheck.compare.shared_matter import tells_thing
from factcheck.compare.slots import Slot, with_status
from factcheck.extract.names.same_name import same_name

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Unit

_FEWEST = 2
"""Figures below this one are so common that two events may share them."""


def with_regrouped(comparison: Comparison) -> Comparison:
    """Return the comparison with a differing name for each figure that the sentence gives for another group.

    The sentence must not name the stated group, but must have what happened.
    """
    return comparison.with_slots([slot for value in comparison.slots for slot in _regrouped(comparison, value)])


def _regrouped(comparison: Comparison, value: Slot) -> list[Slot]:
    focus = comparison.focus
    if value.status != "missing" or value.slot == "date" or not _has_what_happened(comparison, value):
        return [value]
    figure, _ = comparison.figures_of(value)
    group = _group(figure) if figure else None
    if figure is None or group is None or (figure.quantity.low or 0.0) < _FEWEST:
        return [value]
    for found in focus.figures:
        found_group = _group(found)
        if found_group and _is_same(figure, found) and _is_another(group, found_group, focus):
            return [value.against(focus, found.bare_span, "agree"), name_slot(comparison, "differ", group, found_group)]
    return [value]


def _group(figure: Figure) -> Unit | None:
    """Return the name of those whose figure it is, if the sentence has it."""
    return figure.reading.names.get(figure.quantity.group) if figure.quantity.group else None


def _is_same(stated: Figure, found: Figure) -> bool:
    """Tell whether two exact figures are the same except for their group."""
    exact = stated.quantity.hedge == found.quantity.hedge == "exact" and stated.value == found.value
    return exact and are_aligned(Figure(stated.reading, replace(stated.quantity, group=None)), found)


def _is_another(name: Unit, other: Unit, focus: Reading) -> bool:
    """Tell whether two names are of the same kind, and the sentence has only the second."""
    alike = name_kind(name.key) == name_kind(other.key) != "unknown"
    return alike and not any(same_name(name.key, key) for key in focus.names)


def _has_what_happened(comparison: Comparison, value: Slot) -> bool:
    """Tell whether the sentence has all that is said of a figure, and more than its measure, or an agreeing date."""
    concepts = [pair for pair in comparison.pairs if pair.stated.kind == "concept" and pair.has_content]
    things = [pair for pair in concepts if pair.stated.key != value.slot and tells_thing(pair.stated)]
    all_here = all(pair.reading is comparison.focus and pair.is_whole for pair in concepts)
    return all_here and bool(things or with_status(comparison.slots, "agree"))
