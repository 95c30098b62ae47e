"""Answers kept for when the same is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Asked = TypeVar("Asked", bound="Hashable")
Answer = TypeVar("Answer")


class Remembered(Generic[Asked, Answer]):
    """A function that keeps its answers, up to `most` of them; those that nobody asks for again are forgotten first.

    It belongs to one owner and goes to another process with it, which `functools.cache` does not.
    """

    def __init__(self, function: Callable[[Asked], Answer], most: int) -> None:
        self._function, self._half = function, most // 2
        self._known: dict[Asked, Answer] = {}
        self._before: dict[Asked, Answer] = {}
        """What was known before so much else was asked: what is asked for again is taken over, the rest will go."""

    def __call__(self, asked: Asked) -> Answer:
        """Answer from memory, else by the function."""
        try:
            return self._known[asked]
        except KeyError:
            answer = self._before.pop(asked) if asked in self._before else self._function(asked)
            if len(self._known) >= self._half:
                self._before, self._known = self._known, {}
            self._known[asked] = answer
            return answer
