"""A number that was read, and the running total of its words and scales."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

Form = Literal["cardinal", "ordinal", "fraction", "vague", "either"]
"""`vague` has an excluded upper end ("hàng chục"), `either` an included one ("hai ba người")."""


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number in tokens `first` up to, not including, `last`."""

    first: int
    last: int
    value: float
    form: Form = "cardinal"
    bare: bool = False
    """True for one short word ("ba", "năm", "one") that is often not a number; it needs something to count."""
    scale: float = 1.0
    """The last scale word: a million in "2-3 million", where it also applies to the 2."""
    high: float | None = None
    """Upper end of a vague number ("vài trăm": 200 up to 1,000)."""
    regrouped: float | None = None
    """The other reading of Vietnamese "1,500", in case it counts people or things."""


class Total:
    """Running total of groups and scales: "two million, three hundred thousand and five"."""

    __slots__ = ("current", "parts", "scale")

    def __init__(self) -> None:
        self.parts: list[float] = []
        self.current: float | None = None
        self.scale = 1.0

    def accepts(self, value: float) -> bool:
        """Tell whether a group of this size may come next."""
        return self.current is None and (not self.parts or value < self.scale)

    def multiply(self, scale: float) -> None:
        """Apply a scale to all smaller parts; directly after another scale ("tỷ tỷ", "hundred dozen") to that one."""
        group, self.current = self.current, None
        if group is None and self.parts and self.parts[-1] >= scale:
            group = self.parts.pop()
        else:
            group = group or (0.0 if self.parts or group == 0 else 1.0)
            while self.parts and self.parts[-1] < scale:
                group += self.parts.pop()
        self.parts.append(group * scale)
        self.scale = scale

    def add_scaled(self, value: float, scale: float) -> None:
        """Add a group that has its scale already, in place of the one being read: digits with a glued scale ("2m")."""
        self.current, self.scale = None, scale
        self.parts.append(value)

    @property
    def empty(self) -> bool:
        """Whether nothing has been read yet."""
        return self.current is None and not self.parts

    @property
    def value(self) -> float:
        """The sum so far."""
        return sum(self.parts) + (self.current or 0.0)

    @property
    def open_scale(self) -> float:
        """The scale that the number ends in, 1 if a group follows it."""
        return self.scale if self.current is None else 1.0


class NumberReader:
    """State of reading one number: its first token, the next token, and the total so far."""

    def __init__(self, view: FigureView, at: int, lists: dict[str, Any]) -> None:
        self.view = view
        self.lists = lists
        self.first = self.at = at
        self.total = Total()
        self.regrouped: float | None = None

    def take(self, value: float, last: int) -> bool:
        """Add a group that ends before token `last`; return False if a group of this size cannot come here."""
        if not self.total.accepts(value):
            return False
        self.total.current = value
        self.at = last
        return True

    def number(self, value: float, form: Form, *, bare: bool) -> Number:
        """Return what has been read as a number with this value."""
        return Number(self.first, self.at, value, form, bare, self.total.open_scale, regrouped=self.regrouped)
