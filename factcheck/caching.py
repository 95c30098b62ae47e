"""What is worked out once and then kept: a property by its object, the results of a function by their owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Asked = TypeVar("Asked", bound="Hashable")
Answer = TypeVar("Answer")
Value = TypeVar("Value")


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


class cached_property(Generic[Value]):  # noqa: N801  # used as a decorator, and named as in functools
    """What `functools.cached_property` is from Python 3.12 on: before, it takes a lock, and twice as long.

    Hundreds of them are worked out for each statement.
    """

    def __init__(self, function: Callable[[Any], Value]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._function(instance)
        return value
