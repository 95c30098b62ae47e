"""Decides whether statement and passage are about the same matter: whether they share actions and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import THINGS_AND_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.language.lexicon import Entry

_DEEDS = {"event": 1.2, "measure": 1.2, "action": 0.6}
"""Weights of actions and events, by kind of concept."""


def has_event(pairs: Iterable[Pair], focus: Reading | None, share: float) -> bool:
    """Tell whether a sentence, or with None its source, contains a share of the statement's actions and events."""
    deeds = [(p, deed_weight(p.stated)) for p in pairs if p.stated.kind == "concept" and p.has_content]
    total = sum(weight for _, weight in deeds)
    found = sum(weight * pair.strength for pair, weight in deeds if focus is None or pair.reading is focus)
    return found >= total * share


def lacks_turn(pairs: Iterable[Pair]) -> bool:
    """Tell whether the passage lacks a word of the statement that has an opposite: "rejected" matters."""
    return any(entry.kind == "action" and entry.opposites for entry in _lacking(pairs))


def tells_thing(unit: Unit) -> bool:
    """Tell whether a unit is a thing or an event."""
    return unit.entry_kind in THINGS_AND_EVENTS


def lacks_thing(pairs: Iterable[Pair]) -> bool:
    """Tell whether a thing or event of the statement is nowhere in the source, such as the stove that caused a fire."""
    return any(entry.kind in THINGS_AND_EVENTS for entry in _lacking(pairs))


def _lacking(pairs: Iterable[Pair]) -> list[Entry]:
    lacking = (pair.stated for pair in pairs if pair.strength == 0 and pair.has_content)
    return [unit.entry for unit in lacking if unit.entry and unit.kind == "concept"]


def deed_weight(unit: Unit) -> float:
    """Weigh an action less than an event: "wanted to meet" is about the meeting."""
    return _DEEDS.get(unit.entry.kind, 0.0) if unit.entry else 0.0
