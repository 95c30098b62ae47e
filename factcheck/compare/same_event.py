"""Whether two sources contradict each other on one event, or speak of two that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.days import days_apart
from factcheck.extract.dates.overlap import compare_dates

if TYPE_CHECKING:
    from factcheck.compare.slots import Slot
    from factcheck.compare.stance import Finding

SAME_EVENT_DAYS = 3
"""Sources that put one event this few days apart contradict each other; further apart they speak of two events."""
NEARLY_ALL = 0.9
"""How much of the statement a source must have to contradict another one's figure."""


def contradicts(one: Finding, other: Finding) -> bool:
    """Tell whether two sources disagree on the same event, not on two events that look alike."""
    mine, theirs = one.passage.focus.claim, other.passage.focus.claim
    if mine.source_id == theirs.source_id and not (mine.claimant and theirs.claimant != mine.claimant):
        return False
    if any(slot.status in {"missing", "unknown"} for slot in one.slots):
        return False
    return all(_same_event(slot, one, other) for slot in one.differences())


def _same_event(slot: Slot, one: Finding, other: Finding) -> bool:
    if slot.rule != "date-mismatch":
        return slot.rule not in {"negation", "antonym"} and _same_time(one, other) and one.rest >= NEARLY_ALL
    days = _days(one, other)
    return days is not None and 0 < days <= SAME_EVENT_DAYS


def _same_time(one: Finding, other: Finding) -> bool:
    """Tell whether two findings speak of one time: by the statement's dates if it has any, else by their own."""
    stated = one.stated.claim.dates
    if stated:
        return sum(slot.slot == "date" and slot.status == "agree" for slot in one.slots) == len(stated)
    mine, theirs = one.passage.focus.claim.dates, other.passage.focus.claim.dates
    return any(compare_dates(a, b) == "agree" for a in mine for b in theirs)


def _days(one: Finding, other: Finding) -> int | None:
    """The least distance of two findings' dates, where both know the year."""
    distances = [
        days
        for a in one.passage.focus.claim.dates
        for b in other.passage.focus.claim.dates
        if (days := days_apart(a, b)) is not None
    ]
    return min(distances, default=None)
