"""What is said only under a negation: "saw no sign that the weapons were moved" does not say that they were moved.

What a negation is about is compared as such (`negation_mismatch.py`); what else is in its scope is only not supported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.reading import begins_negated
from factcheck.compare.sense.polarity.negations import negator_before
from factcheck.compare.sense.polarity.reversals import is_reversed, names_reversal
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit

_WORDS_TO_SCOPE = 4
"""Greatest number of words between a negation and what is surely in its scope."""


def is_only_under_negation(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence has a concept only under a negation, and the statement says nothing like "not".

    This does not hold if the negation itself is the counterpart of a word of the statement: "different", "không giống".
    """
    stated, focus = comparison.stated, comparison.focus
    unit, found = pair.stated, pair.found
    if pair.reading is not focus or not found or unit.kind != "concept" or not unit.has_content:
        return False
    if found.key != unit.key:
        return False  # "stay open" is "not close"
    if stated.negated or names_reversal(stated) or _says_like_not(stated):
        return False
    counterparts = {other.found for other in comparison.pairs}
    return all(_is_denied(focus, place, counterparts) for place in focus.occurrences(found))


def _says_like_not(stated: Reading) -> bool:
    own = (begins_negated(stated.sentence, unit) for unit in stated.units)
    return any(own) or says(stated.sentence, "polarity", "like_not")


def _is_denied(focus: Reading, place: Unit, counterparts: set[Unit | None]) -> bool:
    if not focus.is_negated(place) or is_reversed(focus, place):
        return False  # "did not lack medicine" has it
    negator = negator_before(focus, place)
    if negator is None or place.first - negator.stop > _WORDS_TO_SCOPE:
        return False
    return focus.unit_at.get(negator.start) not in counterparts - {None}
