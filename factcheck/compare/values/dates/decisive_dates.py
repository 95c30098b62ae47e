"""Which dates of a sentence decide on a stated one, where several may be given for it, or for the same deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.align.counterparts import find
from factcheck.compare.values.dates.day_counts import length
from factcheck.extract.dates.overlap import compare_dates, is_said_range
from factcheck.language.lexicon import DEEDS

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.compare.slots import Status

    Compared: TypeAlias = tuple[Status, SentenceDate]

_PARTS = 3
"""What is given for so small a part of a stated range does not confirm all of it."""
_REACH = 3
"""Within how many tokens behind a deed the date that it has in a statement begins: "born on the 5th"."""
_REACH_IN_SOURCE = 5
"""The same in a source: "took place at daybreak on the 16th"."""


def decisive(stated: SentenceDate, compared: list[Compared], passage: Passage) -> list[Compared]:
    """Return the dates that decide, with how each compares with the stated one; all of them if none is nearer."""
    compared = _without_parts(stated, _without_meant(stated, compared), passage)
    own = _own_date(stated, compared) if len(compared) > 1 else None
    return [own] if own else compared


def _own_date(stated: SentenceDate, compared: list[Compared]) -> Compared | None:
    """Return the date of the very deed that a statement dates, if it differs, though another date agrees.

    "Born on 22 November 1968" differs from "born 22 November 1948, … a graduate of 22 November 1968".
    """
    own = date_of_same_deed(stated, compared[0][1].reading)
    return next((one for one in compared if one[1] is own and one[0] == "differ"), None)


def _without_meant(stated: SentenceDate, compared: list[Compared]) -> list[Compared]:
    """Leave out a stretch that another date of the statement gives too, where a date as long as the stated one differs.

    "24 May … of the school year 2021–2022" is not left open by that year beside "24 March".
    """
    if not any(status == "differ" and length(found.date) == length(stated.date) for status, found in compared):
        return compared
    others = {other.date.edtf for other in stated.reading.dates if other is not stated}
    return [one for one in compared if one[0] != "unknown" or one[1].date.edtf not in others]


def _without_parts(stated: SentenceDate, compared: list[Compared], passage: Passage) -> list[Compared]:
    """Leave open a stated range of which the passage dates only a small part: 2025, of 2025 to 2030."""
    if not is_said_range(stated.date):
        return compared
    return [
        ("unknown" if status == "agree" and _is_only_part(found, stated, passage) else status, found)
        for status, found in compared
    ]


def _is_only_part(found: SentenceDate, stated: SentenceDate, passage: Passage) -> bool:
    """Tell whether a date is a small part of a stated range, and the passage dates nothing in the rest of it."""
    if _PARTS * length(found.date) > length(stated.date):
        return False
    dates, in_years = (date for one in passage.sentences for date in one.claim.dates), stated.date.earliest is not None
    within = (date for date in dates if compare_dates(stated.date, date) == "agree")
    return all(compare_dates(found.date, date) == "agree" for date in within if (date.earliest is not None) == in_years)


def dates_the_same_deed(stated: SentenceDate, focus: Reading) -> bool:
    """Tell whether a sentence has the deed that a statement dates: "founded after 1932"."""
    deed = deed_before(stated)
    return deed is not None and find(deed, stated.reading, focus).is_found


def date_of_same_deed(stated: SentenceDate, focus: Reading) -> SentenceDate | None:
    """Return the date that a sentence gives the deed that a statement dates; None if it has the deed twice or none."""
    deed = deed_before(stated)
    found = find(deed, stated.reading, focus).unit if deed else None
    if found is None or len(focus.places.get(found.key, ())) != 1:
        return None
    behind = range(found.last, found.last + _REACH_IN_SOURCE)
    date = next((date for date in focus.dates if date.first_token in behind), None)
    return None if date is None or _stands_between(found, date) or _is_listed(date) else date


def _is_listed(date: SentenceDate) -> bool:
    """Tell whether another date follows that has the same deed: "maths is on the 6th, and English on the 7th"."""
    return any(date.tokens.stop <= other.first_token and not _has_deed(date, other) for other in date.reading.dates)


def _has_deed(one: SentenceDate, other: SentenceDate) -> bool:
    """Tell whether a deed stands between two dates."""
    between = range(one.tokens.stop, other.first_token)
    return any(unit.first in between and unit.entry_kind in DEEDS for unit in one.reading.units)


def deed_before(date: SentenceDate) -> Unit | None:
    """Return the nearest deed right before a date, if no comma or figure stands between."""
    nearest = max(date.ahead, key=lambda unit: unit.last, default=None)
    return nearest if nearest and nearest.entry_kind in DEEDS and not _stands_between(nearest, date) else None


def _stands_between(deed: Unit, date: SentenceDate) -> bool:
    """Tell whether another deed, a name, a figure or a mark stands between a deed and a date."""
    reading = date.reading
    between = range(deed.last, date.first_token)
    other = any(unit.first in between and (unit.is_name or unit.entry_kind in DEEDS) for unit in reading.units)
    return other or any(reading.sentence.tokens[at].kind != "word" for at in between)
