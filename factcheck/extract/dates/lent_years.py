"""Completes a date without a year by the year of a neighbouring date, which lends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.dates.years import dated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.dates.view import DateMatch, DateView

_MOST_TOKENS_TO_LENDER = 60
"""Largest number of tokens between a date and the one that lends it a year."""
_MOST_WORDS_BEFORE_SCENE = 3
"""Words before a year that sets the time of the sentence: "Vào năm 2020", "In the year 2020"."""
_ENDS = frozenset(".!?;:")
_SENTENCE_END = r"[.!?]['\"”’)]*\s"


def lent_years(view: DateView, dates: Sequence[DateMatch]) -> list[int | None]:
    """Return for each date the year of the nearest date before it that has one, else of a full date after it."""
    years: list[int | None] = [None] * len(dates)
    lender: DateMatch | None = None
    for at in range(len(dates) - 1, -1, -1):
        date = dates[at]
        if lender is not None and _joined(view, date, lender):
            years[at] = lender.value.first.year
        if _lends(view, date) and date.value.first.month is not None and date.role == "event":
            lender = date
    lender = None
    for at, date in enumerate(dates):
        if lender is not None and (_joined(view, lender, date) or _goes_on(view, lender, date)):
            years[at] = lender.value.last.year
        if _lends(view, date):
            lender = date
    return years


def _lends(view: DateView, other: DateMatch) -> bool:
    """Tell whether a date lends its year: one with a month, or the "Năm 2020, …" that opens a sentence."""
    one = other.value
    if other.relative or one.first.year is None or (one.last.year or 0) - one.first.year > 1:
        return False
    if one.first.month is not None:
        return True
    start = max(0, other.first - _MOST_WORDS_BEFORE_SCENE)
    opens = start == 0 or any(key in _ENDS for key in view.keys[start : other.first])
    return other.role == "event" and opens


def _gap(view: DateView, one: DateMatch, other: DateMatch) -> str | None:
    """Return the text between two dates; None if they are far apart."""
    if other.first - one.last >= _MOST_TOKENS_TO_LENDER:
        return None
    return view.text[view.tokens[one.last - 1].end : view.tokens[other.first].start]


def _joined(view: DateView, one: DateMatch, other: DateMatch) -> bool:
    """Tell whether both are in one sentence."""
    gap = _gap(view, one, other)
    return gap is not None and "\n" not in gap and re.search(_SENTENCE_END, gap) is None


def _goes_on(view: DateView, lender: DateMatch, other: DateMatch) -> bool:
    """Tell whether a date continues the story in the same paragraph, later in the year of the lender."""
    gap = _gap(view, lender, other)
    year, month = lender.value.last.year, other.value.first.month
    if gap is None or "\n" in gap or year is None or month is None or other.value.year is not None:
        return False
    start = dated(other.value, year).first
    return (start.month or 1, start.day or 1) >= (lender.value.first.month or 1, lender.value.first.day or 1)
