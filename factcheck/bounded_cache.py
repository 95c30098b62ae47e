"""A cache for the results of a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Asked = TypeVar("Asked", bound="Hashable")
Answer = TypeVar("Answer")


class BoundedCache(Generic[Asked, Answer]):
    """A function that caches its results, up to `most` of them; those that were not used lately are dropped first.

    Unlike `functools.lru_cache` it belongs to one owner, and is pickled with it.
    """

    def __init__(self, function: Callable[[Asked], Answer], most: int) -> None:
        self._function, self._half = function, most // 2
        self._known: dict[Asked, Answer] = {}
        self._before: dict[Asked, Answer] = {}
        """The older half of the cache: what is used again moves to the newer half, the rest is dropped."""

    def __call__(self, asked: Asked) -> Answer:
        """Return the cached result, or else call the function."""
        try:
            return self._known[asked]
        except KeyError:
            answer = self._before.pop(asked) if asked in self._before else self._function(asked)
            if len(self._known) >= self._half:
                self._before, self._known = self._known, {}
            self._known[asked] = answer
            return answer
