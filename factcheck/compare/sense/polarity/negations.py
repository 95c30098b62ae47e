"""What each negation of a sentence is about, which words negate by themselves, and what is only in its scope.

What a negation is about is compared as such (`negation_mismatch.py`). What else is in its scope is only not supported:
"saw no sign that the weapons were moved" does not say that they were moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.reading import begins_negated
from factcheck.compare.sense.polarity.reversals import is_reversed, names_reversal
from factcheck.extract.polarity import negators
from factcheck.language.listed import listed_in, says

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit

_WORDS_TO_SCOPE = 4
"""Greatest number of words between a negation and what is surely in its scope."""


@cached_by_sentence
def heads(reading: Reading) -> list[Unit]:
    """Return what each negation is about: the first content unit in its scope, or else a name."""
    return [max(scope, key=_telling) for scope in scopes(reading) if any(unit.has_content for unit in scope)]


def _telling(unit: Unit) -> int:
    """Rank how likely a unit is negated: "is no member of the CSTO" negates no CSTO, "hardly any fat" the fat."""
    if unit.is_name:
        return 0
    return 1 if not unit.has_content or unit.key in listed_in("polarity", "indefinite") else 2


def negator_before(reading: Reading, unit: Unit) -> range | None:
    """Return the tokens of the last negation before a unit, whose scope it may be in."""
    before = [range(first, after) for first, after in negators(reading.sentence).items() if after <= unit.first]
    return before[-1] if before else None


def scopes(reading: Reading) -> Iterator[list[Unit]]:
    """Yield the units in the scope of each negation, except words that contain it ("không cần")."""
    scope: list[Unit] = []
    before = -2
    begun = set(negators(reading.sentence).values()) if reading.negated else set()
    for at in sorted(reading.negated):
        if (at != before + 1 or at in begun) and scope:
            yield scope
            scope = []
        unit = reading.unit_at.get(at)
        if unit is not None and unit not in scope and not begins_negated(reading.sentence, unit):
            scope.append(unit)
        before = at
    if scope:
        yield scope


def leaves_negation(pairs: Iterable[Pair], focus: Reading) -> bool:
    """Tell whether the sentence negates something that the statement's action matches only in part.

    "The dam burst" is not supported by "the dam did not burst", though the dam is found.
    """
    known = [(pair, pair.found) for pair in pairs if pair.found and pair.reading is focus]
    whole = {found for pair, found in known if pair.is_whole}
    partly = {
        focus.clauses[found.first] for pair, found in known if not pair.is_whole and pair.stated.kind == "concept"
    }
    return any(
        head not in whole and head.kind == "concept" and focus.clauses[head.first] in partly for head in heads(focus)
    )


def negated_is_missing(comparison: Comparison) -> bool:
    """Tell whether a sentence lacks what a statement negates, and negates nothing itself: "did not touch upon it".

    What a statement only rules out, "engineers rather than soldiers", a source need not mention.
    """
    stated = comparison.stated
    if not stated.negated or comparison.focus.negated or says(stated.sentence, "polarity", "contrasting"):
        return False
    negated = heads(stated)
    return any(not pair.strength and pair.stated in negated for pair in comparison.pairs)


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
