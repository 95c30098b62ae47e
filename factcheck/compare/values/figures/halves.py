"""Halves that are not written as figures: "fewer than half of the films"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.values import Figure
from factcheck.compare.values.figures.shares import compare_fraction
from factcheck.extract.figures.hedges import hedges_at
from factcheck.language.listed import places
from factcheck.model import Quantity

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot

_HALF = 0.5


def compare_halves(stated: Reading, passage: Passage) -> list[Slot]:
    """Return a slot for each half of something that a passage bears out or excludes; others stay words."""
    compared = ((compare_fraction(half, passage), half) for half in _halves_of(stated))
    tokens = ((slot, range(half.first_token, half.tokens.stop)) for slot, half in compared if slot)
    return [replace(slot, directed=True, derivation=frozenset(told)) for slot, told in tokens]


def _halves_of(stated: Reading) -> list[Figure]:
    """Return the halves of a statement that the extractor does not take for figures."""
    taken = {at for figure in stated.figures for at in figure.tokens}
    return [
        _half(stated, place.start) for place in places(stated.sentence, "parts", "half_of") if place.start not in taken
    ]


def _half(stated: Reading, at: int) -> Figure:
    """Return the half at a token as a figure, with the hedge before it."""
    sentence = stated.sentence
    span = sentence.offsets(range(at, at + 1))
    before = hedges_at("before", sentence.lang, not sentence.accented).before(sentence.spoken, at)
    hedge = before.value if before else "exact"
    low = None if hedge in {"less_than", "nearly", "at_most"} else _HALF
    high = None if hedge in {"more_than", "at_least"} else _HALF
    return Figure(
        stated,
        Quantity(
            text=stated.written(span),
            start=span[0],
            end=span[1],
            low=low,
            high=high,
            low_open=hedge == "more_than",
            high_open=hedge in {"less_than", "nearly"},
            hedge=hedge,
            figure=span,
        ),
    )
