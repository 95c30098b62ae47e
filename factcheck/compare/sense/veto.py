"""A veto: a named reason why a passage does not support a statement although it has enough of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.comparison import Comparison


class Veto(NamedTuple):
    """A reason for a passage not to support a statement, and the rule that finds it."""

    name: str
    """What is wrong, in a few words: "owner-differs"."""
    applies: Callable[[Comparison], bool]
    only_english: bool = False
    """True for a rule about English word order, which says nothing of Vietnamese."""

    def holds(self, comparison: Comparison) -> bool:
        """Tell whether the passage does not support the statement for this reason."""
        return (comparison.is_english or not self.only_english) and self.applies(comparison)


def any_pair(applies: Callable[[Comparison, Pair], bool]) -> Callable[[Comparison], bool]:
    """Return the rule that applies to a comparison if one about a single pair applies to any of its pairs."""

    def applies_to_any(comparison: Comparison) -> bool:
        return any(applies(comparison, pair) for pair in comparison.pairs)

    return applies_to_any
