"""Dates of a beginning or an end, given as a day ("began in 1988") or as a limit ("from 1988 on")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import ahead_of
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateRole, DateSpan

_TOKENS_FROM_VERB = 3
"""Greatest distance in tokens before a date of the word that makes it a beginning or an end: "began filming in"."""
_TOKENS_FROM_BEGIN = 2
"""Greatest distance of a word of beginning with "from" in between: "bắt đầu từ"."""


def as_start_or_end(stated: Reading, date: DateSpan) -> DateSpan:
    """Return a date with the role of a beginning or an end if it is one: "started in February 1988"."""
    before = ahead_of(stated, date.start, _TOKENS_FROM_VERB)
    kin = {id for unit in before if unit.kind == "concept" for id in lexicon().kin(unit.key)}
    role: DateRole = "start" if "begin" in kin else "until" if "end" in kin else date.role
    return replace(date, role=role)


def as_event_begun(stated: Reading, date: DateSpan, reading: Reading) -> DateSpan:
    """Return the date of a beginning as that of an event, where the sentence has the verb too: "began from 1988 on".

    With an end beside it, it remains a limit.
    """
    if date.role != "start" or len(stated.claim.dates) > 1:
        return date
    before = [unit for unit in ahead_of(stated, date.start, _TOKENS_FROM_BEGIN) if "begin" in lexicon().kin(unit.key)]
    is_found = any(find(unit, stated, reading).is_found for unit in before)
    return replace(date, role="event") if is_found else date
