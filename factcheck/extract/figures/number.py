"""A number that was read, and the sum in which words and scales are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from factcheck.extract.figures.line import Line

Form = Literal["cardinal", "ordinal", "fraction", "vague", "either"]
"""`vague` has an excluded upper end ("hàng chục"), `either` an included one ("hai ba người")."""


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number in tokens `first` up to, not including, `last`."""

    first: int
    last: int
    value: float
    form: Form = "cardinal"
    bare: bool = False
    """One short word ("ba", "năm", "one") that is often no number: it needs something to count."""
    scale: float = 1.0
    """The last scale word: a million in "2-3 million", which the 2 shares."""
    high: float | None = None
    """Upper end of a vague number ("vài trăm": 200 up to 1,000)."""
    regrouped: float | None = None
    """The other reading of "1,500" in Vietnamese, should it count people or things."""


class Total:
    """Groups and scales summed up: "two million, three hundred thousand and five"."""

    __slots__ = ("current", "parts", "scale")

    def __init__(self) -> None:
        self.parts: list[float] = []
        self.current: float | None = None
        self.scale = 1.0

    def accepts(self, value: float) -> bool:
        """Whether a group of this size may come next."""
        return self.current is None and (not self.parts or value < self.scale)

    def multiply(self, scale: float) -> None:
        """Apply a scale to all smaller parts; right behind another scale ("tỷ tỷ", "hundred dozen") to that one."""
        group, self.current = self.current, None
        if group is None and self.parts and self.parts[-1] >= scale:
            group = self.parts.pop()
        else:
            group = group or (0.0 if self.parts or group == 0 else 1.0)
            while self.parts and self.parts[-1] < scale:
                group += self.parts.pop()
        self.parts.append(group * scale)
        self.scale = scale

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


class Walk:
    """Where the reading of one number stands: its first token, the next one, and the sum so far."""

    def __init__(self, line: Line, at: int, lists: dict[str, Any]) -> None:
        self.line = line
        self.lists = lists
        self.first = self.at = at
        self.total = Total()
        self.regrouped: float | None = None

    def take(self, value: float, last: int) -> bool:
        """Take a group that ends before token `last`; False if none of its size may come here."""
        if not self.total.accepts(value):
            return False
        self.total.current = value
        self.at = last
        return True
