"""Caches for what is worked out of a sentence or a statement: one size for each, so that none is chosen by feel."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")
Kept = TypeVar("Kept")

_SENTENCES = 512
"""More than the sentences of all passages that one statement is compared with."""
_STATEMENTS = 64
"""Few, since statements come one after the other; more than one, since a statement may have several figures."""


def cached_by_sentence(function: Callable[[Kept], T]) -> Callable[[Kept], T]:
    """Decorate a function of a sentence, or of a figure in it: the result is kept as long as the sentence is."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def cached(one: Kept) -> T:
        known = one.__dict__
        if name not in known:
            known[name] = function(one)
        value: T = known[name]
        return value

    return cached


def cached_by_comparison(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function of a sentence and a statement: the sentence is part of several passages."""
    return cached_per_lexicon(_SENTENCES)(function)


def cached_by_statement(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function of a statement, or of a part of it: it is compared with many sentences."""
    return cached_per_lexicon(_STATEMENTS)(function)
