"""Caches of what was read with the lexicons in use; they are emptied when other ones come into use."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

_clearing: list[Callable[[], None]] = []
"""What empties each of these caches."""


def cached_per_lexicon(maxsize: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorate a function so that its last `maxsize` results are cached until other lexicons come into use.

    It is for everything that looks words up, directly or through others. What depends on its arguments alone takes
    `functools.lru_cache`.
    """

    def decorated(function: Callable[P, T]) -> Callable[P, T]:
        cached = lru_cache(maxsize)(function)
        _clearing.append(cached.cache_clear)
        return cast("Callable[P, T]", cached)

    return decorated


def empty_caches() -> None:
    """Empty all of these caches."""
    for clear in _clearing:
        clear()
