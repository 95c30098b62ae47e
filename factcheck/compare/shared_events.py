"""Decides whether statement and passage are about the same matter: whether they share actions and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.concept_kinds import THINGS_AND_EVENTS
from factcheck.language.listed import listed_in

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
    known = list(pairs)
    named = {at for pair in known if pair.is_whole for at in _edges(pair.stated)}
    lacking = (p.stated for p in known if p.strength == 0 and p.stated.kind == "concept" and p.has_content)
    return [unit.entry for unit in lacking if unit.entry and not _tells_what_it_is(unit, named)]


def _edges(unit: Unit) -> tuple[int, ...]:
    """Return where a name begins and ends, so that adjacent units can be assigned to it."""
    return (unit.first, unit.last) if unit.is_name else ()


def _tells_what_it_is(unit: Unit, named: set[int]) -> bool:
    """Tell whether a unit is the kind of an institution right beside its name, which is found: "hãng Anadolu"."""
    return not named.isdisjoint((unit.first, unit.last)) and unit.key in listed_in("roles", "bodies")


def deed_weight(unit: Unit) -> float:
    """Weigh an action less than an event: "wanted to meet" is about the meeting."""
    return _DEEDS.get(unit.entry.kind, 0.0) if unit.entry else 0.0
