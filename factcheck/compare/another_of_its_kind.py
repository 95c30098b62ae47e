"""Values of another of the kind: of the case before, another edition or rank, the rest, what is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import comparanda, up_to_marks
from factcheck.compare.reason import Reason
from factcheck.compare.slots import with_status
from factcheck.compare.values.figures.parts import is_rate_alone
from factcheck.language.listed import places, says

if TYPE_CHECKING:
    from factcheck.compare.another_case import Differences
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading

_NUMBERED = frozenset({"identifier-mismatch", "ordinal-mismatch"})
"""Rules of what numbers things: "release 4.1", "the second season"."""
_TELL_WHICH = _NUMBERED | {"date-mismatch"}
"""Rules of what tells one case from others of its kind: "the fires of 2017"."""


def _is_of_what_is_compared_with(differences: Differences) -> bool:
    """Tell whether a value differs of what the sentence only compares with: "61 percent, more than in round one"."""
    if not differences.has_value or comparanda(differences.stated):
        return False
    apart = comparanda(differences.focus)
    agreeing = differences.comparison.agreeing_here() if apart else []
    dates = (slot for slot in agreeing if slot.tells_when())
    return _is_named_in(differences, apart) or any(slot.found_tokens().start in apart for slot in dates)


def _is_of_the_rest(differences: Differences) -> bool:
    """Tell whether a value differs of what makes up the rest: "58 billion, the rest from exports"."""
    return differences.has_value and _is_told_after(differences, "rest")


def _is_of_most(differences: Differences) -> bool:
    """Tell whether a smaller figure is that of where most of the sentence's are: "27 died, mostly in X"."""
    return _is_less(differences) and _is_told_after(differences, "mostly")


def _is_of_each(differences: Differences) -> bool:
    """Tell whether a value differs that the statement alone gives for each of something: "3.5 tonnes per hectare"."""
    return any(is_rate_alone(differences.comparison, slot) for slot in differences.slots if slot.is_value)


def _is_of_what_is_left(differences: Differences) -> bool:
    """Tell whether only a statement negates, or only the sentence, and its figure is the remainder: "20% do not"."""
    agreeing = with_status(differences.comparison.slots, "agree")
    return "turn" in differences.kinds and any(slot.reckoned for slot in agreeing)


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


def _is_of_another_in_series(differences: Differences) -> bool:
    """Tell whether a value differs, and the passage tells of another of the series: "release 4.1", "tuyến số 2".

    This includes a day, a number or a rank that the whole passage lacks, or has elsewhere than in its title, but no
    long copy, which has one error more.
    """
    comparison = differences.comparison
    if not differences.has_value or comparison.is_long_copy():
        return False
    bound = any(slot.rule == "identifier-mismatch" for slot in with_status(comparison.slots, "bound"))
    lacking = any(slot.rule in _TELL_WHICH for slot in with_status(comparison.slots, "missing"))
    return bound or lacking or _is_numbered_elsewhere(comparison)


def _is_numbered_elsewhere(comparison: Comparison) -> bool:
    """Tell whether a number or rank of the statement is neither in the sentence nor in the title."""
    readings = (comparison.focus, comparison.passage.topic)
    agreeing = with_status(comparison.slots, "agree")
    return any(slot.rule in _NUMBERED and slot.reading not in readings for slot in agreeing)


def _is_of_another_in_a_row(differences: Differences) -> bool:
    """Tell whether a rank differs, and another value does too or is not in the sentence: the 2,400 of the first final.

    A long copy may have two values wrong.
    """
    comparison = differences.comparison
    ranks = sum(slot.rule == "ordinal-mismatch" for slot in differences.slots)
    if ranks < len(differences.slots):
        return ranks > 0 and not comparison.is_long_copy()
    lacking = any(slot.lacks_figure() for slot in comparison.slots)
    agreeing = with_status(comparison.slots, "agree")
    return ranks > 0 and (lacking or any(slot.reading is not comparison.focus for slot in agreeing))


def _is_of_former_case(differences: Differences) -> bool:
    """Tell whether the statement gives a figure of the case before, of which the sentence says nothing."""
    sides = (_who_says(differences, key) for key in ("former", "before_last"))
    return "value" in differences.kinds and (True, False) in sides


def _only_one_adds_up(differences: Differences) -> bool:
    """Tell whether only one side adds up over a longer time: 18 cases yesterday, 210 since the start of the month."""
    adds_up, by_then = _who_says(differences, "so_far"), _who_says(differences, "by_then")
    return "value" in differences.kinds and any(adds_up) and not all(map(any, zip(adds_up, by_then, strict=True)))


def _only_one_is_of_a_moment(differences: Differences) -> bool:
    """Tell whether only one side gives the most there ever was, or what was thought at first: "620 at its peak"."""
    sides = (_who_says(differences, key) for key in ("at_peak", "at_first"))
    return "value" in differences.kinds and any(len(set(says)) > 1 for says in sides)


def _adds_another(differences: Differences) -> bool:
    """Tell whether the statement adds another one of which the same holds: "Vietnam's harvest is also to fall"."""
    kinds = differences.kinds
    return bool(kinds) and kinds <= {"name", "words"} and _who_says(differences, "also") == (True, False)


def _is_of_one_alone(differences: Differences) -> bool:
    """Tell whether a statement gives a figure of one place or group alone, and the sentence one of others, or none."""
    if _who_says(differences, "apart") != (True, False):
        return False
    lacks_figure = any(slot.lacks_figure() for slot in differences.comparison.slots)
    return lacks_figure or (differences.has_value and differences.focus.names.keys() != differences.stated.names.keys())


def _who_says(differences: Differences, key: str) -> tuple[bool, bool]:
    """Tell whether the statement has a phrase of a list, and whether the sentence has one."""
    sides = differences.stated.sentence, differences.focus.sentence
    return says(sides[0], "another_case", key), says(sides[1], "another_case", key)


OF_ANOTHER_ONE: tuple[Reason[[Differences]], ...] = (
    Reason("of-former-case", _is_of_former_case),
    Reason("only-one-adds-up", _only_one_adds_up),
    Reason("only-one-of-a-moment", _only_one_is_of_a_moment),
    Reason("adds-another", _adds_another),
    Reason("of-one-alone", _is_of_one_alone),
    Reason("of-what-is-compared-with", _is_of_what_is_compared_with),
    Reason("of-the-rest", _is_of_the_rest),
    Reason("of-most", _is_of_most),
    Reason("of-another-in-series", _is_of_another_in_series),
    Reason("of-another-in-a-row", _is_of_another_in_a_row),
    Reason("of-each", _is_of_each),
    Reason("of-what-is-left", _is_of_what_is_left),
)
"""Why a value may be of another one of its kind."""
