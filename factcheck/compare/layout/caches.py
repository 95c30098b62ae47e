"""Caches for what is worked out of a sentence or a statement: one size for each, so that none is chosen by feel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

_SENTENCES = 512
"""More than the sentences of all passages that one statement is compared with."""
_STATEMENTS = 64
"""Few, since statements come one after the other; more than one, since a statement may have several figures."""


def cached_by_sentence(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function of a sentence: it is part of several passages, and so asked for several times."""
    return cached_per_lexicon(_SENTENCES)(function)


def cached_by_statement(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function of a statement, or of a part of it: it is compared with many sentences."""
    return cached_per_lexicon(_STATEMENTS)(function)
