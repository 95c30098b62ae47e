"""Decides whether a passage in which nothing differs supports a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import share_found
from factcheck.compare.sense.polarity.negations import leaves_negation
from factcheck.compare.sense.polarity.reversals import leaves_reversal
from factcheck.compare.shared_matter import (
    ALL_BUT_A_WORD,
    BUT_FOR_A_WORD,
    ENOUGH_TO_SUPPORT,
    ENOUGH_WITH_AGREEMENT,
    EVENT_TO_SUPPORT,
    EVENT_WITH_AGREEMENT,
    has_event,
    lacks_thing,
    lacks_turn,
)
from factcheck.compare.slots import VALUE_WEIGHT, with_status
from factcheck.language.lexicon import ANYBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Comparison, Pair, Reading
    from factcheck.compare.reason import Reason

_NEARLY_WHOLE = 0.85
"""Share from which the action may be found in the source around the sentence."""
_LEAST_CONTENT = 1.8
"""Weight of what is found, with agreeing values, below which a statement says nothing that could be borne out."""
_VALUES_TO_SUPPORT = 2
"""How many figures and dates must agree to support a statement whose verb the passage lacks."""
_LEAST_HERE = 0.4
"""Least share that the sentence itself must contain where none of its figures or dates agrees."""


def bears_out(comparison: Comparison, share: float) -> bool:
    """Tell whether a passage supports a statement: enough of it is found, and nothing found is doubtful.

    `share` is what is found of the weight of all pairs and of agreeing slots, 0 to 1.
    """
    if not _has_enough(comparison, share):
        return False
    from factcheck.compare.sense.support_vetoes import is_doubtful  # lazy: few passages come so far

    return not is_doubtful(comparison)


def only_doubt(comparison: Comparison, share: float) -> Reason[[Comparison]] | None:
    """Return the reason for which alone a passage does not support a statement; None if there are others or none."""
    from factcheck.compare.sense.support_vetoes import first_veto  # lazy: only verbose runs ask

    return first_veto(comparison) if _has_enough(comparison, share) else None


def _has_enough(comparison: Comparison, share: float) -> bool:
    """Tell whether enough of a statement is found, and no value or turn of it is left open."""
    pairs, focus = comparison.pairs, comparison.focus
    if any(slot.is_open() for slot in comparison.slots) or _says_little(comparison):
        return False
    return not leaves_negation(pairs, focus) and not leaves_reversal(pairs, focus) and _is_covered(comparison, share)


def _says_little(comparison: Comparison) -> bool:
    """Tell whether a statement has nothing that a sentence could bear out: "The ministry said so"."""
    found = sum([pair.found_weight for pair in comparison.pairs if pair.stated.key not in ANYBODY])
    return found + VALUE_WEIGHT * len(with_status(comparison.slots, "agree")) < _LEAST_CONTENT


def _is_covered(comparison: Comparison, share: float) -> bool:
    """Tell whether enough of a statement is found, and enough of its actions and events."""
    pairs, focus = comparison.pairs, comparison.focus
    agreeing, agreeing_here = bool(with_status(comparison.slots, "agree")), bool(comparison.agreeing_here())
    if share < (ENOUGH_WITH_AGREEMENT if agreeing else ENOUGH_TO_SUPPORT):
        return False
    if not agreeing_here and share_found(pairs, focus) < _LEAST_HERE:
        return False
    return (
        _has_what_happened(comparison, share, agreeing=agreeing, agreeing_here=agreeing_here)
        and not _adds_main_word(comparison, share, agreeing=agreeing)
        and _has_a_word(pairs, None if agreeing_here else focus)
    )


def _has_what_happened(comparison: Comparison, share: float, *, agreeing: bool, agreeing_here: bool) -> bool:
    """Tell whether enough actions and events are found, or so much else that they may be expressed differently."""
    anywhere = agreeing_here or (share >= _NEARLY_WHOLE and not agreeing)
    least = EVENT_WITH_AGREEMENT if agreeing else EVENT_TO_SUPPORT
    return (
        has_event(comparison.pairs, None if anywhere else comparison.focus, least)
        or _is_carried_by_values(comparison, share)
        or (share >= BUT_FOR_A_WORD and not lacks_turn(comparison.pairs))
    )


def _adds_main_word(comparison: Comparison, share: float, *, agreeing: bool) -> bool:
    """Tell whether the passage lacks a thing or an action of the statement that is more than one word among many."""
    pairs = comparison.pairs
    return (lacks_thing(pairs) or lacks_turn(pairs)) and not (agreeing and share >= ALL_BUT_A_WORD)


def _has_a_word(pairs: Sequence[Pair], focus: Reading | None) -> bool:
    """Tell whether more than names and values is found, if the statement has more: "lost 1.2 billion" needs a loss.

    `focus` None means anywhere in the source; a sentence without any of its figures must contain a word of it.
    """
    words = [pair for pair in pairs if not pair.stated.is_name and pair.has_content]
    return not words or any(pair.strength and focus in {None, pair.reading} for pair in words)


def _is_carried_by_values(comparison: Comparison, share: float) -> bool:
    """Tell whether enough figures and dates agree for the verb to be another one: "revenue came to 1.2 billion"."""
    agreeing = [slot for slot in comparison.agreeing_here() if slot.is_value]
    return len(agreeing) >= _VALUES_TO_SUPPORT and share >= ALL_BUT_A_WORD
