"""Reasons why a passage does not support a statement although it has enough of its words.

It says so of somebody or something else, in another order, or has a part of it in a way that supports nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.sense.actors.action_in_neighbour import is_done_in_another
from factcheck.compare.sense.actors.agent_patient import have_changed_places
from factcheck.compare.sense.actors.owners import are_anothers
from factcheck.compare.sense.actors.recipients import goes_to_another
from factcheck.compare.sense.actors.subjects import is_said_of_another
from factcheck.compare.sense.actors.swapped_agents import are_exchanged
from factcheck.compare.sense.comparing.comparisons import compares_otherwise
from factcheck.compare.sense.comparing.contrasts import are_told_apart
from factcheck.compare.sense.comparing.order import come_the_other_way_round
from factcheck.compare.sense.comparing.superlatives import is_first_otherwise
from factcheck.compare.sense.comparing.swapped_things import may_be_exchanged
from factcheck.compare.sense.polarity.modality import is_planned_figure
from factcheck.compare.sense.things.additions import adds_to
from factcheck.compare.sense.things.complements import has_other_complement
from factcheck.compare.sense.things.editions import is_of_another_edition
from factcheck.compare.sense.things.modifiers import has_another_behind, is_of_another_kind
from factcheck.compare.sense.things.objects import are_objects_of_another
from factcheck.compare.sense.things.portions import are_of_another
from factcheck.compare.sense.things.rates import is_no_rate
from factcheck.compare.sense.things.reasons import has_other_reason
from factcheck.compare.sense.unit_vetoes import bears_nothing_out
from factcheck.compare.slots import in_quote, token_range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot
    from factcheck.model import Span


def is_doubtful(stated: Reading, pairs: Sequence[Pair], passage: Passage, slots: Sequence[Slot]) -> bool:
    """Tell whether a part of the statement is found only in a way that does not support it."""
    return (
        _is_of_others(stated, pairs, passage, slots)
        or _is_of_other_things(stated, pairs, passage, slots)
        or _is_ordered_otherwise(stated, pairs, passage)
        or any(bears_nothing_out(stated, pair, pairs, passage) for pair in pairs)
    )


def _is_of_others(stated: Reading, pairs: Sequence[Pair], passage: Passage, slots: Sequence[Slot]) -> bool:
    """Tell whether the passage says it of somebody else, or has two parties in exchanged places."""
    focus = passage.focus
    return (
        is_said_of_another(stated, pairs, passage)
        or are_told_apart(stated, pairs, focus, slots)
        or have_changed_places(stated, focus)
        or may_be_exchanged(stated, passage)
        or are_exchanged(stated, focus)
        or goes_to_another(stated, pairs)
        or is_done_in_another(stated, pairs, passage)
        or (_are_english(stated, focus) and are_anothers(stated, focus))
    )


def _is_of_other_things(stated: Reading, pairs: Sequence[Pair], passage: Passage, slots: Sequence[Slot]) -> bool:
    """Tell whether the passage says it of something else, only plans it, or has the opposite word for its figure."""
    focus = passage.focus
    return (
        any(_is_beside_opposite(stated, slot, focus) or is_planned_figure(stated, slot, focus) for slot in slots)
        or are_of_another(stated, slots)
        or is_of_another_edition(stated, passage)
        or adds_to(stated, pairs, passage)
        or has_other_complement(stated, pairs, focus)
        or has_other_reason(stated, pairs, focus)
        or are_objects_of_another(stated, focus)
        or (_are_english(stated, focus) and is_of_another_kind(pairs, focus))
        or has_another_behind(stated, pairs, focus)
        or is_no_rate(stated, slots, focus)
    )


def _is_ordered_otherwise(stated: Reading, pairs: Sequence[Pair], passage: Passage) -> bool:
    """Tell whether the passage has another order in time, or puts another thing first or higher."""
    focus = passage.focus
    return (
        come_the_other_way_round(stated, passage)
        or is_first_otherwise(stated, pairs, passage)
        or compares_otherwise(stated, focus)
    )


def _are_english(stated: Reading, focus: Reading) -> bool:
    return stated.sentence.lang == focus.sentence.lang == "en"


def _is_beside_opposite(stated: Reading, slot: Slot, focus: Reading) -> bool:
    """Tell whether an agreeing figure directly follows the opposite word: "rose 45%" for "fell 45%"."""
    if slot.status != "agree" or slot.reading is not focus:
        return False
    ours, theirs = _before(stated, slot.stated_span), _before(focus, in_quote(focus, slot.found_span))
    return bool(ours and theirs and ours.entry and theirs.key in ours.entry.opposites)


def _before(reading: Reading, span: Span) -> Unit | None:
    """Return the unit right before a span."""
    return reading.unit_at.get(token_range(reading, span)[0] - 1)
