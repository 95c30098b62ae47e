"""What a sentence says without asserting it: under a condition, as a wish or a duty, or to tell which things are meant.

"To prosecute, four elements must be proved" does not say that anybody was prosecuted, and "for all who have not yet
registered" denies nobody's registration. The words stand in `lexicons/polarity.yaml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.matter import LIGHT
from factcheck.compare.sense.polarity.negations import negator_before
from factcheck.language.listed import listed, phrases, places

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit

SUPPOSED = 5
"""How many tokens ahead a condition or a wish reaches at most."""
REQUIRED = 2
"""How many tokens stand between "must" and what must be at most, and one more."""
MEANT = 14
"""How many tokens before its negation stands at most what begins "for all those who"."""
_COMMA = frozenset(',;:.!?()–—"”“')


def is_supposed(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit stands behind "if" or "in order to", before what follows from it ("must", "thì phải")."""
    words = reading.sentence.spoken
    ends = phrases(reading.sentence, "polarity", "consequences")
    for place in places(reading.sentence, "polarity", "supposing"):
        between = words[place.stop : unit.first]
        if 0 <= unit.first - place.stop <= SUPPOSED and _COMMA.isdisjoint(between) and ends.keys().isdisjoint(between):
            return True
    return False


def is_required(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is only said to have to be so: "must be proved", "phải chứng minh"."""
    stops = (place.stop for place in places(reading.sentence, "polarity", "requiring"))
    return any(0 <= unit.first - stop < REQUIRED for stop in stops)


def tells_which(reading: Reading, unit: Unit) -> bool:
    """Tell whether the negation of a unit only tells which ones are meant: "for all who have not registered"."""
    negator = negator_before(reading, unit)
    if negator is None:
        return False
    behind = _behind_relative if reading.sentence.lang == "en" else _behind_all_those
    return behind(reading, negator.start)


def _behind_relative(reading: Reading, first: int) -> bool:
    """Tell whether "who" or "which" leads to a negation, and no comma to that: one tells who, the other what he did."""
    words = reading.sentence.spoken
    relatives, between = listed(reading.sentence, "polarity", "relatives"), words[max(0, first - 2) : first]
    at = next((at for at in range(first - 1, max(0, first - 3), -1) if words[at] in relatives), None)
    return at is not None and _COMMA.isdisjoint(between) and words[at - 1] not in _COMMA


def _behind_all_those(reading: Reading, first: int) -> bool:
    """Tell whether "cho toàn bộ", or "những" behind what is done to them, begins what a negation ends.

    At the head of a clause it does not: "with those who came late, the school did not …".
    """
    sentence, clauses = reading.sentence, reading.clauses
    begun = [
        at for at in places(sentence, "polarity", "all_those") if at.start and clauses[at.start - 1] == clauses[first]
    ]
    for place in places(sentence, "polarity", "those"):
        done = reading.unit_at.get(place.start - 1)
        if done and done.weight > LIGHT:
            begun.append(place)
    return any(0 < first - place.stop <= MEANT and clauses[place.stop] == clauses[first] for place in begun)
