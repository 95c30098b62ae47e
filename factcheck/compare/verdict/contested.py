"""Finds sources that give another day than the supporting one: 9 November, where it says the 10th.

They need not share the statement's words, but those of the supporting sentence, as in an audit of the sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.alignment import align
from factcheck.compare.matter import EVENT_TO_REFUTE, has_event
from factcheck.compare.slots import in_quote, with_status
from factcheck.compare.verdict.audit import clashes
from factcheck.extract.dates.overlap import compare_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.finding import Finding
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Span


def agreeing_dates(supporting: Finding) -> list[Slot]:
    """Return the dates of the statement that agree with one of the supporting sentence itself."""
    agreeing = with_status(supporting.slots, "agree")
    return [slot for slot in agreeing if slot.slot == "date" and slot.reading is supporting.passage.focus]


def contested(supporting: Finding, near: Iterable[Passage]) -> list[Finding]:
    """Return, as refuting, the passages of other sources that put the event on another day than the statement."""
    return [
        replace(supporting, passage=passage, slots=(slot.beside(passage.focus, span, "differ"),), stance="refutes")
        for passage in near
        for slot, span in _told_otherwise(supporting, passage.focus)
        if has_event(align(supporting.stated, passage).pairs, passage.focus, EVENT_TO_REFUTE)
    ]


def _told_otherwise(supporting: Finding, other: Reading) -> list[tuple[Slot, Span]]:
    """Return the first date that another sentence about the event gives differently, with its span there."""
    focus = supporting.passage.focus
    clashing = (clash.difference for clash in clashes(focus, other) if clash.difference.slot == "date")
    against = {told.stated_span: in_quote(other, told.found_span) for told in clashing}
    told = ((slot, against.get(in_quote(focus, slot.found_span))) for slot in agreeing_dates(supporting))
    return [(slot, span) for slot, span in told if span and _exclude(supporting.stated, slot, other, span)][:1]


def _exclude(stated: Reading, slot: Slot, other: Reading, span: Span) -> bool:
    """Tell whether the stated date, too, excludes that of another sentence: "in 2020" may be any day of the year.

    A state reported "by 3 May" does not say on which day it came about.
    """
    ours = [date for date in stated.claim.dates if (date.start, date.end) == slot.stated_span and date.role != "report"]
    theirs = [date for date in other.claim.dates if (date.start, date.end) == span and date.role != "report"]
    return any(compare_dates(a, b) == "differ" for a in ours for b in theirs)
