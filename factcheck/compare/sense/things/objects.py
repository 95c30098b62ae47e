"""What actions are about: who "approved the budget and rejected the plan" has approved no plan."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.language.lexicon import ACTIONS
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from factcheck.compare.comparison import Comparison, Reading, Unit


_TO_DEED = 1
"""Greatest number of tokens between wanting and what is wanted: "to"."""


class Conjunct(NamedTuple):
    """The units of a part of a sentence, and whether it begins with an action."""

    units: tuple[Unit, ...]
    is_told_anew: bool


def object_belongs_to_another_action(comparison: Comparison) -> bool:
    """Tell whether in the sentence a stated action has another object, and the stated object another action.

    The other action must be one that the statement lacks, in the next part of the sentence.
    """
    parts = _parts(comparison.focus)
    if len(parts) < 2:
        return False
    found = {unit_found for unit in comparison.stated.units if (unit_found := comparison.counterpart(unit).unit)}
    return any(
        second.is_told_anew and _is_lacking(first.units, second.units, found) for first, second in pairwise(parts)
    )


def _is_lacking(first: tuple[Unit, ...], second: tuple[Unit, ...], found: AbstractSet[Unit]) -> bool:
    deed = next((at for at, unit in enumerate(first) if unit.is_action and unit in found), None)
    if deed is None or any(unit.is_action and unit in found for unit in second):
        return False
    objects = [unit for unit in first[deed + 1 :] if not unit.is_action]
    own = [unit for unit in objects if not unit.is_name] or objects
    wanted = [unit for unit in second if not unit.is_action and unit in found]
    return bool(own) and bool(wanted) and found.isdisjoint(own) and second[0] not in found


@cached_by_sentence
def _parts(reading: Reading) -> list[Conjunct]:
    """Return the parts before and after each "and" or semicolon, without those that only names or figures begin."""
    words = reading.sentence.spoken
    joints = [at for at, word in enumerate(words) if word in listed(reading.sentence, "clauses", "adds")]
    ends = [*joints, len(words)]
    parts = []
    for start, end in zip([-1, *joints], ends, strict=True):
        units = tuple(unit for unit in reading.units if start < unit.first < end and unit.has_content)
        if units:
            told_anew = start < 0 or words[start] == ";" or _begins_with_deed(reading, units[0], start)
            parts.append(Conjunct(units, told_anew))
    return parts


def _begins_with_deed(reading: Reading, unit: Unit, joint: int) -> bool:
    """Tell whether an action follows a conjunction: "and lost …", but not "and the elected …"."""
    verb = unit.kind == "word" or unit.entry_kind in ACTIONS
    return verb and not has_listed(reading.sentence, "clauses", "articles", joint + 1, unit.first)


def complement_differs(comparison: Comparison) -> bool:
    """Tell whether in the sentence something else is wanted, and what the statement wants is in another clause.

    In "suspended, though parents proposed to keep her" no suspension is proposed.
    """
    focus = comparison.focus
    counterparts = {pair.stated: pair.found for pair in comparison.pairs_here() if pair.found}
    found, lacking = set(counterparts.values()), {pair.stated for pair in comparison.pairs if not pair.strength}
    for one, other in pairwise(comparison.stated.units):
        if one.key not in listed_in("roles", "attitudes") or not other.is_action:
            continue
        attitude, deed = counterparts.get(one), counterparts.get(other)
        if attitude and other in lacking and other.first - one.last <= _TO_DEED:
            return True
        if attitude and deed and focus.clauses[attitude.first] != focus.clauses[deed.first]:
            clause = focus.clauses[attitude.first]
            wanted = (unit for unit in focus.units if unit.is_action and focus.clauses[unit.first] == clause)
            if any(unit not in found for unit in wanted):
                return True
    return False
