"""Decides whether a passage still supports a statement in view of the others, which refute it or say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import is_across
from factcheck.compare.slots import with_status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.assessment import Assessment, Slot

_CLEARLY_NEARER = 0.08
"""How much more of the statement a refuting passage must cover to outweigh a supporting one."""
_MUCH_FURTHER = 0.35
"""How much less of its words a passage covers to be about something else, whatever agrees."""
_FURTHER = 0.15
"""How much less of them it covers where words differ."""
_NEARLY_AS_NEAR = 0.05
"""How much more of the statement a sentence in another source must cover that relates it to something else; in the same
source it may cover less by as much."""
_ALL_OF_IT = 0.95
"""Share of a statement's words from which a sentence counts as having all of them."""


def still_supports(supporting: Assessment, ranked: Sequence[Assessment]) -> bool:
    """Tell whether a passage still supports in view of the others."""
    return not any(
        _outweighs(other, supporting) if other.stance == "refutes" else _says_otherwise(other, supporting)
        for other in ranked
        if other is not supporting
    )


def _says_otherwise(one: Assessment, supporting: Assessment) -> bool:
    """Tell whether a sentence relates the statement to something else, and so a passage does not support it.

    In another source it must clearly have more of the statement; in the same source it may have nearly as much.
    """
    lead = one.alignment.coverage - supporting.alignment.coverage
    same_source = one.source_id() == supporting.source_id()
    if with_status(one.slots, "bound") and lead > (-_NEARLY_AS_NEAR if same_source else _NEARLY_AS_NEAR):
        return True
    if not same_source:
        return False
    disputed = one.is_disputed() and lead > -_NEARLY_AS_NEAR
    return disputed or _is_borrowed_from(one, supporting, lead) or _turns_what_agrees(one, supporting, lead)


def _is_borrowed_from(one: Assessment, supporting: Assessment, lead: float) -> bool:
    """Tell whether a passage has words only from a sentence that turns them, or that has all words, but another day."""
    borrowed = {
        supporting.stated.span(pair.stated)
        for pair in supporting.alignment.pairs
        if pair.reading is one.passage.focus and pair.has_content
    }
    if any(_differs_in_words(slot) and slot.stated_span in borrowed for slot in one.slots):
        return lead > -_NEARLY_AS_NEAR
    has_all_words = one.alignment.focus_coverage >= _ALL_OF_IT and not is_across(one)
    return bool(borrowed) and has_all_words and bool(with_status(one.slots, "elsewhere"))


def _turns_what_agrees(one: Assessment, supporting: Assessment, lead: float) -> bool:
    """Tell whether a sentence with more of the statement differs in words; less is enough if values agree there."""
    in_it = any(slot.reading is one.passage.focus for slot in with_status(supporting.slots, "agree"))
    return lead > (-_NEARLY_AS_NEAR if in_it else 0) and any(map(_differs_in_words, one.slots))


def _differs_in_words(slot: Slot) -> bool:
    return slot.status == "differ" and not slot.is_value


def _leans_on(supporting: Assessment, other: Assessment) -> bool:
    """Tell whether a passage owes part of the statement, or a figure or date, to the sentence of another passage."""
    sentence = other.passage.focus
    agreed = any(slot.reading is sentence for slot in with_status(supporting.slots, "agree"))
    return agreed or any(pair.reading is sentence and pair.has_content for pair in supporting.alignment.pairs)


def _outweighs(refuting: Assessment, supporting: Assessment) -> bool:
    """Tell whether a refuting passage is so much nearer that the supporting one is about something else.

    Any lead is enough where the supporting one depends on its very sentence, and none is needed where it has the figure
    or date in question only from there. One that agrees on it by itself is not outweighed: then the sources disagree.
    """
    differing = {slot.slot for slot in refuting.differences()}
    by_value = all(slot.is_value for slot in refuting.differences())
    lead = refuting.alignment.coverage - supporting.alignment.coverage
    if lead > (_MUCH_FURTHER if by_value else _FURTHER):
        return True
    agreeing = [slot for slot in with_status(supporting.slots, "agree") if slot.slot in differing]
    if agreeing and all(slot.reading is refuting.passage.focus for slot in agreeing):
        return True
    if by_value and agreeing:
        return False
    nearer = 0.0 if _leans_on(supporting, refuting) else _CLEARLY_NEARER
    return supporting.nearness() < refuting.nearness() - nearer
