"""Words that turn the sense: a negation on one side only, and opposites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import Slot, in_source
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.alignment import Alignment, Pair
    from factcheck.compare.passage import Passage
    from factcheck.compare.reading import Reading, Unit


def compare_polarity(stated: Reading, passage: Passage, alignment: Alignment) -> list[Slot]:
    """Find what one side negates and the other does not.

    Only the head of a negation counts, the first unit within its reach: "will not meet Pashinyan in Brussels" negates
    the meeting, not Brussels.
    """
    return [
        _slot("polarity", "negation", stated, pair, passage.focus)
        for pair in alignment.pairs
        if pair.reading is passage.focus and pair.found and _turned(stated, pair, passage.focus)
    ]


def _turned(stated: Reading, pair: Pair, focus: Reading) -> bool:
    assert pair.found is not None
    ours, theirs = is_negated(stated, pair.stated), is_negated(focus, pair.found)
    if ours == theirs:
        return False
    return pair.stated in heads(stated) if ours else pair.found in heads(focus)


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
    """Find concepts of the statement that the passage lacks while it has their opposite."""
    focus = passage.focus
    slots = []
    for pair in alignment.pairs:
        entry = lexicon().entries.get(pair.stated.key) if pair.stated.kind == "concept" else None
        if entry is None or pair.reading is focus:
            continue
        for opposite in entry.opposites:
            found = focus.concepts.get(opposite)
            if found and is_negated(focus, found) == is_negated(stated, pair.stated):
                slots.append(_as_slot("polarity", "antonym", stated, pair.stated, focus, found))
    return slots


def _slot(slot: str, rule: str, stated: Reading, pair: Pair, focus: Reading) -> Slot:
    assert pair.found is not None
    return _as_slot(slot, rule, stated, pair.stated, focus, pair.found)


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
