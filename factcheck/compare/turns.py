"""Words that turn the sense: a negation on one side only, and opposites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.alignment import same_neighbour
from factcheck.compare.slots import Slot, in_source
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.alignment import Alignment
    from factcheck.compare.passage import Passage
    from factcheck.compare.reading import Reading, Unit


def compare_polarity(stated: Reading, passage: Passage, alignment: Alignment) -> list[Slot]:
    """Find what one side negates and the other does not.

    Only the head of a negation counts, the first unit within its reach: "will not meet Pashinyan in Brussels" negates
    the meeting, not Brussels. What either side says both ways turns nothing.
    """
    return [
        _as_slot("polarity", "negation", stated, pair.stated, passage.focus, pair.found)
        for pair in alignment.pairs
        if pair.reading is passage.focus and pair.found and _turned(stated, pair.stated, passage, pair.found)
    ]


def _turned(stated: Reading, unit: Unit, passage: Passage, found: Unit) -> bool:
    focus = passage.focus
    ours = _polarities(unit.key, (stated,))
    near = () if unit.kind == "name" else passage.context
    theirs = _polarities(found.key, (focus, *near))
    if len(ours) != 1 or len(theirs) != 1 or ours == theirs:
        return False
    return unit in heads(stated) or found in heads(focus)


def _polarities(key: str, readings: Iterable[Reading]) -> set[bool]:
    """Whether a unit is negated, wherever it stands."""
    return {is_negated(reading, unit) for reading in readings for unit in reading.units if unit.key == key}


def is_negated(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit stands under a negation."""
    return unit.first in reading.negated


def heads(reading: Reading) -> list[Unit]:
    """Return the first unit within the reach of each negation."""
    return list(_heads(reading))


def _heads(reading: Reading) -> Iterator[Unit]:
    before = -2
    for at in sorted(reading.negated):
        if at != before + 1:
            unit = next((u for u in reading.units if u.last > at), None)
            if unit and unit.first in reading.negated:
                yield unit
        before = at


def compare_opposites(stated: Reading, passage: Passage, alignment: Alignment) -> list[Slot]:
    """Find concepts of the statement that the passage lacks while it has their opposite in the same place.

    The same place is beside a common neighbour; between two languages, whose order differs, it is the sentence.
    """
    focus = passage.focus
    pairs = [p for p in alignment.pairs if p.stated.kind == "concept" and p.reading is not focus]
    return [
        _as_slot("polarity", "antonym", stated, pair.stated, focus, found)
        for pair in pairs
        if (found := _opposite(stated, pair.stated, focus))
    ]


def _opposite(stated: Reading, unit: Unit, focus: Reading) -> Unit | None:
    entry = lexicon().entries.get(unit.key)
    across = stated.sentence.lang != focus.sentence.lang
    for id in entry.opposites if entry else ():
        found = focus.concepts.get(id)
        if found is None or is_negated(focus, found) != is_negated(stated, unit):
            continue
        if across or same_neighbour(stated, unit, focus, found):
            return found
    return None


def _as_slot(slot: str, rule: str, stated: Reading, unit: Unit, focus: Reading, found: Unit) -> Slot:
    return Slot(
        slot,
        rule,
        "differ",
        stated.text(unit),
        stated.span(unit),
        focus.text(found),
        in_source(focus, focus.span(found)),
        focus,
    )
