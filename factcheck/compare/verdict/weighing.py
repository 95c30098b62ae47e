"""Decides which of two passages is the one meant, where one supports the statement and the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import OTHER_LANGUAGE, is_across
from factcheck.compare.reason import Reason, first
from factcheck.compare.shared_events import has_event
from factcheck.compare.slots import with_status
from factcheck.compare.thresholds import EVENT_TO_REFUTE
from factcheck.language.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.assessment import Assessment
    from factcheck.compare.slots import Slot

_CLEARLY_NEARER = 0.08
"""How much more of the statement a refuting passage must cover to outweigh a supporting one."""
_MUCH_FURTHER = 0.35
"""How much less of its words a passage covers to be about something else, whatever agrees."""
_FURTHER = 0.15
"""How much less of them it covers where words differ."""
_NOT_TOO_FAR = 0.25
"""How much less of its words a passage may cover that agrees on every figure and date, and still be the one meant."""
_NEARLY_AS_NEAR = 0.05
"""How much more of the statement a sentence in another source must cover that relates it to something else; in the same
source it may cover less by as much."""
_ALL_OF_IT = 0.95
"""Share of a statement's words from which a sentence counts as having all of them."""
_CLEARLY_MORE = 0.2
"""How much more of a statement a sentence must cover to be the one meant because of a name in it."""
_SAME_DATE_MARGIN = 0.3
"""How much less of its words a passage may cover that has the exact day or month, and still be the one meant."""
_SAME_FIGURE_MARGIN = 0.1
"""How much less of them one may cover that has the exact figure."""


def holds(supporting: Assessment, ranked: Sequence[Assessment]) -> bool:
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
    if with_status(one.slots, "elsewhere") and lead > _NOT_TOO_FAR:
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
    """Tell whether a sentence with more of the statement differs in words; less is enough if values agree only there.

    Where it has more, and values of the passage agree in it, it is enough that it is about another event, or, where
    all of them do, that it gives as planned what is stated as done.
    """
    in_it = [slot.reading is one.passage.focus for slot in with_status(supporting.slots, "agree")]
    if lead <= (-_NEARLY_AS_NEAR if any(in_it) else 0):
        return False
    if any(_differs_in_words(slot) for slot in one.slots):
        return True
    if not any(in_it) or lead <= 0:
        return False
    only_planned = any(slot.rule == "modality" and slot.status == "unknown" for slot in one.slots)
    return bool(with_status(one.slots, "elsewhere")) or (only_planned and all(in_it))


def _differs_in_words(slot: Slot) -> bool:
    return slot.status == "differ" and not slot.is_value


def _leans_on(supporting: Assessment, other: Assessment) -> bool:
    """Tell whether a passage owes part of the statement, or a figure or date, to the sentence of another passage."""
    sentence = other.passage.focus
    agreed = any(slot.reading is sentence for slot in with_status(supporting.slots, "agree"))
    return agreed or any(pair.reading is sentence and pair.has_content for pair in supporting.alignment.pairs)


def _outweighs(refuting: Assessment, supporting: Assessment) -> bool:
    """Tell whether a refuting passage is so much nearer that the supporting one is about something else.

    Any lead is enough where the supporting one depends on its very sentence. One that agrees on the figure or date in
    question is not outweighed: then the sources disagree.
    """
    differing = {slot.slot for slot in refuting.differences()}
    by_value = all(slot.is_value for slot in refuting.differences())
    lead = refuting.alignment.coverage - supporting.alignment.coverage
    if lead > (_MUCH_FURTHER if by_value else _FURTHER):
        return True
    if by_value and any(slot.status == "agree" and slot.slot in differing for slot in supporting.slots):
        return False
    nearer = 0.0 if _leans_on(supporting, refuting) else _CLEARLY_NEARER
    return supporting.nearness() < refuting.nearness() - nearer


def fits_event_better(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a neutral passage is the one about the event that is meant, and not the refuting one."""
    return one.stance == "neutral" and first(_SIGNS_OF_THE_EVENT, one, refuting) is not None


def _leaves_open(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a nearer passage has counterparts of what differs in the refuting one, and leaves them open."""
    differing = {slot.stated_span for slot in refuting.differences()}
    unknown = {slot.stated_span for slot in with_status(one.slots, "unknown")}
    nearer = one.alignment.coverage > refuting.alignment.coverage
    return bool(differing) and differing <= unknown and nearer and not with_status(one.slots, "missing")


def _has_name_in_question(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a nearer sentence has the very name that differs in the refuting one."""
    in_question = [slot.stated_span for slot in refuting.differences() if not slot.is_value]
    named = [pair for pair in one.alignment.pairs if one.stated.span(pair.stated) in in_question]
    if not named or len(named) < len(refuting.differences()) or one.differences():
        return False
    has_them = all(pair.reading is one.passage.focus and pair.is_whole for pair in named)
    return has_them and one.alignment.coverage > refuting.alignment.coverage + _CLEARLY_MORE


def _agrees_in_question(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a passage about as near agrees on the very figures or dates that differ in the refuting one."""
    in_question = {slot.stated_span for slot in refuting.differences()}
    agreeing = {slot.stated_span for slot in with_status(one.slots, "agree")}
    dated = any(_names_month(refuting, slot) for slot in refuting.differences())
    margin = _SAME_DATE_MARGIN if dated else _SAME_FIGURE_MARGIN
    margin += OTHER_LANGUAGE if is_across(one) and not is_across(refuting) else 0.0
    as_near = one.alignment.coverage >= refuting.alignment.coverage - margin
    if not as_near or not in_question <= agreeing or one.differences():
        return False
    return has_event(one.alignment.pairs, one.passage.focus, EVENT_TO_REFUTE)


def _names_month(assessment: Assessment, slot: Slot) -> bool:
    """Tell whether a date of the statement is a day or a month, not a year."""
    return any(
        date.span == slot.stated_span and not read_edtf(date.edtf).names_years_only()
        for date in assessment.stated.claim.dates
    )


def _agrees_in_all(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a passage not much further off agrees on all its figures and dates, and on more of them."""
    agreeing = sum(slot.status == "agree" and slot.reading is one.passage.focus for slot in one.slots)
    elsewhere = len(with_status(refuting.slots, "agree"))
    near = one.alignment.coverage >= refuting.alignment.coverage - _NOT_TOO_FAR
    return near and agreeing > max(1, elsewhere) and agreeing == len(one.slots)


_SIGNS_OF_THE_EVENT: tuple[Reason[[Assessment, Assessment]], ...] = (
    Reason("agrees-in-question", _agrees_in_question),
    Reason("leaves-open", _leaves_open),
    Reason("agrees-in-all", _agrees_in_all),
    Reason("name-in-question", _has_name_in_question),
)
"""Why a neutral passage is the one about the event that is meant, and not a refuting one."""
