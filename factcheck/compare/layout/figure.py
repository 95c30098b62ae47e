"""A figure in its sentence: its value, and which words it has."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.cached_property import cached_property
from factcheck.compare.layout.reading import Reading
from factcheck.language.tables import table
from factcheck.model import Quantity

if TYPE_CHECKING:
    from factcheck.compare.layout.units import Unit
    from factcheck.model import Span


class Value(NamedTuple):
    """What was written, whatever the hedge: the two ends of a range, or twice the same; an open end is infinite."""

    low: float
    high: float


class Figure(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A figure, and the sentence that it is in; `Reading.figures` has those of a sentence."""

    reading: Reading
    quantity: Quantity

    @cached_property
    def value(self) -> Value:
        """The figure as it was written."""
        return value_of(self.quantity)

    @property
    def bare_span(self) -> Span:
        """The offsets in the quote of the figure alone: "300" in "gần 300 người"."""
        return self.quantity.figure

    @property
    def source_span(self) -> Span:
        """The same as offsets in the source's text."""
        return self.reading.in_source(self.quantity.figure)

    @cached_property
    def bare_tokens(self) -> range:
        """The indexes of the tokens of the figure alone."""
        return self.reading.sentence.tokens_within(*self.quantity.figure)

    @cached_property
    def tokens(self) -> range:
        """The indexes of the tokens of the figure with its unit or noun, without the hedge."""
        return self.reading.sentence.tokens_within(*self.quantity.span)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The ids of what it counts by its own noun, if it has one."""
        return self.reading.nouns.get(self.quantity.span, frozenset())

    def names_counted(self, unit: Unit) -> bool:
        """Tell whether a unit says what it counts or measures."""
        return unit.key in self.nouns or unit.key == self.quantity.measure

    def is_article(self) -> bool:
        """Tell whether it is an article, which counts nothing: "a gallon", but not "one gallon"."""
        first, last = self.quantity.figure
        return self.reading.claim.quote[first:last].lower() in table("numbers")["en"]["articles"]


def value_of(quantity: Quantity) -> Value:
    """Return the figure that was written: 300 for "nearly 300" and "at least 300"."""
    match quantity.hedge:
        case "between" | "dozens":
            return Value(_low_end(quantity), _high_end(quantity))
        case "nearly" | "at_most" | "less_than":
            only = _high_end(quantity)
        case "more_than" | "at_least":
            only = _low_end(quantity)
        case _:
            only = round(((quantity.low or 0.0) + (quantity.high or quantity.low or 0.0)) / 2, 9)
    return Value(only, only)


def _low_end(quantity: Quantity) -> float:
    return -inf if quantity.low is None else quantity.low


def _high_end(quantity: Quantity) -> float:
    return inf if quantity.high is None else quantity.high
