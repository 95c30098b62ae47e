"""A figure or a date in its sentence: what it says, and which words it has."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.caching import cached_property
from factcheck.compare.layout.reading import Reading
from factcheck.compare.layout.units import UNHEDGED, hedge_tokens
from factcheck.compare.layout.when import side_of
from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table
from factcheck.model import DateSpan, Quantity

if TYPE_CHECKING:
    from factcheck.compare.layout.units import Unit
    from factcheck.compare.layout.when import Side
    from factcheck.model import Span


_AHEAD = 3
"""Less than this many tokens are between a date and what is shortly before it: "said at", "nói hồi"."""


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
    def hedge(self) -> range:
        """The indexes of the tokens of the hedge right before it; empty if it has none."""
        if self.quantity.hedge in UNHEDGED:
            return range(self.bare_tokens.start, self.bare_tokens.start)
        return hedge_tokens(self.reading.sentence, self.quantity)

    @property
    def first_token(self) -> int:
        """The index of the token with which it begins, with its hedge and a unit before it: "about £5m"."""
        return min(self.hedge.start, self.tokens.start)

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


class SentenceDate(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A date, and the sentence that it is in; `Reading.dates` has those of a sentence."""

    reading: Reading
    date: DateSpan

    @cached_property
    def tokens(self) -> range:
        """The indexes of its tokens."""
        return self.reading.sentence.tokens_within(*self.date.span)

    @property
    def first_token(self) -> int:
        """The index of its first token."""
        return self.reading.sentence.token_at(self.date.start)

    @cached_property
    def ahead(self) -> list[Unit]:
        """The units that end shortly before it: "began filming in", "took place on"."""
        return [unit for unit in self.reading.units if 0 <= self.first_token - unit.last < _AHEAD]

    def units_ahead(self, concept: str) -> list[Unit]:
        """Return those of them that are of a concept, or of a narrower one."""
        kin = lexicon().kin
        return [unit for unit in self.ahead if unit.kind == "concept" and concept in kin(unit.key)]

    @cached_property
    def side(self) -> Side | None:
        """On which side of the date the event lies: "before" for "before 1998"; None where it is on the date itself."""
        return side_of(self.reading, self.date)

    @property
    def names_years_only(self) -> bool:
        """True for "1989" and "1982–1997", of which no month is given."""
        from factcheck.language.edtf import read_edtf  # lazy: few statements have a date

        return read_edtf(self.date.edtf).names_years_only()
