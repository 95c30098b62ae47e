"""Figures derived from others of a passage: where the insurance paid 240 of 380 million, 140 are left.

Words of the statement may say how ("còn lại", "together", "bình quân mỗi"): then its figure agrees with the result of
the others. Without them, a figure of several digits that equals such a result is probably derived from the others, and
so contradicts none of them; a small number is a sum or a difference of others by chance too often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.clauses import compares
from factcheck.compare.layout.counting import are_aligned, measure_of
from factcheck.compare.layout.values import Figure
from factcheck.compare.slots import Status
from factcheck.compare.values.arithmetic.comparing import comparing, is_difference
from factcheck.compare.values.arithmetic.computations import (
    Way,
    announced_ways,
    announces,
    comes_to,
    computations,
    is_announced_nearby,
    is_said_of_the_remainder,
)

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.values.arithmetic.computations import Computation
    from factcheck.compare.values.arithmetic.directed_differences import Directed

_DIGITS_WITHIN_A_SENTENCE = 2
"""Significant digits from which a figure hardly equals a result of others of one sentence by chance."""
_DIGITS_ACROSS_SENTENCES = 3
"""Significant digits from which it hardly equals a result of figures of two sentences by chance."""


class Derivation(msgspec.Struct, frozen=True):
    """The first of the figures that a stated one is derived from, and how the two agree.

    "agree" where the statement's words say how it was derived, "unknown" where they do not.
    """

    part: Figure
    status: Status
    is_directed: bool = False
    """True for a difference or ratio that was confirmed with its direction."""
    tokens: frozenset[int] = frozenset()
    """The statement's tokens that say how it was derived, which the passage need not have."""


class _Clues(msgspec.Struct, frozen=True):
    """What suggests that a stated figure is derived from others."""

    ways: frozenset[Way]
    """How the words around it say that it was derived."""
    is_hinted: bool
    """True for a percentage, a comparison and a remainder: it may be a difference, a share or an average."""
    digits: int
    """Significant digits: the more, the less it equals a result by chance."""

    def suffice(self) -> bool:
        """Tell whether it is worth computing anything."""
        return bool(self.ways) or self.is_hinted or self.digits >= _DIGITS_WITHIN_A_SENTENCE

    def exclude_chance(self, computation: Computation) -> bool:
        """Tell whether the figure has too many digits to equal a result by chance."""
        within = computation.is_within_a_sentence()
        return self.digits >= (_DIGITS_WITHIN_A_SENTENCE if within else _DIGITS_ACROSS_SENTENCES)


def find_derivation(stated: Figure, passage: Passage) -> Derivation | None:
    """Return which figures of a passage a stated one is derived from; None if there are none."""
    if directed := _find_directed(stated, passage):
        return Derivation(directed.subject, "agree", is_directed=True, tokens=directed.tokens)
    if not measure_of(stated.quantity).is_added:
        return None
    clues = _clues(stated, passage.focus)
    if not clues.suffice():
        return None
    possible: Figure | None = None
    for computation in computations(stated, passage):
        if not comes_to(stated.quantity, computation):
            continue
        announced = _is_announced(stated, computation, clues)
        if announced and _is_sure(computation, clues):
            return Derivation(computation.first, "agree")
        if possible is None and (announced or _is_possible(computation, clues)):
            possible = computation.first
    possible = possible or _greater_count(stated, passage.focus)
    return Derivation(possible, "unknown") if possible else None


def _find_directed(stated: Figure, passage: Passage) -> Directed | None:
    if comparing(stated) is None:
        return None
    from factcheck.compare.values.arithmetic.directed_differences import find_directed  # lazy: few statements compare

    return find_directed(stated, passage)


def _clues(stated: Figure, focus: Reading) -> _Clues:
    ways = announced_ways(stated)
    is_hinted = stated.quantity.measure == "percent" or _is_compared(stated, ways) or announces(focus, "left")
    return _Clues(ways, is_hinted, _digits(stated))


def _is_compared(stated: Figure, ways: frozenset[Way]) -> bool:
    """Tell whether a statement may give the difference of two things, without saying which of them is more."""
    return "compared" in ways or is_difference(stated) or compares(stated.reading)


def _digits(figure: Figure) -> int:
    """Count the digits of a figure up to the last that is not zero."""
    return len(f"{figure.value.low:.6g}".partition("e")[0].replace(".", "").strip("0"))


def _is_announced(stated: Figure, computation: Computation, clues: _Clues) -> bool:
    """Tell whether the words around a figure, or those of a rest in the sentence, say that it was computed so."""
    if computation.way in clues.ways:
        return True
    if computation.way != "gap":
        return False
    return "rest" in clues.ways or is_said_of_the_remainder(stated.reading, computation.parts)


def _is_sure(computation: Computation, clues: _Clues) -> bool:
    """Tell whether an announced result is meant: chance is excluded, and the sentence does not give it itself."""
    if not computation.is_within_a_sentence() and clues.digits < _DIGITS_ACROSS_SENTENCES:
        return False
    named = computation.way in ("sum", "each")
    return not (named and any(announces(part.figure.reading, computation.way) for part in computation.parts))


def _is_possible(computation: Computation, clues: _Clues) -> bool:
    """Tell whether a figure may have been computed so, though no word says it."""
    if (clues.is_hinted and computation.way != "sum") or clues.exclude_chance(computation):
        return True
    return clues.digits >= _DIGITS_WITHIN_A_SENTENCE and any(comparing(part.figure) for part in computation.parts)


def _greater_count(stated: Figure, focus: Reading) -> Figure | None:
    """Return the greater count of a sentence that the statement has the rest of: "besides X, the other four judges"."""
    if measure_of(stated.quantity).is_amount or not is_announced_nearby(stated, "left"):
        return None
    greater = (found for found in focus.figures if found.value.low > stated.value.high)
    return next((found for found in greater if are_aligned(stated, found)), None)
