"""Values of something that the sentence names apart from its own: compared with it, the rest of it, most of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import next_mark
from factcheck.compare.values.arithmetic.comparing import hedge_of
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.another_case.differences import Differences
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot


def is_of_what_is_compared_with(differences: Differences) -> bool:
    """Tell whether a value differs of what the sentence only compares with: "61 percent, more than in round one"."""
    if not differences.has_value or _compared(differences.stated):
        return False
    focus, apart = differences.focus, _compared(differences.focus)
    agreeing = differences.comparison.agreeing_here() if apart else []
    dates = (slot for slot in agreeing if slot.tells_when())
    return _is_named_in(differences, apart, focus) or any(_token(focus, slot) in apart for slot in dates)


def is_of_the_rest(differences: Differences) -> bool:
    """Tell whether a value differs of what makes up the rest: "58 billion, the rest from exports"."""
    return differences.has_value and _is_told_after(differences, "rest")


def is_of_most(differences: Differences) -> bool:
    """Tell whether a smaller figure is that of where most of the sentence's are: "27 died, mostly in X"."""
    return _is_less(differences) and _is_told_after(differences, "mostly")


def _compared(reading: Reading) -> frozenset[int]:
    """Return the tokens that a sentence only compares with."""
    sentence = reading.sentence
    hedged = {at for figure in reading.figures for at in hedge_of(figure)}  # "more than 120"
    joints = [joint for joint in places(sentence, "another_case", "than") if joint.start not in hedged]
    return _up_to_mark(reading, joints)


def _is_told_after(differences: Differences, key: str) -> bool:
    """Tell whether a sentence names something of the statement only after a phrase, which the statement lacks."""
    focus = differences.focus
    apart = _after(focus, key)
    return bool(apart) and not _after(differences.stated, key) and _is_named_in(differences, apart, focus)


def _after(reading: Reading, key: str) -> frozenset[int]:
    """Return the tokens after phrases of `lexicons/another_case.yaml`, up to the next mark."""
    return _up_to_mark(reading, places(reading.sentence, "another_case", key))


def _up_to_mark(reading: Reading, joints: Iterable[range]) -> frozenset[int]:
    words = reading.sentence.spoken
    return frozenset(at for joint in joints for at in range(joint.stop, next_mark(words, joint.stop)))


def _is_named_in(differences: Differences, apart: frozenset[int], focus: Reading) -> bool:
    """Tell whether a sentence has a name or word of the statement only among some tokens, and its figures elsewhere."""
    values = [slot for slot in differences.slots if slot.is_value and slot.reading is focus]
    if not apart or any(_token(focus, slot) in apart for slot in values):
        return False
    found = (pair.found for pair in differences.comparison.pairs if pair.reading is focus and pair.has_content)
    return any(unit is not None and all(place.first in apart for place in focus.occurrences(unit)) for unit in found)


def _token(focus: Reading, slot: Slot) -> int:
    return focus.sentence.tokens_within(*focus.in_quote(slot.found_span)).start


def _is_less(differences: Differences) -> bool:
    """Tell whether a figure that differs is less than that of the sentence."""
    stated, focus = differences.stated, differences.focus
    stated_values = {figure.bare_span: figure.value.low for figure in stated.figures}
    found_values = {figure.source_span: figure.value.low for figure in focus.figures}
    pairs = [(stated_values.get(slot.stated_span), found_values.get(slot.found_span)) for slot in differences.slots]
    return any(one is not None and other is not None and one < other for one, other in pairs)
