"""Two halves that have exchanged what they say: "the red lamp means wait, the green one go" for the reverse.

Such a statement lacks no word. What gives it away is that each of its halves begins in one half of the sentence and
ends in the other one.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Unit

Halves = tuple[range, range]


class _Shared(NamedTuple):
    """A unit that both sentences have once, by the half that it is in."""

    unit: Unit
    half: int
    found_half: int
    leads: bool
    """Whether it is the first unit of both sentences, and so may belong to both halves."""


def halves_are_crossed(comparison: Comparison) -> bool:
    """Tell whether each half of a statement begins in one half of the sentence, and ends in the other one."""
    stated, focus = comparison.stated, comparison.focus
    if not comparison.is_within_one_language:
        return False
    halves, found_halves = _halves(stated), _halves(focus)
    if not halves or not found_halves:
        return False
    shared = list(_shared(stated, halves, focus, found_halves))
    first, second = ([one for one in shared if one.half == half] for half in (0, 1))
    return any(_are_crossed(one, second) for one in (first, [two for two in first if not two.leads]))


def _are_crossed(first: list[_Shared], second: list[_Shared]) -> bool:
    courses = {_course(first), _course(second)}
    return courses == {(0, 1), (1, 0)} and _are_alike(first[0].unit, second[0].unit)


def _are_alike(one: Unit, other: Unit) -> bool:
    """Tell whether two halves begin with something of a kind: two names, be they known or not, or two things."""
    kinds = ["name" if unit.is_name or unit.kind == "word" else unit.entry_kind for unit in (one, other)]
    return kinds[0] == kinds[1] and not one.is_action


def _course(half: list[_Shared]) -> tuple[int, ...]:
    """Return through which halves of the sentence one of the statement leads."""
    return tuple(found for found, _ in groupby(one.found_half for one in half))


def _shared(stated: Reading, halves: Halves, focus: Reading, found_halves: Halves) -> Iterator[_Shared]:
    for unit in stated.units:
        found = _only_place(unit, stated, focus)
        if found is not None:
            at, found_at = (unit.first in halves[1]), (found.first in found_halves[1])
            yield _Shared(unit, at, found_at, leads=unit is stated.units[0] and found is focus.units[0])


def _only_place(unit: Unit, stated: Reading, focus: Reading) -> Unit | None:
    """Return the only place of a unit in a sentence; of several, the only one in the same words."""
    found = find(unit, stated, focus)
    if found.unit is None or not found.is_whole:
        return None
    own, others = stated.places[unit.key], focus.occurrences(found.unit)
    if len(own) > 1 or len(others) > 1:
        own = [place for place in own if stated.spelt[place] == stated.spelt[unit]]
        others = [place for place in others if focus.spelt[place] == stated.spelt[unit]]
    return others[0] if len(own) == len(others) == 1 else None


@cached_by_sentence
def _halves(reading: Reading) -> Halves | None:
    """Return the two halves of a sentence: at its only semicolon, else at its only "while", comma or "and"."""
    sentence = reading.sentence
    contrasts = listed(sentence, "clauses", "apart") | listed(sentence, "clauses", "contrasts")
    conjunctions = listed(sentence, "roles", "and") - {","}
    for level in ({";"}, contrasts, {","}, conjunctions):
        joints = [at for at, word in enumerate(sentence.spoken) if word in level]
        if joints:
            halves = range(joints[0]), range(joints[0] + 1, len(sentence.spoken))
            divides = len(joints) == 1 and (level is not conjunctions or _does_something_in_each(reading, halves))
            return halves if divides else None
    return None


def _does_something_in_each(reading: Reading, halves: Halves) -> bool:
    """Tell whether "and" joins two clauses: not so in "a quick and easy game"."""
    return all(any(unit.is_action and unit.first in half for unit in reading.units) for half in halves)
