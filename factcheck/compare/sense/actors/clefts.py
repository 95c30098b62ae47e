"""A name that a statement sets off as the one that did it: "It was Sweden that asked for the meeting".

Such a statement says that nobody else did. So where a sentence tells all the rest, and of another name of that kind,
it contradicts the statement, though the names may have no neighbour in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import found_keys
from factcheck.compare.layout.names import name_kind
from factcheck.language.listed import has_listed, places

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit

_ENOUGH = 0.8
"""Share of the rest of a statement that the sentence must have, 0 to 1."""
_ENOUGH_WEIGHT = 2.5
"""Least weight of that: another name, and what was done."""
_NO_DOERS = ("with", "to", "for")
"""Lists of words after which a name is no doer."""


def compare_clefts(comparison: Comparison) -> list[Slot]:
    """Return a slot for a name that is set off in the statement and in whose place the sentence has another one."""
    unit = _set_off(comparison.stated)
    if unit is None or comparison.counterpart(unit).is_found or not _has_the_rest(comparison, unit):
        return []
    matched = found_keys(comparison.pairs)
    rivals = (name for name in comparison.focus.named if name.key not in matched)
    rival = next((name for name in rivals if name_kind(name.key) == name_kind(unit.key)), None)
    return [comparison.slot("roles", "role-swap", "differ", unit, rival)] if rival else []


def set_off_is_another(comparison: Comparison) -> bool:
    """Tell whether the sentence lacks the name that is set off, or has it only after "with" or "to": no doer then."""
    stated, focus = comparison.stated, comparison.focus
    unit = _set_off(stated)
    if unit is None:
        return False
    found = comparison.counterpart(unit).unit
    return found is None or all(_is_no_doer(focus, place) for place in focus.occurrences(found))


def _is_no_doer(focus: Reading, name: Unit) -> bool:
    return any(has_listed(focus.sentence, "roles", key, name.first - 1, name.first) for key in _NO_DOERS)


def _set_off(stated: Reading) -> Unit | None:
    """Return the name between "it was" and "that", or after "chính"; None if there is none."""
    sentence = stated.sentence
    starts = {place.stop for place in places(sentence, "roles", "setting_off")}
    names = (unit for unit in stated.named if unit.first in starts)
    return next((unit for unit in names if has_listed(sentence, "roles", "set_off", unit.last, unit.last + 1)), None)


def _has_the_rest(comparison: Comparison, unit: Unit) -> bool:
    """Tell whether the sentence itself has nearly all of the statement but for one name."""
    rest = [pair for pair in comparison.pairs if pair.stated is not unit]
    found = sum(pair.found_weight for pair in rest if pair.reading is comparison.focus)
    return found >= max(_ENOUGH_WEIGHT, _ENOUGH * sum(pair.stated.weight for pair in rest))
