"""Dates of what begins or ends, told as that day ("began in 1988") or as an edge ("from 1988 on")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import ahead_of
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateRole, DateSpan

EDGE = 3
"""How many tokens before a date the word stands at most that makes it a beginning or an end: "began filming in"."""
BEGUN = 2
"""The same where the word tells a beginning and "from" stands between: "bắt đầu từ"."""


def as_edge(stated: Reading, date: DateSpan) -> DateSpan:
    """Return the date of a beginning or an end as such: "started in February 1988"."""
    before = ahead_of(stated, date.start, EDGE)
    kin = {id for unit in before if unit.kind == "concept" for id in lexicon().kin(unit.key)}
    role: DateRole = "start" if "begin" in kin else "until" if "end" in kin else date.role
    return replace(date, role=role)


def as_event(stated: Reading, date: DateSpan, reading: Reading) -> DateSpan:
    """Return the date of a beginning as that of an event, where the sentence tells it too: "began from 1988 on".

    With an end beside it, it is an edge.
    """
    if date.role != "start" or len(stated.claim.dates) > 1:
        return date
    before = [unit for unit in ahead_of(stated, date.start, BEGUN) if "begin" in lexicon().kin(unit.key)]
    begun = any(find(unit, stated, reading)[1] for unit in before)
    return replace(date, role="event") if begun else date
