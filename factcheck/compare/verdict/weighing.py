"""Decides which of two passages is the one meant, where one supports the statement and the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import OTHER_LANGUAGE, is_across
from factcheck.compare.rule_names import VALUE_RULES
from factcheck.compare.shared_events import EVENT_TO_REFUTE, has_event
from factcheck.compare.slots import with_status
from factcheck.language.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.finding import Finding
    from factcheck.compare.slots import Slot

CLEARLY_NEARER = 0.08
"""How much more of the statement a refuting passage must cover to outweigh a supporting one."""
MUCH_FURTHER, FURTHER = 0.35, 0.15
"""How much less of its words a passage covers to be about something else, whatever agrees; less where words differ."""
NOT_TOO_FAR = 0.25
"""How much less of its words a passage may cover that agrees on every figure and date, and still be the one meant."""
NEARLY_AS_NEAR = 0.05
"""How much more of the statement a sentence in another source must cover that relates it to something else; in the same
source it may cover less by as much."""
ALL_OF_IT = 0.95
"""Share of a statement's words from which a sentence counts as having all of them."""
CLEARLY_MORE = 0.2
"""How much more of a statement a sentence must cover to be the one meant because of a name in it."""
SAME_DATE_MARGIN, SAME_FIGURE_MARGIN = 0.3, 0.1
"""How much less of its words a passage may cover that has the exact day or month, or the exact figure, and still be the
one meant."""


def holds(supporting: Finding, ranked: Sequence[Finding]) -> bool:
    """Tell whether a passage still supports in view of the others."""
    return not any(
        _outweighs(other, supporting) if other.stance == "refutes" else _says_otherwise(other, supporting)
        for other in ranked
        if other is not supporting
    )


def _says_otherwise(one: Finding, supporting: Finding) -> bool:
    """Tell whether a sentence that covers more, mostly in the same source, relates it to something else."""
    ahead = one.alignment.coverage - supporting.alignment.coverage
    same = one.source_id() == supporting.source_id()
    if one.is_disputed() and same and ahead > -NEARLY_AS_NEAR:
        return True
    if with_status(one.slots, "bound") and ahead > (-NEARLY_AS_NEAR if same else NEARLY_AS_NEAR):
        return True
    if with_status(one.slots, "elsewhere") and ahead > NOT_TOO_FAR:
        return True
    if same and _is_taken_from(one, supporting, ahead):
        return True
    leaning = any(slot.reading is one.passage.focus for slot in with_status(supporting.slots, "agree"))
    if not same or ahead <= (-NEARLY_AS_NEAR if leaning else 0):
        return False
    wholly = all(slot.reading is one.passage.focus for slot in with_status(supporting.slots, "agree"))
    unsure = leaning and ahead > 0
    return any(_is_otherwise(slot) or (unsure and _is_unsure(slot, wholly=wholly)) for slot in one.slots)


def _is_taken_from(one: Finding, supporting: Finding, ahead: float) -> bool:
    """Tell whether a passage borrows a word from a sentence that reverses it, or has all words, but of another day."""
    there = {
        supporting.stated.span(pair.stated)
        for pair in supporting.alignment.pairs
        if pair.reading is one.passage.focus and pair.has_content
    }
    if any(_is_otherwise(slot) and slot.stated_span in there for slot in one.slots):
        return ahead > -NEARLY_AS_NEAR
    copied = one.alignment.focus_coverage >= ALL_OF_IT and not is_across(one)
    return bool(there) and copied and bool(with_status(one.slots, "elsewhere"))


def _is_otherwise(slot: Slot) -> bool:
    return slot.status == "differ" and slot.rule not in VALUE_RULES


def _is_unsure(slot: Slot, *, wholly: bool) -> bool:
    """Tell whether a slot is of another event, or only planned with all agreeing slots in that sentence (`wholly`)."""
    return slot.status == "elsewhere" or (wholly and slot.rule == "modality" and slot.status == "unknown")


