"""Answers are kept while they are asked for, and never more than so many."""

from __future__ import annotations

from factcheck.caching import BoundedCache

MOST = 10


def test_an_answer_is_worked_out_once() -> None:
    worked_out: list[int] = []
    answers = BoundedCache(_noting(worked_out), MOST)
    assert [answers(asked) for asked in (1, 2, 1, 2)] == [1, 4, 1, 4]
    assert worked_out == [1, 2]


def test_what_is_asked_for_again_and_again_outlives_what_is_not() -> None:
    worked_out: list[int] = []
    answers = BoundedCache(_noting(worked_out), MOST)
    for number in range(1, 10 * MOST):
        answers(0)
        answers(number)
    answers(1)
    assert worked_out.count(0) == 1
    assert worked_out.count(1) == 2


def test_no_more_is_kept_than_was_said() -> None:
    answers = BoundedCache(str, MOST)
    for number in range(10 * MOST):
        answers(number)
        assert len(answers._known) + len(answers._before) <= MOST


def _noting(worked_out: list[int]):
    def square(number: int) -> int:
        worked_out.append(number)
        return number * number

    return square
