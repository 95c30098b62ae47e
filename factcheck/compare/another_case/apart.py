"""Values of something apart from what is meant: compared with it, the rest or most of it, each, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import up_to_marks
from factcheck.compare.sense.things.rates import is_rate_alone
from factcheck.compare.slots import with_status
from factcheck.compare.values.arithmetic.comparing import hedged_tokens
from factcheck.language.listed import places

if TYPE_CHECKING:
    from factcheck.compare.another_case.differences import Differences
    from factcheck.compare.layout.reading import Reading


def is_of_what_is_compared_with(differences: Differences) -> bool:
    """Tell whether a value differs of what the sentence only compares with: "61 percent, more than in round one"."""
    if not differences.has_value or _compared(differences.stated):
        return False
    apart = _compared(differences.focus)
    agreeing = differences.comparison.agreeing_here() if apart else []
    dates = (slot for slot in agreeing if slot.tells_when())
    return _is_named_in(differences, apart) or any(slot.found_tokens().start in apart for slot in dates)


def is_of_the_rest(differences: Differences) -> bool:
    """Tell whether a value differs of what makes up the rest: "58 billion, the rest from exports"."""
    return differences.has_value and _is_told_after(differences, "rest")


def is_of_most(differences: Differences) -> bool:
    """Tell whether a smaller figure is that of where most of the sentence's are: "27 died, mostly in X"."""
    return _is_less(differences) and _is_told_after(differences, "mostly")


def is_of_each(differences: Differences) -> bool:
    """Tell whether a value differs that the statement alone gives for each of something: "3.5 tonnes per hectare"."""
    return any(is_rate_alone(differences.comparison, slot) for slot in differences.slots if slot.is_value)


def is_of_what_is_left(differences: Differences) -> bool:
    """Tell whether only a statement negates, or only the sentence, and its figure is the remainder: "20% do not"."""
    agreeing = with_status(differences.comparison.slots, "agree")
    return "turn" in differences.kinds and any(slot.reckoned for slot in agreeing)


def _compared(reading: Reading) -> frozenset[int]:
    """Return the tokens that a sentence only compares with."""
    joints, hedged = places(reading.sentence, "another_case", "than"), hedged_tokens(reading)  # "more than 120"
    return up_to_marks(reading.sentence.spoken, (joint for joint in joints if joint.start not in hedged))


def _is_told_after(differences: Differences, key: str) -> bool:
    """Tell whether a sentence names something of the statement only after a phrase, which the statement lacks."""
    apart = _after(differences.focus, key)
    return bool(apart) and not _after(differences.stated, key) and _is_named_in(differences, apart)


def _after(reading: Reading, key: str) -> frozenset[int]:
    """Return the tokens after phrases of `lexicons/another_case.yaml`, up to the next mark."""
    return up_to_marks(reading.sentence.spoken, places(reading.sentence, "another_case", key))


def _is_named_in(differences: Differences, apart: frozenset[int]) -> bool:
    """Tell whether a sentence has a name or word of the statement only among some tokens, and its figures elsewhere."""
    focus = differences.focus
    values = [slot for slot in differences.slots if slot.is_value and slot.reading is focus]
    if not apart or any(slot.found_tokens().start in apart for slot in values):
        return False
    found = (pair.found for pair in differences.comparison.pairs if pair.reading is focus and pair.has_content)
    return any(unit is not None and all(place.first in apart for place in focus.occurrences(unit)) for unit in found)


def _is_less(differences: Differences) -> bool:
    """Tell whether a figure that differs is less than that of the sentence."""
    figures = map(differences.comparison.figures_of, differences.slots)
    return any(stated and found and stated.value.low < found.value.low for stated, found in figures)
