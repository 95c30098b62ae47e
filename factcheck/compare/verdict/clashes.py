"""Finds the points on which two claims of different sources exclude each other.

Two claims of different sources are about one event if they share an event concept and most of their names. They
contradict each other if their dates lie a few days apart, or if their dates agree and their figures for one measure
exclude each other. A source that gives another day than a supporting one need not share the statement's words, but
those of the supporting sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.alignment import align
from factcheck.compare.layout.counting import are_aligned, measure_of
from factcheck.compare.layout.passage import Passage
from factcheck.compare.layout.reading import Reading
from factcheck.compare.shared_matter import EVENT_TO_REFUTE, has_event
from factcheck.compare.values.dates.day_counts import days_apart
from factcheck.compare.values.figures.intervals import compare_in_one_unit
from factcheck.compare.verdict.same_event import SAME_EVENT_DAYS
from factcheck.extract.dates.overlap import compare_dates
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import lexicon
from factcheck.model import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Assessment, Slot
    from factcheck.compare.passages import Passages
    from factcheck.model import Claim, DateSpan, Span

_SHARED_NAMES = 0.5
"""Least share of the shorter claim's names that the other must have."""


class Clash(msgspec.Struct, frozen=True):
    """Two claims and the point on which they exclude each other."""

    one: Reading
    other: Reading
    difference: Difference


def clashes(one: Reading, other: Reading) -> Iterator[Clash]:
    """Yield every point on which two claims about one event exclude each other."""
    if are_about_one_event(one.claim, other.claim):
        yield from _dates(one, other)
        yield from _figures(one, other)


def are_about_one_event(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of different sources are about one event."""
    if one.source_id == other.source_id or not events_of(one) & events_of(other):
        return False
    fewer, more = sorted((one.names, other.names), key=len)
    shared = sum(any(same_name(a.id, b.id) for b in more) for a in fewer)
    return bool(fewer) and shared >= max(1, len(fewer) * _SHARED_NAMES)


def events_of(claim: Claim) -> set[str]:
    """Return the events that a claim mentions, and their broader concepts."""
    entries = lexicon().entries
    kin = {id for concept in claim.concepts for id in lexicon().kin(concept.id)}
    return {id for id in kin if id in entries and entries[id].kind == "event"}


def _dates(one: Reading, other: Reading) -> Iterator[Clash]:
    for a, b in clashing_dates(one.claim, other.claim):
        span = other.in_source(b.span)
        difference = Difference(
            slot="date", rule="date-mismatch", stated=a.text, found=b.text, stated_span=a.span, found_span=span
        )
        yield Clash(one, other, difference)


def clashing_dates(one: Claim, other: Claim) -> list[tuple[DateSpan, DateSpan]]:
    """Return the dates of two claims that lie a few days apart; none if any of their dates agree.

    The day on which a report was written, in its dateline, is not that of the event.
    """
    pairs = [(a, b) for a in one.dates for b in other.dates]
    if any(compare_dates(a, b) == "agree" for a, b in pairs):
        return []
    dated = ((a, b) for a, b in pairs if "dateline" not in (a.role, b.role))
    return [(a, b) for a, b in dated if 0 < (days_apart(a, b) or 0) <= SAME_EVENT_DAYS]


def _figures(one: Reading, other: Reading) -> Iterator[Clash]:
    if not any(compare_dates(a, b) == "agree" for a in one.claim.dates for b in other.claim.dates):
        return
    for a in one.figures:
        for b in other.figures:
            measure = a.quantity.measure
            if measure and are_aligned(a, b) and compare_in_one_unit(a.quantity, b.quantity) == "differ":
                stated, found = one.written(a.bare_span), other.written(b.bare_span)
                spans = a.bare_span, b.source_span
                yield Clash(one, other, Difference(measure, measure_of(a.quantity).rule, stated, found, *spans))


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
