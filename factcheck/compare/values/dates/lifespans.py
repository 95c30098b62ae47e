"""Lifespans in brackets after a name: "Maurice Ravel (1875–1937)" dates no piece of music, but a birth and a death."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.extract.dates.overlap import compare_dates
from factcheck.language.edtf import read_edtf
from factcheck.language.lexicon import DEEDS, lexicon
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.extract.dates.overlap import DateStatus

_OPENING = frozenset("([")
_CLOSING = frozenset(")]")
_SHORTEST_LIFE = 10
"""Least number of years of a life in brackets: a term of office or a war may be shorter."""
_BOTH_ENDS = 2
"""How many dates a birth and a death have."""
_DEEDS = DEEDS | {"measure"}
"""Kinds of concepts that a statement may date: "died" is a measure, since it counts."""
_VIOLENT = "killed"
_ENDS = {"born": 0, "died": 1, _VIOLENT: 1}
"""The words for a birth and a death, in `times.yaml`, and which of two dates is theirs."""
_LIFE_CONCEPTS = frozenset({"born", "killed", "live_reside"})
"""Concepts of a statement that dates somebody's life."""


def is_of_life_alone(stated: Reading, found: SentenceDate) -> bool:
    """Tell whether a date is that of a birth or death that the statement does not mention."""
    return _is_of_life(found) and not _dates_a_life(stated)


def has_lifespan(focus: Reading) -> bool:
    """Tell whether a sentence has somebody's birth or death in brackets."""
    return any(map(_is_of_life, focus.dates))


class EndOfLife(NamedTuple):
    """The date of a birth or a death in brackets, compared with that of a statement."""

    date: SentenceDate
    status: DateStatus
    told_by: frozenset[int]
    """Indexes of the statement's tokens that name the birth or the death, which the passage need not have."""


def end_of_life(stated: SentenceDate, focus: Reading) -> EndOfLife | None:
    """Return the date in brackets of what a statement dates if that is somebody's birth or death and nothing else.

    "Ravel died in 1937" needs no verb beside "Ravel (7 March 1875 – 28 December 1937)" or "Ravel (1875–1937)".
    """
    deeds = [unit for unit in stated.reading.units if unit.entry_kind in _DEEDS]
    if len(deeds) != 1 or stated.side or len(stated.reading.dates) > 1:
        return None
    if not all(find(name, stated.reading, focus).is_found for name in stated.reading.named):
        return None  # brackets say nothing of where
    tokens = frozenset(range(deeds[0].first, deeds[0].last))
    for key, at in _ENDS.items():
        if any(not tokens.isdisjoint(place) for place in places(stated.reading.sentence, "times", key)):
            compared = (_compared(stated, dates, at) for dates in _lives(stated.reading, focus))
            ends = (EndOfLife(*one, tokens) for one in compared)
            return next((end for end in ends if key != _VIOLENT or end.status == "differ"), None)
    return None


def _compared(stated: SentenceDate, dates: list[SentenceDate], at: int) -> tuple[SentenceDate, DateStatus]:
    """Compare a stated date with the birth, 0, or the death, 1, of two dates or of a stretch of years."""
    if len(dates) == _BOTH_ENDS:
        return dates[at], compare_dates(stated.date, dates[at].date)
    ends, own = read_edtf(dates[0].date.edtf), read_edtf(stated.date.edtf).first
    year, end = own and own.known_year(), (ends.first, ends.last)[at]
    if year is None or end is None:
        return dates[0], "unknown"
    same = year == end.known_year()
    return dates[0], "differ" if not same else "agree" if stated.names_years_only else "unknown"


def _lives(stated: Reading, focus: Reading) -> Iterator[list[SentenceDate]]:
    """Yield the dates in the brackets behind each name of a statement, where they are a birth and a death."""
    for name in stated.named:
        found = find(name, stated, focus).unit
        within = None if found is None else _brackets_at(focus, found.last)
        dates = [date for date in focus.dates if within and date.first_token in within]
        both = len(dates) == _BOTH_ENDS or (len(dates) == 1 and dates[0].names_years_only)
        if both and _is_of_life(dates[0]):
            yield dates


def _is_of_life(found: SentenceDate) -> bool:
    """Tell whether a date is in brackets after a name, with "born" or dates many years apart."""
    focus, within = found.reading, _after_name(found)
    if within is None:
        return False
    start, end = focus.sentence.offsets(within)
    days = [day for date in focus.claim.dates if start <= date.start < end for day in (date.earliest, date.latest)]
    years = [day.year for day in days if day]
    born = any(unit.key in _LIFE_CONCEPTS and unit.first in within for unit in focus.units)
    return born or (bool(years) and max(years) - min(years) >= _SHORTEST_LIFE)


def _after_name(found: SentenceDate) -> range | None:
    """Return the tokens inside the brackets around a date, if a name directly precedes these."""
    brackets = (_brackets_at(found.reading, name.last) for name in found.reading.named)
    return next((within for within in brackets if within and found.first_token in within), None)


def _brackets_at(reading: Reading, first: int) -> range | None:
    """Return the tokens inside the brackets that open at a token, if any do."""
    words = reading.sentence.words
    if first >= len(words) or words[first] not in _OPENING:
        return None
    depths = accumulate((word in _OPENING) - (word in _CLOSING) for word in words[first:])
    last = next((first + at for at, depth in enumerate(depths) if not depth), len(words))
    return range(first + 1, last)


def _dates_a_life(stated: Reading) -> bool:
    """Tell whether a statement is about somebody's age, birth, death or home."""
    kin = lexicon().kin
    aged = any(quantity.measure == "age" for quantity in stated.claim.quantities)
    return aged or any(unit.kind == "concept" and not _LIFE_CONCEPTS.isdisjoint(kin(unit.key)) for unit in stated.units)
