"""Decides whether what differs in a passage contradicts a statement: enough of the rest must be found for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import IN_CONTEXT, IN_SOURCE, found_keys
from factcheck.compare.another_case import is_another_case
from factcheck.compare.layout.clauses import compares
from factcheck.compare.layout.names import name_kind
from factcheck.compare.rule_names import NAME_RULES, TURN_RULES, WHEN_RULES
from factcheck.compare.sense.actors.names import tells_of_one_name
from factcheck.compare.shared_matter import (
    ENOUGH_TO_REFUTE,
    EVENT_IN_SOURCE,
    EVENT_TO_REFUTE,
    deed_weight,
    has_event,
    lacks_thing,
    tells_thing,
)
from factcheck.compare.slots import are_exchanged, with_status
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import THINGS_AND_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Unit

_ENOUGH_WITH_GAPS = 0.75
"""`ENOUGH_TO_REFUTE` where the passage lacks another figure of the statement."""
_ENOUGH_FOR_TWO = 0.85
"""The same where two slots differ and none agrees, or the passage has no date: it may well be another event."""
_ENOUGH_WITHOUT_TIE = 0.8
"""The same where only amounts, counts and ranks differ, and nothing agrees."""
_ENOUGH_FOR_WORDS = 0.75
"""The same where one name replaces another, an action is negated or reversed, or doer and victim are swapped."""
_ENOUGH_FOR_THINGS = 0.85
"""The same where a thing is negated, not an action: "there is no alcohol" may well be expressed differently."""
_ENOUGH_WHERE_NONE = 0.5
"""The same where the sentence says that nobody was killed, hurt …, and the source around it tells of the rest."""
_ENOUGH_OF_A_COPY = 0.95
"""The same where something is negated or reversed and a value is lacking besides."""
_NEVER = 1.1
"""More than any passage can reach."""
A_COPY = 3.5
"""How much weight of the statement must be found for a replaced name to be an error rather than another event."""
_COUNTING = frozenset({"amount-mismatch", "count-mismatch", "ordinal-mismatch"})
"""Rules of figures of which one event has many."""
_AGENTS = frozenset({"mediator", "initiator"})
"""Slots of names that belong to an action on both sides."""


def contradicts(comparison: Comparison, remaining: list[Pair], share: float) -> bool:
    """Tell whether differing slots contradict the statement.

    `remaining` are the pairs that no differing slot replaces; `share` is what is found of their weight and that of
    agreeing slots, 0 to 1.
    """
    differing = with_status(comparison.slots, "differ")
    if _is_about_others(comparison, remaining) or _only_statement_compares(comparison, differing):
        return False
    if is_another_case(comparison):
        return False
    if _are_apart(differing) and not _is_tied(comparison):
        return False  # two figures differ, none agrees and no name is found: another event of the same kind
    is_same = _is_same_event(comparison, remaining, differing) and _is_anchored(comparison, differing)
    return is_same and share >= _needed(comparison, differing)


def _only_statement_compares(comparison: Comparison, differing: list[Slot]) -> bool:
    """Tell whether a value of a statement that compares differs, where the sentence compares nothing."""
    by_value = any(slot.is_value and not slot.derivation for slot in differing)
    return by_value and compares(comparison.stated) and not compares(comparison.focus)


def _is_same_event(comparison: Comparison, remaining: list[Pair], differing: list[Slot]) -> bool:
    """Tell whether the sentence has enough of what happened; unless the day differs, the source around it counts too.

    What only one side negates counts as found: both are about it all the same.
    """
    dated = any(slot.rule in WHEN_RULES for slot in differing)
    negated = _negated_on_one_side(comparison.stated, differing)
    pairs = [*remaining, *(pair for pair in comparison.pairs if pair.stated in negated)]
    names = [pair for pair in comparison.pairs_here() if pair.stated.is_name]
    if len(names) > 1 and any(slot.slot == "score" for slot in differing):
        return True  # a score tells as well who won, or that nobody did
    if dated and not any(pair.is_whole and pair.has_content for pair in comparison.pairs_here()):
        return False  # a proposal is not of the day of the summit, though talks are mentioned beside it
    in_source = not dated and has_event(pairs, None, EVENT_IN_SOURCE)
    return in_source or has_event(pairs, comparison.focus, EVENT_TO_REFUTE)


def _are_apart(differing: list[Slot]) -> bool:
    """Tell whether several slots differ, and not because two values have changed places."""
    return len(differing) > 1 and not are_exchanged(differing)


def _is_about_others(comparison: Comparison, remaining: list[Pair]) -> bool:
    """Tell whether the sentence is about another name of the kind: Russia, where only its neighbours mention the US.

    A name that no lexicon knows may be of any kind, so it does not replace a name in the title.
    """
    focus, topic = comparison.focus, comparison.passage.topic
    matched = found_keys(comparison.pairs)
    rivals = {name_kind(key) for key in focus.names if key not in matched}
    away = [p.stated.key for p in remaining if p.stated.is_name and p.reading is not focus]
    kinds = {name_kind(key) for key in away if topic is None or not _heads(key, topic)}
    return not rivals.isdisjoint(kinds)


def _heads(name: str, topic: Reading) -> bool:
    """Tell whether a name is unknown to the lexicons and appears in the title."""
    return name_kind(name) == "unknown" and any(same_name(name, key) for key in topic.names)


def _is_anchored(comparison: Comparison, differing: list[Slot]) -> bool:
    """Tell whether more than the differing measure itself ties the passage to the statement.

    "30,000 were killed" and "7 were killed" alone are two events; a name, another event or an agreeing date ties them,
    and so do two actions: "the tax cuts take effect".
    """
    measures = {slot.slot for slot in differing}
    found = (p.stated for p in comparison.pairs if p.strength and p.has_content and p.stated.key not in measures)
    return (
        bool(with_status(comparison.slots, "agree")) or any(map(_is_anchor, found)) or _shares_two_actions(comparison)
    )


def _shares_two_actions(comparison: Comparison) -> bool:
    """Tell whether the passage has two actions of the statement, and the sentence one of them."""
    actions = [pair for pair in comparison.pairs if pair.stated.is_action and pair.strength >= IN_CONTEXT]
    return len({pair.stated.key for pair in actions}) > 1 and any(pair.reading is comparison.focus for pair in actions)


def _is_anchor(unit: Unit) -> bool:
    """Tell whether a unit ties two sentences: a name, a word, a thing, an event, or what befell those counted."""
    return unit.kind != "concept" or tells_thing(unit) or unit.entry_kind == "measure"


def _needed(comparison: Comparison, differing: list[Slot]) -> float:
    """Return how much of the rest must be found: more where another event is likely or only words differ."""
    if all(slot.is_value for slot in differing):
        return _needed_for_values(comparison, differing)
    if all(slot.rule == "role-swap" or slot.is_value for slot in differing):
        return _ENOUGH_FOR_WORDS
    return _needed_for_words(comparison, differing)


def _needed_for_values(comparison: Comparison, differing: list[Slot]) -> float:
    """Return how much must be found where only figures, dates, times or identifiers differ."""
    slots = comparison.slots
    undated = any(slot.slot == "date" and slot.status in {"missing", "unknown"} for slot in slots)
    if undated or (_are_apart(differing) and not with_status(slots, "agree")):
        return _ENOUGH_FOR_TWO
    only_amounts = all(slot.rule == "amount-mismatch" for slot in differing)
    if only_amounts and _lacks_all_subjects(comparison.pairs):
        return _ENOUGH_FOR_THINGS
    only_counted = all(slot.rule in _COUNTING for slot in differing)
    untied = only_counted and not with_status(slots, "agree") and not comparison.is_long_copy()
    if untied and _lacks_any(comparison.pairs):
        return _ENOUGH_WITHOUT_TIE
    another_is_open = any(slot.status in {"missing", "unknown"} and not slot.incidental for slot in slots)
    of_another_thing = only_amounts and lacks_thing(comparison.pairs)  # 5 billion in bonds against 2 billion of profit
    return _ENOUGH_WITH_GAPS if another_is_open or of_another_thing else ENOUGH_TO_REFUTE


def _lacks_any(pairs: Sequence[Pair]) -> bool:
    """Tell whether the whole passage lacks a name or word of the statement, other than a quality."""
    return any(not pair.strength and pair.has_content and pair.stated.entry_kind != "quality" for pair in pairs)


def _needed_for_words(comparison: Comparison, differing: list[Slot]) -> float:
    """Return how much must be found where a name, a negation or an opposite differs."""
    stated, slots = comparison.stated, comparison.slots
    negated = _negated_on_one_side(stated, differing)
    none_of = {unit.key for unit in negated if not stated.is_negated(unit)}  # where nobody was hurt
    lacking = any(slot.lacks_figure() and slot.slot not in none_of for slot in slots)
    value_is_open = lacking or any(slot.rule in WHEN_RULES and slot.status == "unknown" for slot in slots)
    if value_is_open and any(slot.rule in TURN_RULES for slot in differing):
        # an event for which the source has no figure may well be another one, unless all else is copied
        return _ENOUGH_OF_A_COPY if comparison.is_long_copy() else _NEVER
    name_differs = any(slot.rule in NAME_RULES and slot.slot not in _AGENTS for slot in differing)
    if name_differs and not _may_have_wrong_name(comparison):
        return ENOUGH_TO_REFUTE if tells_of_one_name(comparison, differing) else _NEVER
    told = all(pair.strength for pair in comparison.pairs if pair.stated.kind != "word")
    if told and none_of and all(unit.entry_kind == "measure" for unit in negated) and _is_tied(comparison, by_own=True):
        return _ENOUGH_WHERE_NONE
    negates_a_thing = any(not deed_weight(unit) for unit in negated)
    return _ENOUGH_FOR_THINGS if negates_a_thing else _ENOUGH_FOR_WORDS


def _may_have_wrong_name(comparison: Comparison) -> bool:
    """Tell whether a replaced name may be an error: enough else is found, and ties the sentence to the statement.

    A name that the source has only further off makes it another event: who meets elsewhere may be more than these.
    """
    if any(pair.stated.is_name and 0 < pair.strength <= IN_SOURCE for pair in comparison.pairs):
        return False
    enough = sum(pair.found_weight for pair in comparison.pairs) >= A_COPY
    return enough and (comparison.is_long_copy() or _is_tied(comparison))


def _is_tied(comparison: Comparison, *, by_own: bool = False) -> bool:
    """Tell whether a name is found, or a value agrees: without either, the leaders who meet elsewhere may be others.

    With `by_own` only names count that no lexicon knows, as those of firms and villages.
    """
    names = [pair.stated.key for pair in comparison.pairs if pair.strength and pair.stated.is_name]
    named = any(not by_own or name_kind(key) == "unknown" for key in names)
    return named or bool(with_status(comparison.slots, "agree"))


def _lacks_all_subjects(pairs: Sequence[Pair]) -> bool:
    """Tell whether the passage has no person or thing of the statement: "visitors rose 12%", where rents did."""
    subjects = [pair for pair in pairs if pair.stated.entry_kind in THINGS_AND_PEOPLE and pair.stated.has_content]
    return bool(subjects) and all(pair.strength <= IN_CONTEXT for pair in subjects)


def _negated_on_one_side(stated: Reading, differing: list[Slot]) -> list[Unit]:
    """Return the units that only one side negates."""
    spans = {slot.stated_span for slot in differing if slot.rule == "negation"}
    return [unit for unit in stated.units if stated.span(unit) in spans]
