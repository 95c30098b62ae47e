"""Answers kept for when the same is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Asked = TypeVar("Asked", bound="Hashable")
Answer = TypeVar("Answer")


class Remembered(Generic[Asked, Answer]):
    """A function that keeps its answers, up to `most` of them; after that all are forgotten.

    It belongs to one owner and goes to another process with it, which `functools.cache` does not.
    """

    def __init__(self, function: Callable[[Asked], Answer], most: int) -> None:
        self._function, self._most = function, most
        self._known: dict[Asked, Answer] = {}

    def __call__(self, asked: Asked) -> Answer:
        """Answer from memory, else by the function."""
        try:
            return self._known[asked]
        except KeyError:
            if len(self._known) >= self._most:
                self._known.clear()
            answer = self._known[asked] = self._function(asked)
            return answer
