"""Dates of a beginning or an end, given as a day ("began in 1988") or as a limit ("from 1988 on")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import ahead_of
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import has_listed

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.model import DateRole, DateSpan

_TOKENS_FROM_VERB = 3
"""Greatest distance in tokens before a date of the word that makes it a beginning or an end: "began filming in"."""
_TOKENS_FROM_BEGIN = 2
"""Greatest distance of a word of beginning with "from" in between: "bắt đầu từ"."""

_EDGES = frozenset({"begin", "end"})
"""Concepts of a beginning and an end."""


def as_start_or_end(stated: SentenceDate) -> DateSpan:
    """Return a date with the role of a beginning or an end if it is one: "started in February 1988"."""
    date = stated.date
    before = ahead_of(stated.reading, date.start, _TOKENS_FROM_VERB)
    kin = {id for unit in before if unit.kind == "concept" for id in lexicon().kin(unit.key)}
    role: DateRole = "start" if "begin" in kin else "until" if "end" in kin else date.role
    return replace(date, role=role)


def edge_told(stated: SentenceDate) -> frozenset[int]:
    """Return the tokens that make a date a beginning or an end: "ended", beside a source with "from March to May"."""
    before = ahead_of(stated.reading, stated.date.start, _TOKENS_FROM_VERB)
    edges = [unit for unit in before if unit.kind == "concept" and not _EDGES.isdisjoint(lexicon().kin(unit.key))]
    return frozenset(at for unit in edges for at in range(unit.first, unit.last))


def is_begun_event(stated: SentenceDate, reading: Reading) -> bool:
    """Tell whether a limit is the date of an event that a sentence has too: "began from 1988 on".

    With an end beside it, it remains a limit.
    """
    if stated.date.role != "start" or len(stated.reading.dates) > 1:
        return False
    units = ahead_of(stated.reading, stated.date.start, _TOKENS_FROM_BEGIN)
    begins = (unit for unit in units if "begin" in lexicon().kin(unit.key))
    return any(find(unit, stated.reading, reading).is_found for unit in begins)


def has_event_clause(one: SentenceDate) -> bool:
    """Tell whether a limit is followed by what happened then: "kể từ năm 1991, khi quân đội X chiếm đóng Y"."""
    if one.date.role != "start":
        return False
    sentence, after = one.reading.sentence, one.tokens.stop
    comma = sentence.words[after : after + 1] == [","]
    return comma and has_listed(sentence, "clauses", "when", after + 1, after + 2)
