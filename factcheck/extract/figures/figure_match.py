"""A figure that is being read: its value or interval, its unit, and its tokens."""

from __future__ import annotations

import msgspec

from factcheck.extract.figures.numerals.number import Form
from factcheck.model import Hedge


class FigureMatch(msgspec.Struct, frozen=True, gc=False):
    """A figure that was found: with sign and unit its tokens are `first` to `last`, without them `begin` to `end`."""

    first: int
    last: int
    begin: int
    end: int
    low: float | None
    high: float | None
    form: Form = "cardinal"
    bare: bool = False
    unit: str | None = None
    dimension: str | None = None
    scale: float = 1.0
    regrouped: float | None = None
    hedge: Hedge = "exact"
    low_open: bool = False
    high_open: bool = False
    implied: bool = False
    """True for the one that "a mile" implies."""
    inset: int = 0
    """How many characters of the first token precede the digits: 3 in "USD20"."""
    outer: int = -1
    """First token of the hedges before the figure; -1 without hedges."""

    @property
    def start(self) -> int:
        """Index of its first token, that of its hedges if it has any."""
        return self.outer if self.outer >= 0 else self.first

    @property
    def value(self) -> float:
        """The single value, or the lower end."""
        return self.low if self.low is not None else self.high or 0.0
