"""Decides whether a passage in which nothing differs supports a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.comparison import Comparison
from factcheck.compare.sense.polarity.negations import leaves_negation
from factcheck.compare.sense.polarity.reversals import leaves_reversal
from factcheck.compare.shared_events import BY_VALUE, LIGHT, has_event, lacks_thing, lacks_turn
from factcheck.compare.slots import with_status

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot

ENOUGH_TO_SUPPORT, ENOUGH_WITH_AGREEMENT = 0.72, 0.6
"""Least share of a statement that a passage must contain to support it; less where a figure or date agrees."""
EVENT_TO_SUPPORT, EVENT_WITH_AGREEMENT = 0.7, 0.55
"""The same for the statement's actions and events."""
NEARLY_WHOLE = 0.85
"""Share from which the action may be found in the source around the sentence."""
UNKNOWN_WORDS = 3
"""How many words outside the lexicons a supporting passage may lack; one fewer where no figure or date agrees."""
ALL_BUT_A_WORD = 0.8
"""Share from which a missing thing is only one word that the source expresses differently."""
BUT_FOR_A_WORD = 0.87
"""Share from which even the action may be expressed differently, if it has no opposite."""
VALUES_TO_SUPPORT = 2
"""How many figures and dates must agree to support a statement whose verb the passage lacks."""


def bears_out(stated: Reading, slots: list[Slot], kept: list[Pair], passage: Passage, rest: float) -> bool:
    """Tell whether a passage supports a statement: enough of it is found, and nothing found is doubtful.

    `kept` are its pairs; `rest` is the share found of their weight and that of agreeing slots, 0 to 1.
    """
    focus = passage.focus
    if any(slot.is_open() for slot in slots) or leaves_negation(kept, focus) or leaves_reversal(kept, focus):
        return False
    if not _is_told(slots, kept, focus, rest):
        return False
    from factcheck.compare.sense.support_vetoes import is_doubtful  # here, as few passages come so far

    return not is_doubtful(Comparison(stated, passage, kept, slots))


def _is_told(slots: list[Slot], kept: list[Pair], focus: Reading, rest: float) -> bool:
    """Tell whether enough of a statement is found, and enough of its actions and events."""
    agreeing = bool(with_status(slots, "agree"))
    here = any(slot.reading is focus for slot in with_status(slots, "agree"))
    told = rest >= (ENOUGH_WITH_AGREEMENT if agreeing else ENOUGH_TO_SUPPORT)
    event = EVENT_WITH_AGREEMENT if agreeing else EVENT_TO_SUPPORT
    unknown = sum(pair.strength == 0 and pair.stated.kind == "word" for pair in kept)
    if unknown > (UNKNOWN_WORDS if agreeing else UNKNOWN_WORDS - 1):
        return False
    added = (lacks_thing(kept) or lacks_turn(kept)) and not (agreeing and rest >= ALL_BUT_A_WORD)
    added = added or (_lacks_main_turn(kept) and not _told_by_values(slots, focus, rest))
    anywhere = here or (rest >= NEARLY_WHOLE and not agreeing)
    happened = (
        has_event(kept, None if anywhere else focus, event)
        or _told_by_values(slots, focus, rest)
        or (rest >= BUT_FOR_A_WORD and not lacks_turn(kept))
    )
    return told and happened and not added and _says_what(kept, None if here else focus)


def _lacks_main_turn(kept: list[Pair]) -> bool:
    """Tell whether the passage lacks the action, one with an opposite, of the name that comes first: "X declined"."""
    return len(kept) > 1 and kept[0].stated.kind == "name" and lacks_turn(kept[1:2])


def _says_what(kept: list[Pair], focus: Reading | None) -> bool:
    """Tell whether more than names and values is found, if the statement has more: "lost 1.2 billion" needs a loss.

    `focus` None means anywhere in the source; a sentence without any of its figures must contain a word of it.
    """
    words = [pair for pair in kept if pair.stated.kind != "name" and pair.weight > LIGHT]
    return not words or any(pair.strength and focus in {None, pair.reading} for pair in words)


def _told_by_values(slots: list[Slot], focus: Reading, rest: float) -> bool:
    """Tell whether enough figures and dates agree for the verb to be another one: "revenue came to 1.2 billion"."""
    agreeing = [slot for slot in slots if slot.status == "agree" and slot.reading is focus and slot.rule in BY_VALUE]
    return len(agreeing) >= VALUES_TO_SUPPORT and rest >= ALL_BUT_A_WORD
