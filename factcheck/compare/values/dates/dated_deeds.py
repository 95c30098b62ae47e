"""Dates right behind what happened then: "born 22 November 1948", "took place at daybreak on the 16th"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.language.concept_kinds import DEEDS

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.sentence_date import SentenceDate

_REACH = 3
"""Within how many tokens behind a deed the date that it has in a statement begins: "born on the 5th"."""
_REACH_IN_SOURCE = 5
"""The same in a source: "took place at daybreak on the 16th"."""


def dates_the_same_deed(stated: SentenceDate, focus: Reading) -> bool:
    """Tell whether a sentence has the deed that a statement dates: "founded after 1932"."""
    deed = _deed_before(stated)
    return deed is not None and find(deed, stated.reading, focus).is_found


def date_of_same_deed(stated: SentenceDate, focus: Reading) -> SentenceDate | None:
    """Return the date that a sentence gives the deed that a statement dates; None if it has the deed twice or none."""
    deed = _deed_before(stated)
    found = find(deed, stated.reading, focus).unit if deed else None
    if found is None or len(focus.places.get(found.key, ())) != 1:
        return None
    behind = range(found.last, found.last + _REACH_IN_SOURCE)
    date = next((date for date in focus.dates if date.first_token in behind), None)
    return None if date is None or _stands_between(found, date) or _is_listed(date) else date


def _is_listed(date: SentenceDate) -> bool:
    """Tell whether another date follows close behind a date: "in the late 1960s and early 1970s"."""
    behind = range(date.tokens.stop, date.tokens.stop + _REACH)
    return any(other.first_token in behind for other in date.reading.dates)


def _deed_before(date: SentenceDate) -> Unit | None:
    """Return the nearest deed right before a date, if no comma or figure stands between."""
    at = date.first_token
    before = [unit for unit in date.reading.units if 0 <= at - unit.last < _REACH]
    nearest = max(before, key=lambda unit: unit.last, default=None)
    return nearest if nearest and nearest.entry_kind in DEEDS and not _stands_between(nearest, date) else None


def _stands_between(deed: Unit, date: SentenceDate) -> bool:
    """Tell whether another deed, a name, a figure or a mark stands between a deed and a date."""
    reading = date.reading
    between = range(deed.last, date.first_token)
    other = any(unit.first in between and (unit.is_name or unit.entry_kind in DEEDS) for unit in reading.units)
    return other or any(reading.sentence.tokens[at].kind != "word" for at in between)
