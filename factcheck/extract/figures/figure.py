"""A figure on its way to a quantity: its value or interval, its unit, and the tokens it takes."""

from __future__ import annotations

import msgspec

from factcheck.extract.figures.number import Form
from factcheck.model import Hedge


class Figure(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` to `last` with sign and unit; the bare figure is tokens `begin` to `end`."""

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
    """The one of "a mile" is no figure that was written."""
    inset: int = 0
    """Characters of the first token before the digits: 3 of "USD20"."""
    outer: int = -1
    """Where hedges before the figure begin; -1 if there are none."""

    @property
    def value(self) -> float:
        """The single value, or the lower end."""
        return self.low if self.low is not None else self.high or 0.0
