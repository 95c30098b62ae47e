"""Ranges of tokens, and spans of text, that things found in a sentence take: a name, a figure, a time of day."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Span


class TokenRange(Protocol):
    """Anything that takes some tokens in a row."""

    @property
    def first(self) -> int:
        """Index of its first token."""
        ...

    @property
    def last(self) -> int:
        """Index after its last token."""
        ...


Found = TypeVar("Found", bound=TokenRange)


def tokens_of(found: Iterable[TokenRange]) -> set[int]:
    """Return the indexes of all tokens that some things take."""
    return {at for one in found for at in range(one.first, one.last)}


def in_order(found: Iterable[Found]) -> list[Found]:
    """Return things in the order of their first tokens."""
    return sorted(found, key=attrgetter("first"))


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span overlaps any of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)
