"""Tells whether two different dates can both hold: something denied for 1985, or repeated on another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.values.dates.day_counts import days_apart
from factcheck.compare.values.dates.start_and_end import as_event
from factcheck.compare.values.figures.differences import is_difference
from factcheck.extract.dates.overlap import compare_dates, position
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan

QUARTER = 92
"""Days: so long after the date of a sentence begins what was decided then."""
YEAR = 4
"""Number of characters of the year in EDTF."""


def may_both_hold(stated: Reading, date: DateSpan, focus: Reading, found: DateSpan) -> bool:
    """Tell whether two different dates do not contradict each other."""
    later = _begins_later(as_event(stated, date, focus), found)
    if later or _reckons(focus) or _is_state_before(stated, date, found) or _is_of_stretches(stated, date, focus):
        return True
    return _is_denied(stated, date, focus, found) or _lasts(stated, date, focus) or _comes_again(stated, focus)


def _is_state_before(stated: Reading, date: DateSpan, found: DateSpan) -> bool:
    """Tell whether a statement describes the state until the very day from which the sentence has another."""
    return stated.sides[date.start] == "before" and found.role == "start" and compare_dates(date, found) == "agree"


def _is_of_stretches(stated: Reading, date: DateSpan, focus: Reading) -> bool:
    """Tell whether a stretch begins with one date of a sentence and ends with another: two terms of office in a row."""
    if date.earliest is None or date.earliest == date.latest or stated.sides[date.start]:
        return False
    begins = any(found.earliest == date.earliest for found in focus.claim.dates)
    return begins and any(found.latest == date.latest for found in focus.claim.dates)


def _is_denied(stated: Reading, date: DateSpan, focus: Reading, found: DateSpan) -> bool:
    """Tell whether only the statement denies what it dates: what did not happen in 1985 may well have in 1990."""
    there = focus.sentence.token_at(found.start)
    return _has_negation(stated, stated.sentence.token_at(date.start)) and not _has_negation(focus, there, there)


def _has_negation(reading: Reading, at: int, before: int | None = None) -> bool:
    """Tell whether the clause of a token has a negation, or with `before` one before that token."""
    clause = reading.clauses[at]
    return any(reading.clauses[one] == clause for one in reading.negated if before is None or one < before)


def _comes_again(stated: Reading, focus: Reading) -> bool:
    """Tell whether only the statement says that something happened again, which is another day."""
    return says(stated.sentence, "times", "again") and not says(focus.sentence, "times", "again")


def _lasts(stated: Reading, date: DateSpan, focus: Reading) -> bool:
    """Tell whether a state still holds at a date between two of the sentence: from 1982 to 1997."""
    if not says(stated.sentence, "times", "still"):
        return False
    years = [found.edtf[:YEAR] for found in focus.claim.dates if found.edtf[:YEAR].isdecimal()]
    return bool(years) and min(years) <= date.edtf[:YEAR] <= max(years) != min(years)


def _begins_later(date: DateSpan, found: DateSpan) -> bool:
    """Tell whether a stated beginning is long after what the sentence dates: a law is passed before it takes effect."""
    apart = days_apart(date, found) or 0
    return date.role == "start" and found.role == "event" and apart > QUARTER and position(found, date) == "before"


@cached_per_lexicon(maxsize=256)  # a sentence is part of several passages
def _reckons(focus: Reading) -> bool:
    """Tell whether a sentence gives another day by its distance: "on 6 May, and Karsovia two weeks later"."""
    return any(figure.quantity.measure == "duration" and is_difference(figure) for figure in focus.figures)
