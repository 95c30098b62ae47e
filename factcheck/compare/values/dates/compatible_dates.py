"""Tells whether two different dates can both hold: something denied for 1985, or repeated on another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.values.dates.day_counts import DAYS_OF_A_QUARTER, days_apart
from factcheck.compare.values.dates.start_and_end import as_event_begun
from factcheck.compare.values.figures.differences import is_difference
from factcheck.extract.dates.overlap import compare_dates, position
from factcheck.language.edtf import read_edtf
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan


def may_both_hold(stated: Reading, date: DateSpan, focus: Reading, found: DateSpan) -> bool:
    """Tell whether two different dates do not contradict each other."""
    return (
        _begins_later(as_event_begun(stated, date, focus), found)
        or _gives_distance(focus)
        or _is_state_before(stated, date, found)
        or _spans_two_ranges(stated, date, focus)
        or _is_denied_alone(stated, date, focus, found)
        or _lasts(stated, date, focus)
        or _comes_again(stated, focus)
    )


def _is_state_before(stated: Reading, date: DateSpan, found: DateSpan) -> bool:
    """Tell whether a statement describes the state until the very day from which the sentence has another."""
    return stated.sides[date.start] == "before" and found.role == "start" and compare_dates(date, found) == "agree"


def _spans_two_ranges(stated: Reading, date: DateSpan, focus: Reading) -> bool:
    """Tell whether a stretch begins with one date of a sentence and ends with another: two terms of office in a row."""
    if date.earliest is None or date.earliest == date.latest or stated.sides[date.start]:
        return False
    begins = any(found.earliest == date.earliest for found in focus.claim.dates)
    return begins and any(found.latest == date.latest for found in focus.claim.dates)


def _is_denied_alone(stated: Reading, date: DateSpan, focus: Reading, found: DateSpan) -> bool:
    """Tell whether only the statement denies what it dates: what did not happen in 1985 may well have in 1990."""
    at = focus.sentence.token_at(found.start)
    return _has_negation(stated, stated.sentence.token_at(date.start)) and not _has_negation(focus, at, before=at)


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
    year, years = _year(date), [year for found in focus.claim.dates if (year := _year(found))]
    return year is not None and bool(years) and min(years) <= year <= max(years) != min(years)


def _year(date: DateSpan) -> int | None:
    """Return the year of a date, or of the first end of a range."""
    first = read_edtf(date.edtf).first
    return first.known_year() if first else None


def _begins_later(date: DateSpan, found: DateSpan) -> bool:
    """Tell whether a stated beginning is long after what the sentence dates: a law is passed before it takes effect.

    What was decided begins more than a quarter later.
    """
    if date.role != "start" or found.role != "event":
        return False
    return (days_apart(date, found) or 0) > DAYS_OF_A_QUARTER and position(found, date) == "before"


@cached_per_lexicon(maxsize=256)  # a sentence is part of several passages
def _gives_distance(focus: Reading) -> bool:
    """Tell whether a sentence gives another day by its distance: "on 6 May, and Karsovia two weeks later"."""
    return any(figure.quantity.measure == "duration" and is_difference(figure) for figure in focus.figures)
