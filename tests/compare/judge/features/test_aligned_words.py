"""The words of a statement, put as the passage has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.checker import Checker
from factcheck.compare.judge.evidence import nearest_of
from factcheck.compare.judge.features.aligned_words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("typed", [str, str.lower, str.upper])
def test_capitals_are_those_of_the_passage_where_none_are_typed(typed: Callable[[str], str]) -> None:
    source = "In Lyon the Hallmark Foods council made a loss."
    statement = typed("The Hallmark Foods council made a profit.")
    nearest = nearest_of(Checker.from_texts({"a": source}).assessments(statement))
    assert nearest is not None
    ours, _ = words_of(nearest.stated, nearest.passage, nearest.alignment, nearest.slots)
    assert [word.is_capital for word in ours] == [False, True, True, False, False, False, False]
