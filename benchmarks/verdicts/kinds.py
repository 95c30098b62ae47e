"""Errors by kind: what stood between a statement and its source where the verdict was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import nearest_of
from factcheck.compare.rule_names import VALUE_RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Assessment

KINDS = (
    "nothing found", "a value differs", "a value is not found", "a name is not found", "a word is turned",
    "one word is not found", "several words are not found", "all words are found",
)  # fmt: skip


def kind_of(assessments: Sequence[Assessment]) -> str:
    """Return the first kind that holds of the nearest passage."""
    nearest = nearest_of(assessments)
    if nearest is None:
        return "nothing found"
    if any(slot.rule in VALUE_RULES for slot in nearest.differences()):
        return "a value differs"
    if any(slot.is_open() for slot in nearest.slots):
        return "a value is not found"
    if nearest.alignment.missing("name"):
        return "a name is not found"
    if nearest.differences():
        return "a word is turned"
    lacking = sum(pair.strength == 0 for pair in nearest.alignment.pairs)
    return (
        "all words are found" if not lacking else f"{'one word is' if lacking == 1 else 'several words are'} not found"
    )
