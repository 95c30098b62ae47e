"""Phrases of one side alone that tell of another case: "the previous record", "so far this year", "also", "alone"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.another_case.differences import Differences


def is_of_former_case(differences: Differences) -> bool:
    """Tell whether the statement gives a figure of the case before, of which the sentence says nothing."""
    sides = (_who_says(differences, key) for key in ("former", "before_last"))
    return "value" in differences.kinds and (True, False) in sides


def only_one_adds_up(differences: Differences) -> bool:
    """Tell whether only one side adds up over a longer time: 18 cases yesterday, 210 since the start of the month."""
    adds_up, by_then = _who_says(differences, "so_far"), _who_says(differences, "by_then")
    return "value" in differences.kinds and any(adds_up) and not all(map(any, zip(adds_up, by_then, strict=True)))


def only_one_is_of_a_moment(differences: Differences) -> bool:
    """Tell whether only one side gives the most there ever was, or what was thought at first: "620 at its peak"."""
    sides = (_who_says(differences, key) for key in ("at_peak", "at_first"))
    return "value" in differences.kinds and any(len(set(says)) > 1 for says in sides)


def adds_another(differences: Differences) -> bool:
    """Tell whether the statement adds another one of which the same holds: "Vietnam's harvest is also to fall"."""
    kinds = differences.kinds
    return bool(kinds) and kinds <= {"name", "words"} and _who_says(differences, "also") == (True, False)


def is_of_one_alone(differences: Differences) -> bool:
    """Tell whether a statement gives a figure of one place or group alone, and the sentence one of others, or none."""
    if _who_says(differences, "apart") != (True, False):
        return False
    lacks_figure = any(slot.lacks_figure() for slot in differences.comparison.slots)
    return lacks_figure or (differences.has_value and differences.focus.names.keys() != differences.stated.names.keys())


def _who_says(differences: Differences, key: str) -> tuple[bool, bool]:
    """Tell whether the statement has a phrase of a list, and whether the sentence has one."""
    sides = differences.stated.sentence, differences.focus.sentence
    return says(sides[0], "another_case", key), says(sides[1], "another_case", key)
