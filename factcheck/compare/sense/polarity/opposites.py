"""Opposites: words of the statement in place of which the passage has the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import same_neighbour
from factcheck.compare.sense.polarity.negations import denies
from factcheck.compare.sense.polarity.reversals import is_stopped
from factcheck.compare.slots import Slot, slot_of_units
from factcheck.language.listed import says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def compare_opposites(comparison: Comparison) -> list[Slot]:
    """Find concepts of the statement that the passage lacks while it has their opposite in the same place.

    The same place is beside a common neighbour; between two languages, which differ in order, it is the sentence.
    """
    stated, focus = comparison.stated, comparison.focus
    pairs = [p for p in comparison.pairs if p.stated.entry and p.stated.entry.opposites and p.reading is not focus]
    if not pairs:
        return []
    from factcheck.compare.sense.comparing.comparisons import compares_the_same  # lazy: few units have an opposite

    if compares_the_same(stated, focus):
        return []
    return [
        slot_of_units("polarity", "antonym", "differ", (stated, pair.stated), (focus, found))
        for pair in pairs
        if not denies(stated, pair.stated) and (found := _opposite(stated, pair.stated, focus))
        if not _counts_outside(stated, pair.stated, focus)
    ]


def _counts_outside(stated: Reading, unit: Unit, focus: Reading) -> bool:
    """Tell whether only one side counts what is outside: "none of them was outside Bolnisi", "all were in Bolnisi"."""
    outside = [says(reading.sentence, "polarity", "outside") for reading in (stated, focus)]
    return unit.key in table("polarity")["quantifiers"] and outside[0] != outside[1]


def _opposite(stated: Reading, unit: Unit, focus: Reading) -> Unit | None:
    across = stated.sentence.lang != focus.sentence.lang
    for id in unit.entry.opposites if unit.entry else ():
        found = focus.concepts.get(id)
        if found is None or found.key != id or focus.is_negated(found) != stated.is_negated(unit):
            continue
        if is_stopped(focus, found) and not is_stopped(stated, unit):  # what stopped falling may rise
            continue
        if any(stated.clauses[own.first] != stated.clauses[unit.first] for own in stated.places.get(id, ())):
            continue  # "closed two years after it had opened" has both
        if across or same_neighbour(stated, unit, focus, found):
            return found
    return None
