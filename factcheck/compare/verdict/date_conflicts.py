"""Finds sources that give another day than the supporting one: 9 November, where it says the 10th.

They need not share the statement's words, but those of the supporting sentence, as in an audit of the sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.alignment import align
from factcheck.compare.layout.passage import Passage
from factcheck.compare.shared_matter import EVENT_TO_REFUTE, has_event
from factcheck.compare.verdict.clashes import are_about_one_event, clashing_dates, events_of
from factcheck.extract.dates.overlap import compare_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.assessment import Assessment, Reading, Slot
    from factcheck.compare.passages import Passages
    from factcheck.model import Claim, Span


def may_be_contested(supporting: Assessment) -> bool:
    """Tell whether a date of known year agrees with the supporting sentence itself, and an event is dated by it."""
    claim = supporting.passage.focus.claim
    return bool(_agreeing_dates(supporting)) and any(date.earliest for date in claim.dates) and bool(events_of(claim))


def contested(supporting: Assessment, near: Iterable[int], passages: Passages) -> list[Assessment]:
    """Return, as refuting, the sentences of other sources that put the event on another day than the statement.

    `near` are the positions of the claims most like the supporting one; few of them are worth laying out.
    """
    focus = supporting.passage.focus.claim
    clashing = (at for at in near if _may_contest(focus, passages.claim(at)))
    others = (Passage(passages.reading(at)) for at in clashing)
    return [
        replace(supporting, passage=passage, slots=(slot.against(passage.focus, span, "differ"),), stance="refutes")
        for passage in others
        for slot, span in _told_otherwise(supporting, passage.focus)
        if has_event(align(supporting.stated, passage).pairs, passage.focus, EVENT_TO_REFUTE)
    ]


def _agreeing_dates(supporting: Assessment) -> list[Slot]:
    """Return the dates of the statement that agree with one of the supporting sentence itself."""
    return [slot for slot in supporting.comparison().agreeing_here() if slot.slot == "date"]


def _may_contest(focus: Claim, other: Claim) -> bool:
    """Tell whether a claim of another source is about the same event and dates it a few days off."""
    return bool(clashing_dates(focus, other)) and are_about_one_event(focus, other)


def _told_otherwise(supporting: Assessment, other: Reading) -> list[tuple[Slot, Span]]:
    """Return the first agreeing date that another sentence gives differently, with its span there."""
    focus = supporting.passage.focus
    clashing = clashing_dates(focus.claim, other.claim)
    against = {date.span: other_date.span for date, other_date in clashing}
    agreeing = ((slot, against.get(focus.in_quote(slot.found_span))) for slot in _agreeing_dates(supporting))
    return [(slot, span) for slot, span in agreeing if span and _exclude(supporting.stated, slot, other, span)][:1]


def _exclude(stated: Reading, slot: Slot, other: Reading, span: Span) -> bool:
    """Tell whether the stated date, too, excludes that of another sentence: "in 2020" may be any day of the year.

    A state reported "by 3 May" does not say on which day it came about.
    """
    stated_dates = [date for date in stated.claim.dates if date.span == slot.stated_span and date.role != "report"]
    other_dates = [date for date in other.claim.dates if date.span == span and date.role != "report"]
    return any(compare_dates(a, b) == "differ" for a in stated_dates for b in other_dates)
