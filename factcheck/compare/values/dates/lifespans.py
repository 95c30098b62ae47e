"""Lifespans in brackets after a name: "Maurice Ravel (1875–1937)" dates no piece of music."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.sentence_date import SentenceDate

_OPENING = frozenset("([")
_BRACKETS = _OPENING | frozenset(")]")
_SHORTEST_LIFE = 10
"""Least number of years of a life in brackets: a term of office or a war may be shorter."""
_LIFE_CONCEPTS = frozenset({"born", "killed", "live_reside"})
"""Concepts of a statement that dates somebody's life."""


def is_of_life_alone(stated: Reading, found: SentenceDate) -> bool:
    """Tell whether a date is that of a birth or death that the statement does not mention."""
    return _is_of_life(found) and not _dates_a_life(stated)


def _is_of_life(found: SentenceDate) -> bool:
    """Tell whether a date is in brackets after a name, with "born" or dates many years apart."""
    focus, within = found.reading, _behind_name(found)
    if within is None:
        return False
    start, end = focus.sentence.offsets(within)
    days = [day for date in focus.claim.dates if start <= date.start < end for day in (date.earliest, date.latest)]
    years = [day.year for day in days if day]
    born = any(unit.key in _LIFE_CONCEPTS and unit.first in within for unit in focus.units)
    return born or (bool(years) and max(years) - min(years) >= _SHORTEST_LIFE)


def _behind_name(found: SentenceDate) -> range | None:
    """Return the tokens inside the brackets around a date, if a name directly precedes these."""
    words, at = found.reading.sentence.words, found.first_token
    first = next((i for i in range(at - 1, -1, -1) if words[i] in _BRACKETS), 0)
    last = next((i for i in range(at, len(words)) if words[i] in _BRACKETS), len(words))
    before = found.reading.unit_at.get(first - 1)
    if words[first] not in _OPENING or before is None or before.kind != "name":
        return None
    return range(first + 1, last)


def _dates_a_life(stated: Reading) -> bool:
    """Tell whether a statement is about somebody's age, birth, death or home."""
    kin = lexicon().kin
    aged = any(quantity.measure == "age" for quantity in stated.claim.quantities)
    return aged or any(unit.kind == "concept" and not _LIFE_CONCEPTS.isdisjoint(kin(unit.key)) for unit in stated.units)
