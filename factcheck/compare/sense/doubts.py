"""What keeps a passage from bearing a statement out though it has enough of its words.

Who did it stands nowhere near, the sentence has the very opposite of a word that only its neighbours have, "faster
than" compares what the source does not, or a longer name is two, and one of them is lacking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import ANAPHORA, IN_SOURCE
from factcheck.compare.matter import LIGHT
from factcheck.compare.sense.actors.acting import have_changed_places
from factcheck.compare.sense.actors.doers import are_exchanged
from factcheck.compare.sense.actors.owners import are_anothers
from factcheck.compare.sense.actors.parties import tells_name
from factcheck.compare.sense.actors.recipients import goes_to_another
from factcheck.compare.sense.actors.subjects import is_said_of_another
from factcheck.compare.sense.actors.titles import is_of_another_body, is_of_its_state, is_unheard_of
from factcheck.compare.sense.comparing.comparisons import compares_otherwise
from factcheck.compare.sense.comparing.contrasts import are_told_apart
from factcheck.compare.sense.comparing.exchanges import have_changed_deeds
from factcheck.compare.sense.comparing.order import come_the_other_way_round
from factcheck.compare.sense.comparing.superlatives import is_first_otherwise
from factcheck.compare.sense.polarity.facts import is_only_planned, is_planned_figure
from factcheck.compare.sense.polarity.negations import heads
from factcheck.compare.sense.things.additions import adds_to
from factcheck.compare.sense.things.binding import other_clause, rest_by_clause
from factcheck.compare.sense.things.complements import has_other_complement
from factcheck.compare.sense.things.editions import is_of_another_edition
from factcheck.compare.sense.things.figures_apart import stand_apart
from factcheck.compare.sense.things.modifiers import has_another_behind, is_of_another_kind
from factcheck.compare.sense.things.objects import are_objects_of_another
from factcheck.compare.sense.things.portions import are_of_another
from factcheck.compare.sense.things.rates import is_no_rate
from factcheck.compare.slots import in_quote, token_range
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot
    from factcheck.model import Span

A_FULL_NAME = 2
"""From how many words on what is left of a name is taken for a name of its own."""


def is_doubtful(stated: Reading, pairs: Sequence[Pair], passage: Passage, slots: Sequence[Slot]) -> bool:
    """Tell whether a part of the statement is found only in a way that bears nothing out."""
    return (
        _is_of_others(stated, pairs, passage, slots)
        or _is_of_other_things(stated, pairs, passage, slots)
        or _is_ordered_otherwise(stated, pairs, passage)
        or any(_bears_nothing_out(stated, pair, pairs, passage) for pair in pairs)
    )


def _is_of_others(stated: Reading, pairs: Sequence[Pair], passage: Passage, slots: Sequence[Slot]) -> bool:
    """Tell whether the passage says it of somebody else, or has two parties in each other's place."""
    focus = passage.focus
    return (
        is_said_of_another(stated, pairs, passage)
        or are_told_apart(stated, pairs, focus, slots)
        or have_changed_places(stated, focus)
        or have_changed_deeds(stated, focus)
        or are_exchanged(stated, focus)
        or goes_to_another(stated, pairs)
        or (_are_english(stated, focus) and are_anothers(stated, focus))
    )


def _is_of_other_things(stated: Reading, pairs: Sequence[Pair], passage: Passage, slots: Sequence[Slot]) -> bool:
    """Tell whether the passage says it of something else, or only plans it, or says the opposite of its figure."""
    focus = passage.focus
    return (
        any(_is_beside_opposite(stated, slot, focus) or is_planned_figure(stated, slot, focus) for slot in slots)
        or are_of_another(stated, slots)
        or stand_apart(stated, slots, focus)
        or is_of_another_edition(stated, passage)
        or adds_to(stated, pairs, passage)
        or has_other_complement(stated, pairs, focus)
        or are_objects_of_another(stated, focus)
        or (_are_english(stated, focus) and is_of_another_kind(pairs, focus))
        or has_another_behind(stated, pairs, focus)
        or is_no_rate(stated, slots, focus)
    )


def _is_ordered_otherwise(stated: Reading, pairs: Sequence[Pair], passage: Passage) -> bool:
    """Tell whether the passage has another order in time, another first or another greater one."""
    focus = passage.focus
    return (
        come_the_other_way_round(stated, passage)
        or is_first_otherwise(stated, pairs, passage)
        or compares_otherwise(stated, focus)
    )


def _bears_nothing_out(stated: Reading, pair: Pair, pairs: Sequence[Pair], passage: Passage) -> bool:
    """Tell whether one part of the statement is found in a way that bears nothing out."""
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
        or is_only_planned(stated, pair, focus)
    )


def _are_english(stated: Reading, focus: Reading) -> bool:
    return stated.sentence.lang == focus.sentence.lang == "en"


def _tells_more(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether the statement begins with "most" or "all", and the sentence does not say that of so many.

    Nor does a passage say it of all that says "not all".
    """
    unit, found, words = pair.stated, pair.found, table("polarity")
    if found and pair.reading and unit.key in words["quantifiers"]:
        return pair.reading.is_negated(found) != stated.is_negated(unit)
    return unit is stated.units[0] and unit.key in words["of_all"] and pair.reading is not focus


def _is_denied_alone(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether a statement negates what the source has elsewhere, and the sentence negates nothing."""
    elsewhere = bool(pair.strength) and pair.reading is not focus
    return bool(stated.negated) and not focus.negated and elsewhere and pair.stated in heads(stated)


def _is_beside_opposite(stated: Reading, slot: Slot, focus: Reading) -> bool:
    """Tell whether a figure that agrees stands behind the opposite word: "rose 45%" for "fell 45%"."""
    if slot.status != "agree" or slot.reading is not focus:
        return False
    ours, theirs = _before(stated, slot.stated_span), _before(focus, in_quote(focus, slot.found_span))
    return bool(ours and theirs and ours.entry and theirs.key in ours.entry.opposites)


def _before(reading: Reading, span: Span) -> Unit | None:
    """Return the unit that stands right before a stretch."""
    return reading.unit_at.get(token_range(reading, span)[0] - 1)


def _is_far_off(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether a name stands further off in the source, and the sentence has another one or it is the doer."""
    unit = pair.stated
    if not tells_name(pair) or pair.reading is focus or not pair.strength:
        return False
    beyond = pair.found is None and pair.strength <= ANAPHORA
    return beyond and (pair.strength <= IN_SOURCE or unit is stated.units[0])


def _is_two_names(pair: Pair, passage: Passage) -> bool:
    """Tell whether what the passage lacks of an unknown name is another name of the source: "Hospital X Doctor Y"."""
    unit, found = pair.stated, pair.found
    if unit.kind != "name" or unit.entry or not found or found.kind != "name":
        return False
    has = set(found.key.split())
    left = [word for word in unit.key.split() if word not in has]
    return len(left) >= A_FULL_NAME and " ".join(left) in passage.subject


def _is_turned(stated: Reading, pair: Pair, pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether the sentence has the opposite of a word that it lacks: rose, where the next one speaks of a fall.

    So if it has the word too, but elsewhere, and the opposite where the rest of the statement's clause stands.
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
    """Tell whether two things are compared by a quality that the sentence lacks: "grew faster than"."""
    unit, words = pair.stated, stated.sentence.words
    if pair.reading is focus or unit.kind != "concept" or pair.weight <= LIGHT:
        return False
    around = words[unit.last - 1 : unit.last + 1]
    return not listed(stated.sentence, "clauses", "than").isdisjoint(around)
