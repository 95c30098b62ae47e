"""Reasons why one name or word of a statement is not supported although a passage has it.

It is too far away, the sentence has its very opposite, "faster than" compares what the source does not, or a longer
name is two names, one of which is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import ANAPHORA, IN_SOURCE
from factcheck.compare.sense.actors.parties import tells_name
from factcheck.compare.sense.actors.titles import is_of_another_body, is_of_its_state, is_unheard_of
from factcheck.compare.sense.polarity.denials import is_under_negation
from factcheck.compare.sense.polarity.modality import is_only_planned
from factcheck.compare.sense.polarity.negations import heads
from factcheck.compare.sense.things.binding import other_clause, rest_by_clause
from factcheck.compare.shared_events import LIGHT
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed, says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading

A_FULL_NAME = 2
"""Number of words from which the rest of a name counts as a name of its own."""


def bears_nothing_out(stated: Reading, pair: Pair, pairs: Sequence[Pair], passage: Passage) -> bool:
    """Tell whether one part of the statement is found in a way that does not support it."""
    focus = passage.focus
    return (
        _is_far_off(stated, pair, focus)
        or _is_two_names(pair, passage)
        or _is_turned(stated, pair, pairs, focus)
        or _is_compared(stated, pair, focus)
        or _tells_more(stated, pair, focus)
        or is_of_another_body(stated, pair)
        or is_of_its_state(pair)
        or is_unheard_of(stated, pair)
        or _is_denied_alone(stated, pair, focus)
        or is_under_negation(stated, pair, pairs, focus)
        or is_only_planned(stated, pair, focus)
    )


def _tells_more(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether a statement begins with "most" or "all", and the sentence does not claim it of so many.

    The same goes for "all of its plants" further on, where the sentence has only one, and for a passage that says "not
    all".
    """
    unit, found, words = pair.stated, pair.found, table("polarity")
    if found and pair.reading and unit.key in words["quantifiers"]:
        return pair.reading.is_negated(found) != stated.is_negated(unit)
    one_by_one = stated.sentence.words[unit.first] in listed(stated.sentence, "parts", "each")
    whole = unit.key == "all" and not pair.strength and not one_by_one
    if whole and not says(focus.sentence, "polarity", "several_or_all"):
        return True
    return unit is stated.units[0] and unit.key in words["of_all"] and pair.reading is not focus


def _is_denied_alone(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether a statement negates what the source has elsewhere, and the sentence negates nothing.

    The same goes for a sentence with only a related word that it does not negate: "will never accept", "may sign".
    """
    if not stated.negated or not pair.strength or pair.stated not in heads(stated):
        return False
    if pair.reading is not focus:
        return not focus.negated
    wider = pair.found is None or pair.found.key in lexicon().kin(pair.stated.key)  # no children died where people did
    return not wider and not pair.is_whole and pair.found is not None and not focus.is_negated(pair.found)


def _is_far_off(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether a name is only further off in the source, and the sentence has a rival or the name comes first."""
    unit = pair.stated
    if not tells_name(pair) or pair.reading is focus or not pair.strength:
        return False
    beyond = pair.found is None and pair.strength <= ANAPHORA
    return beyond and (pair.strength <= IN_SOURCE or unit is stated.units[0])


def _is_two_names(pair: Pair, passage: Passage) -> bool:
    """Tell whether the missing part of an unknown name is another name of the source: "Hospital X Doctor Y"."""
    unit, found = pair.stated, pair.found
    if unit.kind != "name" or unit.entry or not found or found.kind != "name":
        return False
    has = set(found.key.split())
    left = [word for word in unit.key.split() if word not in has]
    return len(left) >= A_FULL_NAME and " ".join(left) in passage.subject


def _is_turned(stated: Reading, pair: Pair, pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether the sentence has the opposite of a word that it lacks: rose, where the next one mentions a fall.

    The same goes if it has the word elsewhere, but the opposite where the rest of the statement's clause is.
    """
    entry = pair.stated.entry
    if not entry or not entry.opposites:
        return False
    negated = stated.is_negated(pair.stated)
    there = [focus.concepts[id] for id in entry.opposites if id in focus.concepts]
    there = [unit for unit in there if unit.key in entry.opposites and focus.is_negated(unit) == negated]
    if not there or pair.reading is not focus:
        return bool(there)
    own = focus.clauses_with(pair.found or there[0])
    rest = other_clause(rest_by_clause(stated, pair.stated, focus, pairs, ()), own)
    return rest is not None and any(focus.clauses[unit.first] == rest for unit in there)


def _is_compared(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether two things are compared by a quality missing in the sentence: "grew faster than"."""
    unit, words = pair.stated, stated.sentence.words
    if pair.reading is focus or unit.kind != "concept" or pair.weight <= LIGHT:
        return False
    around = words[unit.last - 1 : unit.last + 1]
    return not listed(stated.sentence, "clauses", "than").isdisjoint(around)
