"""Tells whether two sources contradict each other on one event, or describe two similar ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import ANAPHORA
from factcheck.compare.layout.names import name_kind
from factcheck.compare.rule_names import TURN_RULES
from factcheck.compare.values.dates.day_counts import days_apart, days_apart_in_a_year
from factcheck.extract.dates.overlap import compare_dates
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Assessment, Slot
    from factcheck.model import DateSpan

SAME_EVENT_DAYS = 3
"""Sources whose dates are at most this far apart contradict each other on one event; else they describe two events."""
_NEARLY_ALL = 0.9
"""Share of the statement that a source must cover to contradict another one's figure."""
_MOST_OF_IT = 0.8
"""Share that is enough if it is nearly as much as the other source covers."""
_NEARLY_AS_MUCH = 0.05
_KNOWN = 0.85
"""Share of it that both must cover where only a name ties them together."""
_WHOLE = 0.95
"""Share of it that both must cover to contradict each other on a day without a year, or on a unique event."""


def disagree_on_event(one: Assessment, other: Assessment) -> bool:
    """Tell whether two sources disagree on the same event, rather than describe two similar ones."""
    claim, other_claim = one.passage.focus.claim, other.passage.focus.claim
    other_claimant = bool(claim.claimant) and other_claim.claimant.split() != claim.claimant.split()
    if claim.source_id == other_claim.source_id and not other_claimant:
        return False
    if any(slot.is_open() and slot.slot != "time" for slot in one.slots):
        return False
    return all(_same_event(slot, one, other) for slot in one.differences())


def _same_event(slot: Slot, one: Assessment, other: Assessment) -> bool:
    if slot.rule == "date-mismatch" or (slot.rule == "time-mismatch" and _is_dated_otherwise(one)):
        return _same_but_for_the_day(one, other)
    tied = _share_own_name(one, other) or _share_subject(one, other)
    enough = _MOST_OF_IT if tied else max(_MOST_OF_IT, min(_NEARLY_ALL, other.share - _NEARLY_AS_MUCH))
    return slot.rule not in TURN_RULES and one.share >= enough and same_time(one, other)


def _same_but_for_the_day(one: Assessment, other: Assessment) -> bool:
    """Tell whether two sources give different days for one event, a few days apart unless it happens only once."""
    dates, other_dates = one.passage.focus.claim.dates, other.passage.focus.claim.dates
    whole = min(one.share, other.share) >= _WHOLE
    recent = all(date.earliest is None for date in (*dates, *other_dates)) and _share_own_name(one, other)
    days = _days(dates, other_dates, calendar=whole or recent)
    once = whole and any(pair.stated.key in listed_in("roles", "once") for pair in one.alignment.pairs)
    once = once and not _names(one).isdisjoint(_names(other))
    return days is not None and days > 0 and (once or days <= SAME_EVENT_DAYS)


def same_time(one: Assessment, other: Assessment) -> bool:
    """Tell whether two assessments are about one time: by the statement's dates if it has any, else by their own.

    Where a source gives no date for a sentence, a name shared by both sentences must suffice.
    """
    stated = one.stated.claim.dates
    if stated:
        agree = sum(slot.slot == "date" and slot.status == "agree" for slot in one.slots) == len(stated)
        known = other.passage.focus.claim.dates
        other_days = [
            date
            for date in one.passage.focus.claim.dates
            if not any(compare_dates(date, found) == "agree" for found in known)
        ]
        return agree and not any(compare_dates(date, found) == "differ" for date in stated for found in other_days)
    dates, other_dates = _dates(one), _dates(other)
    if not dates or not other_dates or _is_known(one, other):
        return not _names(one).isdisjoint(_names(other))
    days = _days(dates, other_dates, calendar=True)
    overlap = any(compare_dates(a, b) == "agree" for a in dates for b in other_dates)
    return overlap or (days is not None and days <= SAME_EVENT_DAYS)


def _is_known(one: Assessment, other: Assessment) -> bool:
    """Tell whether a proper name identifies the thing, where at most one of two sentences has a date: "the Vesta"."""
    both = one.passage.focus.claim.dates and other.passage.focus.claim.dates
    whole = min(one.share, other.share) >= _KNOWN
    return whole and not both and _share_own_name(one, other)


def _share_own_name(one: Assessment, other: Assessment) -> bool:
    """Tell whether two sentences share a name that no lexicon knows, such as that of a ship, a village or a person."""
    return any(name_kind(name) == "unknown" for name in _names(one) & _names(other))


def _share_subject(one: Assessment, other: Assessment) -> bool:
    """Tell whether two sources are about a name of the statement that no lexicon knows, such as that of a storm."""
    names = {unit.key for unit in one.stated.named if name_kind(unit.key) == "unknown"}
    subjects = one.passage.subject, other.passage.subject
    return any(all(any(same_name(name, key) for key in subject) for subject in subjects) for name in names)


def _is_dated_otherwise(assessment: Assessment) -> bool:
    return any(slot.rule == "date-mismatch" for slot in assessment.differences())


def _dates(assessment: Assessment) -> list[DateSpan]:
    """Return the dates of a sentence, or else those around it."""
    passage = assessment.passage
    around = (*passage.context, *(reading for reading in (passage.scene, passage.topic) if reading))
    return list(passage.focus.claim.dates) or [date for reading in around for date in reading.claim.dates]


def _names(assessment: Assessment) -> set[str]:
    """Return the statement's names that the sentence has, or refers to: "this stadium"."""
    named = [pair for pair in assessment.alignment.pairs if pair.found and pair.stated.is_name]
    return {p.stated.key for p in named if p.reading is assessment.passage.focus or p.strength >= ANAPHORA}


def _days(dates: Iterable[DateSpan], other_dates: Iterable[DateSpan], *, calendar: bool) -> int | None:
    """Return the least distance in days between some dates; with `calendar`, also where a year is unknown."""
    pairs = [(a, b) for a in dates for b in other_dates]
    apart = [days_apart(a, b) for a, b in pairs]
    if calendar:
        apart += [days_apart_in_a_year(a, b) for a, b in pairs]
    return min((days for days in apart if days is not None), default=None)
