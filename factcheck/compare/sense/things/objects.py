"""What each of two deeds is done to: who "approved the budget and rejected the plan" has approved no plan."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.clauses import is_deed
from factcheck.compare.matter import LIGHT
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from factcheck.compare.layout.reading import Reading, Unit

_VERBS = frozenset({"action", "event", "measure"})


class Part(NamedTuple):
    """The units of a part of a sentence, and whether it begins with what is done in it."""

    units: tuple[Unit, ...]
    is_told_anew: bool


def are_objects_of_another(stated: Reading, focus: Reading) -> bool:
    """Tell whether what the sentence says of a deed of the statement is another thing, and the thing another deed's.

    The other deed must be one that the statement lacks, in the part of the sentence that follows.
    """
    parts = _parts(focus)
    if len(parts) < 2:
        return False
    found = {there for unit in stated.units if (there := find(unit, stated, focus)[0])}
    return any(
        second.is_told_anew and _is_lacking(first.units, second.units, found) for first, second in pairwise(parts)
    )


def _is_lacking(first: tuple[Unit, ...], second: tuple[Unit, ...], found: AbstractSet[Unit]) -> bool:
    deed = next((at for at, unit in enumerate(first) if is_deed(unit) and unit in found), None)
    if deed is None or any(is_deed(unit) and unit in found for unit in second):
        return False
    objects = [unit for unit in first[deed + 1 :] if not is_deed(unit)]
    own = [unit for unit in objects if unit.kind != "name"] or objects
    wanted = [unit for unit in second if not is_deed(unit) and unit in found]
    return bool(own) and bool(wanted) and found.isdisjoint(own) and second[0] not in found


@lru_cache(maxsize=256)  # a sentence is part of several passages
def _parts(reading: Reading) -> list[Part]:
    """Return what stands before and behind each "and" or semicolon, what only names or figures begin left out."""
    words = reading.sentence.spoken
    joints = [at for at, word in enumerate(words) if word in listed(reading.sentence, "clauses", "adds")]
    ends = [*joints, len(words)]
    parts = []
    for start, end in zip([-1, *joints], ends, strict=True):
        units = tuple(unit for unit in reading.units if start < unit.first < end and unit.weight > LIGHT)
        if units:
            parts.append(Part(units, start < 0 or words[start] == ";" or _begins_with_deed(reading, units[0], start)))
    return parts


def _begins_with_deed(reading: Reading, unit: Unit, joint: int) -> bool:
    """Tell whether a deed follows a joint: "and lost …", but not "and the elected …"."""
    between = reading.sentence.spoken[joint + 1 : unit.first]
    verb = unit.kind == "word" or (unit.entry is not None and unit.entry.kind in _VERBS)
    return verb and listed(reading.sentence, "clauses", "articles").isdisjoint(between)
