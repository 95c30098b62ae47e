"""Decides whether what differs in a passage contradicts a statement: enough of the rest must be found for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import IN_SOURCE, found_keys
from factcheck.compare.layout.compared_with import compares
from factcheck.compare.layout.name_kinds import name_kind
from factcheck.compare.shared_events import (
    BY_VALUE,
    EVENT_TO_REFUTE,
    LIGHT,
    deed_weight,
    has_event,
    lacks_thing,
    tells_thing,
)
from factcheck.compare.slots import with_status
from factcheck.compare.values.figures.changing_levels import asks_for_later_level
from factcheck.extract.names import same_name

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Alignment, Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot

ENOUGH_TO_REFUTE = 0.66
"""Least share of the rest of a statement that a passage must contain for a differing slot to refute it."""
ENOUGH_WITH_GAPS = 0.75
"""The same where the passage lacks another figure of the statement."""
ENOUGH_FOR_TWO = 0.85
"""The same where two slots differ and none agrees, or the passage has no date: it may well be another event."""
ENOUGH_FOR_WORDS = 0.75
"""The same where one name replaces another, an action is negated or reversed, or doer and victim are swapped."""
ENOUGH_FOR_THINGS = 0.85
"""The same where a thing is negated, not an action: "there is no alcohol" may well be expressed differently."""
NEVER = 1.1
"""More than any passage can reach."""
A_COPY = 3.5
"""How much weight of the statement must be found for a replaced name to be an error rather than another event."""
EVENT_IN_SOURCE = 0.65
"""`EVENT_TO_REFUTE` where the source around the sentence counts too."""
_AGENTS = frozenset({"mediator", "initiator"})
"""Slots of names that belong to an action on both sides."""
SUBJECTS = frozenset({"thing", "person"})
"""Kinds of concepts that amounts refer to."""
_WHEN = frozenset({"date-mismatch", "time-mismatch"})
_TURNS = frozenset({"negation", "antonym"})


def contradicts(
    stated: Reading, alignment: Alignment, slots: list[Slot], kept: list[Pair], passage: Passage, rest: float
) -> bool:
    """Tell whether differing slots contradict the statement; `kept` are the pairs that no differing slot replaces."""
    differing, focus = with_status(slots, "differ"), passage.focus
    if _about_others(alignment, kept, passage):
        return False
    if compares(stated) and not compares(focus) and any(slot.rule in BY_VALUE for slot in differing):
        return False
    if (
        two_anchors_off(differing)
        or _nothing_shared(alignment, slots, differing)
        or asks_for_later_level(stated, slots)
    ):
        return False
    dated = any(slot.rule in _WHEN for slot in differing)
    told = [*kept, *_turned_pairs(stated, alignment, differing)]
    near = not dated and has_event(told, None, EVENT_IN_SOURCE)
    if not (near or has_event(told, focus, EVENT_TO_REFUTE)) or not _anchored(alignment, slots, differing):
        return False
    return rest >= _needed(stated, alignment, slots, differing)


def _turned_pairs(stated: Reading, alignment: Alignment, differing: list[Slot]) -> list[Pair]:
    """Return the pairs that only one side negates: both are about them all the same."""
    turned = _turned(stated, differing)
    return [pair for pair in alignment.pairs if pair.stated in turned]


def two_anchors_off(differing: list[Slot]) -> bool:
    """Tell whether both the day and the place or party differ, which means another event."""
    rules = {slot.rule for slot in differing}
    return not rules.isdisjoint(_WHEN) and not rules.isdisjoint({"place-mismatch", "name-mismatch"})


def _nothing_shared(alignment: Alignment, slots: list[Slot], differing: list[Slot]) -> bool:
    """Tell whether two figures differ, none agrees and no name is found: another event of the same kind."""
    named = any(pair.strength and pair.stated.kind == "name" for pair in alignment.pairs)
    return len(differing) > 1 and not named and not with_status(slots, "agree")


def _about_others(alignment: Alignment, kept: list[Pair], passage: Passage) -> bool:
    """Tell whether the sentence is about another name of the kind: Russia, where only its neighbours mention the US.

    A name that no lexicon knows may be of any kind, so it does not replace a name in the title.
    """
    focus, topic = passage.focus, passage.topic
    matched = found_keys(alignment.pairs)
    rivals = {name_kind(key) for key in focus.names if key not in matched}
    away = [p.stated.key for p in kept if p.stated.kind == "name" and p.reading is not focus]
    kinds = {name_kind(key) for key in away if topic is None or not _heads(key, topic)}
    return not rivals.isdisjoint(kinds)


def _heads(name: str, topic: Reading) -> bool:
    """Tell whether a name is unknown to the lexicons and appears in the title."""
    return name_kind(name) == "unknown" and any(same_name(name, key) for key in topic.names)


def _anchored(alignment: Alignment, slots: list[Slot], differing: list[Slot]) -> bool:
    """Tell whether more than the differing measure itself ties the passage to the statement.

    "30,000 were killed" and "7 were killed" alone are two events; a name, another event or an agreeing date ties them.
    """
    told = {slot.slot for slot in differing}
    units = [p for p in alignment.pairs if p.strength and p.weight > LIGHT and p.stated.key not in told]
    return bool(with_status(slots, "agree")) or any(_is_anchor(p.stated) for p in units)


def _is_anchor(unit: Unit) -> bool:
    return unit.kind != "concept" or tells_thing(unit)


def _needed(stated: Reading, alignment: Alignment, slots: list[Slot], differing: list[Slot]) -> float:
    """Return how much of the rest must be found: more where another event is likely or only words differ."""
    if all(slot.rule in BY_VALUE for slot in differing):
        undated = any(slot.slot == "date" and slot.status in {"missing", "unknown"} for slot in slots)
        if undated or (len(differing) > 1 and not with_status(slots, "agree")):
            return ENOUGH_FOR_TWO
        open_ = any(slot.status in {"missing", "unknown"} and not slot.incidental for slot in slots)
        of_another = all(slot.rule == "amount-mismatch" for slot in differing) and lacks_thing(alignment.pairs)
        lacking = open_ or of_another  # 5 billion in bonds against 2 billion of profit
        if all(slot.rule == "amount-mismatch" for slot in differing) and _is_of_other_things(alignment):
            return ENOUGH_FOR_THINGS
        return ENOUGH_WITH_GAPS if lacking else ENOUGH_TO_REFUTE
    if all(slot.rule == "role-swap" or slot.rule in BY_VALUE for slot in differing):
        return ENOUGH_FOR_WORDS
    matched = sum(pair.weight * pair.strength for pair in alignment.pairs)
    named = any(slot.rule in {"name-mismatch", "place-mismatch"} and slot.slot not in _AGENTS for slot in differing)
    none_of = {unit.key for unit in _turned(stated, differing) if not stated.is_negated(unit)}  # where nobody was hurt
    open_ = any(_is_lacking(slot, none_of) or (slot.rule in _WHEN and slot.status == "unknown") for slot in slots)
    if any(slot.rule in _TURNS for slot in differing) and open_:
        return NEVER  # an event for which the source has no figure may well be another one
    if named and matched < A_COPY:
        return NEVER
    return ENOUGH_FOR_THINGS if _negates_thing(stated, differing) else ENOUGH_FOR_WORDS


def _is_of_other_things(alignment: Alignment) -> bool:
    """Tell whether the passage has no person or thing of the statement: "visitors rose 12%", where rents did."""
    subjects = [pair for pair in alignment.pairs if _is_subject(pair.stated)]
    return bool(subjects) and all(pair.strength <= IN_SOURCE for pair in subjects)


def _is_subject(unit: Unit) -> bool:
    return unit.entry is not None and unit.entry.kind in SUBJECTS and unit.weight > LIGHT


def _negates_thing(stated: Reading, differing: list[Slot]) -> bool:
    """Tell whether a differing negation applies to something other than an action or event."""
    return any(not deed_weight(unit) for unit in _turned(stated, differing))


def _turned(stated: Reading, differing: list[Slot]) -> list[Unit]:
    """Return the units that only one side negates."""
    spans = {slot.stated_span for slot in differing if slot.rule == "negation"}
    return [unit for unit in stated.units if stated.span(unit) in spans]


def _is_lacking(slot: Slot, none_of: set[str]) -> bool:
    """Tell whether the passage neither has the statement's figure nor says that there were none."""
    return slot.lacks_figure() and slot.slot not in none_of
