"""Halves that are not written as figures: "fewer than half of the films"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck.compare.layout.values import Figure
from factcheck.compare.values.figures.shares import compare_fraction
from factcheck.language.listed import places
from factcheck.model import Quantity

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Hedge

_HALF = 0.5
_BELOW: dict[str, Hedge] = {"below_half": "less_than", "nearly_half": "nearly"}
_ABOVE: dict[str, Hedge] = {"above_half": "more_than"}
"""Hedges by the list of `lexicons/parts.yaml` that has their words."""


class Half(NamedTuple):
    """A half as a figure, and the tokens that express it with its hedge."""

    figure: Figure
    tokens: range


def compare_halves(stated: Reading, passage: Passage) -> list[Slot]:
    """Return a slot for each half of something that a passage bears out or excludes; others stay words."""
    compared = ((compare_fraction(half.figure, passage), half.tokens) for half in _halves_of(stated))
    return [replace(slot, directed=True, derivation=frozenset(tokens)) for slot, tokens in compared if slot]


def _halves_of(stated: Reading) -> tuple[Half, ...]:
    """Return the English halves of a statement that the extractor does not take for figures."""
    taken = {at for figure in stated.figures for at in figure.tokens}
    found = (_half(stated, place) for place in places(stated.sentence, "parts", "half_of"))
    return tuple(half for half in found if taken.isdisjoint(half.tokens))


def _half(stated: Reading, place: range) -> Half:
    sentence = stated.sentence
    tokens = sentence.tokens
    start, end = tokens[place.start].start, tokens[place.start].end
    hedge, first = _hedge_before(stated, place.start)
    low = None if hedge in _BELOW.values() else _HALF
    high = None if hedge in _ABOVE.values() else _HALF
    is_bound = hedge in {"less_than", "more_than", "nearly"}
    quantity = Quantity(
        text=sentence.text[start:end],
        start=start,
        end=end,
        low=low,
        high=high,
        low_open=low is not None and is_bound,
        high_open=high is not None and is_bound,
        hedge=hedge,
        figure=(start, end),
    )
    return Half(Figure(stated, quantity), range(first, place.start + 1))


def _hedge_before(stated: Reading, at: int) -> tuple[Hedge, int]:
    """Return the hedge of a half, and where it begins."""
    for key, hedge in {**_BELOW, **_ABOVE, "about_half": "about"}.items():
        before = [place.start for place in places(stated.sentence, "parts", key) if place.stop == at]
        if before:
            return hedge, min(before)
    return "exact", at
