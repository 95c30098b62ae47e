"""Named reasons to think otherwise: why a passage does not support, or what differs in it contradicts nothing.

They are kept in tables, in the order in which they are asked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, ParamSpec

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Comparison, Pair

Facts = ParamSpec("Facts")


class Reason(msgspec.Struct, Generic[Facts], frozen=True):
    """A reason, and the rule that finds it."""

    name: str
    """What is the matter, in a few words: "owner-differs"."""
    applies: Callable[Facts, bool]


def first(reasons: Iterable[Reason[Facts]], *facts: Facts.args, **options: Facts.kwargs) -> Reason[Facts] | None:
    """Return the first reason that applies to the facts; None if none does."""
    return next((reason for reason in reasons if reason.applies(*facts, **options)), None)


def any_pair(applies: Callable[[Comparison, Pair], bool]) -> Callable[[Comparison], bool]:
    """Return the rule that applies to a comparison if one about a single pair applies to any of its pairs."""

    def applies_to_any(comparison: Comparison) -> bool:
        return any(applies(comparison, pair) for pair in comparison.pairs)

    return applies_to_any


def in_english(applies: Callable[[Comparison], bool]) -> Callable[[Comparison], bool]:
    """Return a rule about English word order, which says nothing of Vietnamese."""

    def applies_in_english(comparison: Comparison) -> bool:
        return comparison.is_english and applies(comparison)

    return applies_in_english
