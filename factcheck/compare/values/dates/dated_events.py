"""What a date is of in its sentence: a beginning or end, somebody's words, a name, a day some days off another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.told_days import length_before, moved_day
from factcheck.compare.layout.values import SentenceDate
from factcheck.language.listed import has_listed, places

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateRole, DateSpan

_EDGES = ("begin", "end")
"""Concepts of a beginning and an end."""
_SAYING = "say"
"""The concept of the verbs of saying."""
_NOUN = 2
"""How many words may stand between the year and the closing bracket: "(2008 short film)"."""
_TOKENS_TO_DATE = 12
"""How many tokens may be between "after" and the date: the other event."""
_SIGN_OF = {"off_before": -1, "off_after": 1}
"""The direction of the words under each key of `lexicons/order.yaml`."""


def as_start_or_end(stated: SentenceDate) -> DateSpan:
    """Return a date with the role of a beginning or an end if it is one: "started in February 1988"."""
    begins, ends = (stated.units_ahead(edge) for edge in _EDGES)
    role: DateRole = "start" if begins else "until" if ends else stated.date.role
    return replace(stated.date, role=role)


def edge_told(stated: SentenceDate) -> frozenset[int]:
    """Return the tokens that make a date a beginning or an end: "ended", beside a source with "from March to May"."""
    units = (unit for edge in _EDGES for unit in stated.units_ahead(edge))
    return frozenset(at for unit in units for at in range(unit.first, unit.last))


def is_begun_event(stated: SentenceDate, reading: Reading) -> bool:
    """Tell whether a limit is the date of an event that a sentence has too: "began from 1988 on".

    With an end beside it, it remains a limit.
    """
    if stated.date.role != "start" or len(stated.reading.dates) > 1:
        return False
    return any(find(unit, stated.reading, reading).is_found for unit in stated.units_ahead("begin"))


def has_event_clause(one: SentenceDate) -> bool:
    """Tell whether a limit is followed by what happened then: "kể từ năm 1991, khi quân đội X chiếm đóng Y"."""
    if one.date.role != "start":
        return False
    sentence, after = one.reading.sentence, one.tokens.stop
    comma = sentence.words[after : after + 1] == [","]
    return comma and has_listed(sentence, "clauses", "when", after + 1, after + 2)


def dates_the_saying(stated: SentenceDate) -> bool:
    """Tell whether a statement dates the act of saying: "said at the end of March that …"."""
    return bool(stated.units_ahead(_SAYING))


def is_date_of_saying(stated: Reading, found: SentenceDate) -> bool:
    """Tell whether a date is that of somebody's words, not named in the statement: "the union said on 5 May"."""
    focus = found.reading
    claimant, after = focus.claim.claimant, focus.claim.quote[found.date.end :].lstrip(" ,")
    if found.date.role != "report" and not (claimant and after.startswith(claimant)):
        return False
    return not any((unit := find(one, stated, focus).unit) and focus.text(unit) in claimant for one in stated.units)


def is_part_of_name(stated: SentenceDate) -> bool:
    """Tell whether a date is a year in brackets behind a name, with what the name is of: a source rarely repeats it.

    Such a year only tells two things of one name apart: "Australia (2008 film)".
    """
    tokens, reading = stated.tokens, stated.reading
    words, named = reading.sentence.words, reading.unit_at.get(tokens.start - 2)
    if not stated.names_years_only or named is None or words[tokens.start - 1] != "(":
        return False
    behind = words[tokens.stop : tokens.stop + _NOUN + 1]
    return (named.is_name or reading.text(named)[:1].isupper()) and ")" in behind[1:]


@cached_by_sentence
def offset_date(one: SentenceDate) -> SentenceDate | None:
    """Return the day that a sentence gives relative to another event; None if it names that day itself."""
    days = _days_off(one) if len(one.reading.dates) == 1 else None
    moved = moved_day(one.date, days) if days else None
    return SentenceDate(one.reading, moved) if moved else None


def _days_off(one: SentenceDate) -> int | None:
    """Return how many days after the event of a date (negative: before) another one is said to be."""
    at, reading = one.tokens.start, one.reading
    for key, sign in _SIGN_OF.items():
        for joint in places(reading.sentence, "order", key):
            if joint.stop <= at <= joint.stop + _TOKENS_TO_DATE and (length := length_before(reading, joint.start)):
                return sign * length[1]
    return None
