"""Decides whether a neutral passage, and not a refuting one, is about the event that the statement means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import OTHER_LANGUAGE, is_across
from factcheck.compare.reason import Reason, first
from factcheck.compare.shared_events import has_event
from factcheck.compare.slots import with_status
from factcheck.compare.thresholds import EVENT_TO_REFUTE
from factcheck.language.edtf import read_edtf

if TYPE_CHECKING:
    from factcheck.compare.assessment import Assessment, Slot

_NOT_TOO_FAR = 0.25
"""How much less of its words a passage may cover that agrees on every figure and date, and still be the one meant."""
_CLEARLY_MORE = 0.13
"""How much more of a statement a sentence must cover to be the one meant because of a name in it."""
_SAME_DATE_MARGIN = 0.3
"""How much less of its words a passage may cover that has the exact day or month, and still be the one meant."""
_SAME_FIGURE_MARGIN = 0.1
"""How much less of them one may cover that has the exact figure."""


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
    if not named or len(named) < len(refuting.differences()) or one.differences() or with_status(one.slots, "bound"):
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
