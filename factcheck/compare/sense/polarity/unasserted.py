"""What a sentence contains without asserting it: a condition, a wish, a duty, or which things are meant.

"To prosecute, four elements must be proved" does not say that anybody was prosecuted, and "for all who have not yet
registered" denies nobody's registration. The words are in `lexicons/polarity.yaml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.sense.polarity.negations import negator_before
from factcheck.language.listed import listed, phrases, places
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
    """Tell whether the negation of a unit only specifies what is meant: "for all who have not registered"."""
    negator = negator_before(reading, unit)
    if negator is None:
        return False
    after = _after_relative if reading.sentence.lang == "en" else _after_all_those
    return after(reading, negator.start)


def _after_relative(reading: Reading, first: int) -> bool:
    """Tell whether "who" or "which" introduces a negation, without a comma, and so says who is meant."""
    words = reading.sentence.spoken
    relatives, between = listed(reading.sentence, "polarity", "relatives"), words[max(0, first - 2) : first]
    at = next((at for at in range(first - 1, max(0, first - 3), -1) if words[at] in relatives), None)
    return at is not None and CLAUSE_END.isdisjoint(between) and words[at - 1] not in CLAUSE_END


def _after_all_those(reading: Reading, first: int) -> bool:
    """Tell whether "cho toàn bộ", or "những" after an action, begins a phrase that ends in a negation.

    At the head of a clause it does not count: "with those who came late, the school did not …".
    """
    sentence, clauses = reading.sentence, reading.clauses
    begun = [
        at for at in places(sentence, "polarity", "all_those") if at.start and clauses[at.start - 1] == clauses[first]
    ]
    for place in places(sentence, "polarity", "those"):
        done = reading.unit_at.get(place.start - 1)
        if done and done.has_content:
            begun.append(place)
    return any(0 < first - place.stop <= _MEANT and clauses[place.stop] == clauses[first] for place in begun)
