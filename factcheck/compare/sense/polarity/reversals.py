"""What was refused, denied, ruled out, called off: who ruled out a rise did not announce it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.layout.names import stands_in
from factcheck.compare.layout.reading import begins_negated
from factcheck.extract.polarity import negators
from factcheck.language.listed import listed_in, places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Unit

_OBJECT = 2
"""Greatest number of tokens between a deed and its object."""


def leaves_reversal(pairs: Iterable[Pair], focus: Reading) -> bool:
    """Tell whether only one side says that something found was refused, ruled out, prevented …"""
    reversers = listed_in("polarity", "reversers")
    known = list(pairs)
    if any(pair.strength == 0 and pair.stated.key in reversers for pair in known):
        return True
    found = {pair.found for pair in known if pair.found and pair.reading is focus}
    return any(
        one.key in reversers and one not in found and other in found and other.kind == "concept"
        for one, other in pairwise(focus.units)
    )


def compare_reversals(comparison: Comparison) -> list[Slot]:
    """Find what a statement says was refused, ruled out, broken off …, and the sentence that it was done or goes on.

    Only where the sentence has all else, and neither negates nor refuses anything.
    """
    stated, focus = comparison.stated, comparison.focus
    if stated.negated or focus.negated or names_reversal(focus):
        return []
    undone = ((unit, _object_of(stated, unit)) for unit in stated.units if unit.key in listed_in("polarity", "undoing"))
    return [
        comparison.slot("polarity", "antonym", "differ", unit, found)
        for unit, what in undone
        if what and (found := comparison.counterpart(what).unit) and _is_all_that_turns(comparison, unit)
    ]


def _object_of(reading: Reading, deed: Unit) -> Unit | None:
    """Return the action right after a deed: what is refused, or done no longer."""
    after = (unit for unit in reading.units if 0 <= unit.first - deed.last <= _OBJECT and unit.has_content)
    unit = next(after, None)
    return unit if unit is not None and unit.is_action else None


def _is_all_that_turns(comparison: Comparison, unit: Unit) -> bool:
    """Tell whether a sentence has all of a statement but the word that undoes something."""
    lacks = any(pair.stated is unit and not pair.is_whole for pair in comparison.pairs)
    return lacks and comparison.has_all_but(unit)


def compare_replaced_places(comparison: Comparison) -> list[Slot]:
    """Find places of the statement for which the sentence has another one instead: "in place of Sylvania"."""
    stated, focus = comparison.stated, comparison.focus
    return [
        comparison.slot("place", "place-mismatch", "differ", pair.stated, pair.found)
        for pair in comparison.pairs_here()
        if pair.found and pair.stated.is_name
        if is_replaced(focus, pair.found) and not is_replaced(stated, pair.stated) and stands_in(stated, pair.stated)
    ]


def is_replaced(reading: Reading, unit: Unit) -> bool:
    """Tell whether something else replaces a unit: "instead of", "thay thế"."""
    first = unit.first - stands_in(reading, unit)  # "thay vì ở Armenia" as well as "thay vì Armenia"
    return any(joint.stop == first for joint in replacements(reading))


def replacements(reading: Reading) -> list[range]:
    """Return the words behind which stands what something else replaces: "instead of", "chứ không"."""
    return [joint for key in ("replacing", "contrasting") for joint in places(reading.sentence, "polarity", key)]


def names_reversal(reading: Reading) -> bool:
    """Tell whether a sentence has a word of refusing, ruling out, averting … that is not a negation ("không chịu")."""
    turning = listed_in("polarity", "reversers") | listed_in("polarity", "averting")
    return any(unit.key in turning and not begins_negated(reading.sentence, unit) for unit in reading.units)


def is_reversed(reading: Reading, unit: Unit) -> bool:
    """Tell whether such a word, or one of lacking, directly precedes a unit: "thiếu liên kết" is not a link."""
    return _follows(reading, unit, "reversers", "lacking")


def is_stopped(reading: Reading, unit: Unit) -> bool:
    """Tell whether a word directly before a unit says that it no longer goes on: "ngừng giảm"."""
    return _follows(reading, unit, "stopping")


def _follows(reading: Reading, unit: Unit, *keys: str) -> bool:
    """Tell whether a concept of one of some lists directly precedes a unit."""
    before, _ = reading.neighbours(unit, 1)
    return before is not None and any(before.key in listed_in("polarity", key) for key in keys)


def denies(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit itself negates: "denied that …"; its scope is compared as a negation.

    The "longer" of "no longer" does not, nor does "nothing", which denies no more than "not".
    """
    if unit.entry_kind == "quality" or unit.kind == "word":
        return False
    if unit.key in listed_in("polarity", "denials") and unit.first in negators(reading.sentence):
        return True  # also for "phủ nhận việc"
    return unit.last in reading.negated and reading.negated.isdisjoint(range(unit.first, unit.last))
