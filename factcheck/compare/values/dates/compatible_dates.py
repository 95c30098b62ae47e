"""Tells whether two different dates can both hold: something denied for 1985, or repeated on another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.reason import Reason, first
from factcheck.compare.values.arithmetic.comparing import is_difference
from factcheck.compare.values.dates.dated_events import is_begun_event
from factcheck.compare.values.dates.day_counts import DAYS_OF_A_QUARTER, days_apart
from factcheck.compare.values.dates.decisive_dates import dates_the_same_deed
from factcheck.extract.dates.overlap import compare_dates, position
from factcheck.language.edtf import read_edtf
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.model import DateSpan


def may_both_hold(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether two different dates do not contradict each other."""
    return first(_REASONS, stated, found) is not None


def _begins_later(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a stated beginning is long after what the sentence dates: a law is passed before it takes effect.

    What was decided begins more than a quarter later.
    """
    one, other = stated.date, found.date
    if one.role != "start" or other.role != "event" or is_begun_event(stated, found.reading):
        return False
    if stated.side and dates_the_same_deed(stated, found.reading):
        return False
    return (days_apart(one, other) or 0) > DAYS_OF_A_QUARTER and position(other, one) == "before"


def _sentence_gives_distance(_: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a sentence gives another date by a distance that is no day: "in May, and B two months later"."""
    reading = found.reading
    told = {at for date in reading.dates for at in date.tokens}
    figures = (figure for figure in reading.figures if told.isdisjoint(figure.tokens))
    return any(figure.quantity.measure == "duration" and is_difference(figure) for figure in figures)


def _is_state_before(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a statement describes the state until the very day from which the sentence has another."""
    is_limit = stated.side == "before" and found.date.role == "start"
    return is_limit and compare_dates(stated.date, found.date) == "agree"


def _spans_two_ranges(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a stretch begins with one date of a sentence and ends with another: two terms of office in a row."""
    date = stated.date
    if date.earliest is None or date.earliest == date.latest or stated.side:
        return False
    dates = found.reading.claim.dates
    return any(one.earliest == date.earliest for one in dates) and any(one.latest == date.latest for one in dates)


def _is_denied_alone(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether only the statement denies what it dates: what did not happen in 1985 may well have in 1990."""
    return _is_denied(stated) and not _is_denied(found)


def _is_denied(one: SentenceDate) -> bool:
    """Tell whether what stands shortly before a date is negated."""
    return any(map(one.reading.is_negated, one.ahead))


def _lasts(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether a state still holds at a date between two of the sentence: from 1982 to 1997."""
    if not says(stated.reading.sentence, "times", "still"):
        return False
    year, years = _year(stated.date), [year for one in found.reading.claim.dates if (year := _year(one))]
    return year is not None and bool(years) and min(years) <= year <= max(years) != min(years)


def _year(date: DateSpan) -> int | None:
    """Return the year of a date, or of the first end of a range."""
    first = read_edtf(date.edtf).first
    return first.known_year() if first else None


def _comes_again(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether only the statement says that something happened again, which is another day."""
    return _only_first_says("again", stated, found)


def _came_before(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether something was so before a date at which, by the sentence, it came back."""
    return stated.side == "before" and _only_first_says("back", found, stated)


def _is_extended(stated: SentenceDate, found: SentenceDate) -> bool:
    """Tell whether only the statement says that something goes on beyond a date: "gia hạn sau năm 2025"."""
    return stated.side == "after" and _only_first_says("extending", stated, found)


def _only_first_says(key: str, one: SentenceDate, other: SentenceDate) -> bool:
    """Tell whether of the sentences of two dates only the first has a phrase of a list of `lexicons/times.yaml`."""
    return says(one.reading.sentence, "times", key) and not says(other.reading.sentence, "times", key)


_REASONS: tuple[Reason[[SentenceDate, SentenceDate]], ...] = (
    Reason("begins-later", _begins_later),
    Reason("sentence-gives-distance", _sentence_gives_distance),
    Reason("state-before", _is_state_before),
    Reason("spans-two-ranges", _spans_two_ranges),
    Reason("denied-alone", _is_denied_alone),
    Reason("lasts", _lasts),
    Reason("comes-again", _comes_again),
    Reason("came-before", _came_before),
    Reason("is-extended", _is_extended),
)
"""Why two different dates may both hold, in the order in which they are asked."""
