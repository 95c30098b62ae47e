"""What a sentence contains without asserting it: a condition, a wish, a duty, or which things are meant.

"To prosecute, four elements must be proved" does not say that anybody was prosecuted, and "cho những ai chưa đăng ký"
(for those who have not registered) denies nobody's registration. The words are in `lexicons/polarity.yaml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.sense.polarity.negations import negator_before
from factcheck.language.listed import phrases, places
from factcheck.language.tokens import CLAUSE_END

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit

_SUPPOSED = 5
"""Greatest number of tokens that a condition or a wish covers."""
_REQUIRED = 2
"""One more than the greatest number of tokens between "must" and what must be."""
_MEANT = 14
"""Greatest distance in tokens between "for all those who" and its negation."""


def is_supposed(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit follows "if" or "in order to", before the consequence ("must", "thì phải")."""
    words = reading.sentence.spoken
    ends = phrases(reading.sentence, "polarity", "consequences")
    for place in places(reading.sentence, "polarity", "supposing"):
        between = words[place.stop : unit.first]
        near = 0 <= unit.first - place.stop <= _SUPPOSED
        if near and CLAUSE_END.isdisjoint(between) and ends.keys().isdisjoint(between):
            return True
    return False


def is_required(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is only required: "must be proved", "phải chứng minh"."""
    stops = (place.stop for place in places(reading.sentence, "polarity", "requiring"))
    return any(0 <= unit.first - stop < _REQUIRED for stop in stops)


def tells_which(reading: Reading, unit: Unit) -> bool:
    """Tell whether the negation of a unit only specifies what is meant: "cho những ai chưa đăng ký"."""
    negator = negator_before(reading, unit)
    if negator is None:
        return False
    first, clauses = negator.start, reading.clauses
    begun = places(reading.sentence, "polarity", "all_those")
    return any(0 < first - place.stop <= _MEANT and clauses[place.stop] == clauses[first] for place in begun)
