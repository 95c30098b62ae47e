"""Tells whether statement and passage are about the same matter: how much, and which actions and events, they share.

The shares of a statement's weight, 0 to 1, were set by hand on examples. Names and wording are compared only where a
passage could reach one of them, so what is asked for before that comparison is the least of what is asked for
afterwards.
"""

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
ENOUGH_TO_SUPPORT = 0.72
"""Least share of a statement that a passage must contain to support it."""
ENOUGH_WITH_AGREEMENT = 0.6
"""Least share where a figure or date agrees."""
ENOUGH_TO_REFUTE = 0.66
"""Least share of the rest of a statement that a passage must contain for a differing slot to refute it."""
LEAST = min(ENOUGH_TO_SUPPORT, ENOUGH_WITH_AGREEMENT, ENOUGH_TO_REFUTE)
"""Share below which no passage takes a side."""
LONG_COPY = 6.0
"""Weight, not share, of a statement from which a sentence that has it is its source, however much differs."""

EVENT_TO_SUPPORT = 0.7
"""`ENOUGH_TO_SUPPORT` for the statement's actions and events alone."""
EVENT_WITH_AGREEMENT = 0.55
"""`ENOUGH_WITH_AGREEMENT` for them."""
EVENT_TO_REFUTE = 0.5
"""Share of the statement's actions and events that the sentence itself must contain to refute it."""
EVENT_IN_SOURCE = 0.65
"""Share of them that must be in the sentence or in the source around it."""
LEAST_EVENT = min(EVENT_TO_SUPPORT, EVENT_WITH_AGREEMENT, EVENT_TO_REFUTE, EVENT_IN_SOURCE)
"""Share of them below which a passage takes a side only if it expresses the action differently."""

ALL_BUT_A_WORD = 0.8
"""Share from which a missing thing is only one word that the source expresses differently."""
BUT_FOR_A_WORD = 0.87
"""Share from which even the action may be expressed differently, if it has no opposite."""
WITHOUT_EVENT = min(ALL_BUT_A_WORD, BUT_FOR_A_WORD)
"""Share from which a passage may support even if it expresses the action differently."""


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
