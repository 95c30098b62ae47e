"""Values of another one of a series: another edition, number or rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import with_status

if TYPE_CHECKING:
    from factcheck.compare.another_case.differences import Differences
    from factcheck.compare.comparison import Comparison

_NUMBERED = frozenset({"identifier-mismatch", "ordinal-mismatch"})
"""Rules of what numbers things: "release 4.1", "the second season"."""
_TELL_WHICH = _NUMBERED | {"date-mismatch"}
"""Rules of what tells one case from others of its kind: "the fires of 2017"."""


def is_of_another_in_series(differences: Differences) -> bool:
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


def is_of_another_in_a_row(differences: Differences) -> bool:
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