def _leans_on(supporting: Finding, other: Finding) -> bool:
    """Tell whether a passage owes part of the statement, or a figure or date, to the sentence of another passage."""
    there = other.passage.focus
    agreed = any(slot.reading is there for slot in with_status(supporting.slots, "agree"))
    return agreed or any(pair.reading is there and pair.has_content for pair in supporting.alignment.pairs)


def _outweighs(refuting: Finding, supporting: Finding) -> bool:
    """Tell whether a refuting passage is so much nearer that the supporting one is about something else.

    Any lead is enough where the supporting one depends on its very sentence. One that agrees on the figure or date in
    question is not outweighed: then the sources disagree.
    """
    told = {slot.slot for slot in refuting.differences()}
    by_value = all(slot.rule in VALUE_RULES for slot in refuting.differences())
    ahead = refuting.alignment.coverage - supporting.alignment.coverage
    if ahead > (MUCH_FURTHER if by_value else FURTHER):
        return True
    if by_value and any(slot.status == "agree" and slot.slot in told for slot in supporting.slots):
        return False
    nearer = 0.0 if _leans_on(supporting, refuting) else CLEARLY_NEARER
    return supporting.nearness() < refuting.nearness() - nearer


def tells_more(one: Finding, refuting: Finding) -> bool:
    """Tell whether a neutral passage is the one about the event that is meant."""
    judges = (_agrees_in_question, _leaves_open, _agrees_in_all, _has_name_in_question)
    return one.stance == "neutral" and any(tells(one, refuting) for tells in judges)


def _leaves_open(one: Finding, refuting: Finding) -> bool:
    """Tell whether a nearer passage has counterparts of what differs in the refuting one, and leaves them open."""
    told = {slot.stated_span for slot in refuting.differences()}
    unknown = {slot.stated_span for slot in with_status(one.slots, "unknown")}
    nearer = one.alignment.coverage > refuting.alignment.coverage
    return bool(told) and told <= unknown and nearer and not with_status(one.slots, "missing")


def _has_name_in_question(one: Finding, refuting: Finding) -> bool:
    """Tell whether a nearer sentence has the very name that differs in the refuting one."""
    told = [slot.stated_span for slot in refuting.differences() if slot.rule not in VALUE_RULES]
    named = [pair for pair in one.alignment.pairs if one.stated.span(pair.stated) in told]
    if not named or len(named) < len(refuting.differences()) or one.differences():
        return False
    there = all(pair.reading is one.passage.focus and pair.is_whole for pair in named)
    return there and one.alignment.coverage > refuting.alignment.coverage + CLEARLY_MORE


def _agrees_in_question(one: Finding, refuting: Finding) -> bool:
    """Tell whether a passage about as near agrees on the very figures or dates that differ in the refuting one."""
    told = {slot.stated_span for slot in refuting.differences()}
    agreeing = {slot.stated_span for slot in with_status(one.slots, "agree")}
    dated = any(_names_month(refuting, slot) for slot in refuting.differences())
    margin = SAME_DATE_MARGIN if dated else SAME_FIGURE_MARGIN
    margin += OTHER_LANGUAGE if is_across(one) and not is_across(refuting) else 0.0
    as_near = one.alignment.coverage >= refuting.alignment.coverage - margin
    if not as_near or not told <= agreeing or one.differences():
        return False
    return has_event(one.alignment.pairs, one.passage.focus, EVENT_TO_REFUTE)


def _names_month(finding: Finding, slot: Slot) -> bool:
    """Tell whether a date of the statement is a day or a month, not a year."""
    return any(
        date.span == slot.stated_span and not read_edtf(date.edtf).names_years_only()
        for date in finding.stated.claim.dates
    )


def _agrees_in_all(one: Finding, refuting: Finding) -> bool:
    """Tell whether a passage not much further off agrees on all its figures and dates, and on more of them."""
    agreeing = sum(slot.status == "agree" and slot.reading is one.passage.focus for slot in one.slots)
    elsewhere = len(with_status(refuting.slots, "agree"))
    near = one.alignment.coverage >= refuting.alignment.coverage - NOT_TOO_FAR
    return near and agreeing > max(1, elsewhere) and agreeing == len(one.slots)
