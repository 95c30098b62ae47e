"""Reads English numbers: "twenty-one thousand eleven", "4 thousand 3 hundred and 21", "two and a half million"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.english_words import (
    SpokenFraction,
    decimals_after_point,
    part_at,
    read_tens,
    read_vague,
    scale_at,
    tail_at,
)
from factcheck.extract.figures.numerals.in_digits import read_written
from factcheck.extract.figures.numerals.number import Form, Number, NumberReader, Total
from factcheck.extract.figures.numerals.number_words import compounds, words

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView


def read(view: FigureView, at: int) -> Number | None:
    """Return the number that begins at a token; None if there is none."""
    lists = words("en", True)
    return read_vague(view, lists, at) or _opening_part(view, lists, at) or _EnglishReader(view, at).whole()


def _opening_part(view: FigureView, lists: dict[str, Any], at: int) -> Number | None:
    """Read "half a million", "a quarter", "quarter million"; "half" alone needs something that it is half of."""
    key = view.keys[at]
    if key not in lists["half"] and key not in lists["articles"] and key not in lists["parts"]:
        return None
    part = part_at(view, lists, at, bare=view.size == 1 and key == "quarter")
    if part is None:
        return None
    if part.scale:
        return Number(at, part.last, part.value * part.scale)
    return Number(
        at, part.last, part.value, "fraction", bare=part.last == at + 1 or view.keys[part.last - 1] in lists["articles"]
    )


class _EnglishReader(NumberReader):
    """Reads the tokens of one number, and sums up their values."""

    def __init__(self, view: FigureView, at: int, *, joins: bool = True) -> None:
        """Begin at a token; without `joins` the reading stops at "and", which makes looking ahead cheap."""
        super().__init__(view, at, words("en", True))
        self.keys = view.keys
        self.form: Form = "cardinal"
        self.joins = joins

    def whole(self) -> Number | None:
        """Return the whole number, up to the fraction or the ordinal that may end it; None if there is none."""
        key = self.keys[self.first]
        if key in self.lists["articles"]:
            if not self._scaled_article(self.keys[self.first + 1]):
                return None
            self.at += 1
        elif key in self.lists["pairs"] or key in self.lists["vague"]:
            return None
        while self.at < self.view.size and self._step():
            pass
        if self.total.empty:
            return None
        value = self.total.value + self._spoken_hundreds()
        bare = (
            self.at == self.first + 1
            and key.isalpha()
            and (value <= 1 or self.form == "ordinal" or key in self.lists["scales"])
        )
        return self.number(value, self.form, bare=bare)

    def _scaled_article(self, follows: str) -> bool:
        """Tell whether "a" means one, as in "a hundred", "a dozen", "a grand"."""
        scaled = follows in self.lists["scales"] and (follows not in self.lists["abbreviations"] or follows == "grand")
        return scaled or follows in self.lists["dozens"]

    def _step(self) -> bool:
        """Read the next part; return False if the number has ended."""
        key = self.keys[self.at]
        if key in self.lists["scales"] or key in self.lists["dozens"]:
            return self._scale(self.lists["scales"].get(key) or self.lists["dozens"][key])
        if key in self.lists["joiner"]:
            return self._join()
        if key == "," and not self.total.empty:
            return self._pause()
        if key in self.lists["point"]:
            return self._point()
        if self.view.is_number(self.at) or (key in (".", ",") and self.total.empty):
            return self._digits()
        if key in self.lists["symbols"] and self.total.empty:
            return self._close(self.lists["symbols"][key], self.at + 1, "fraction")
        return self._words()

    def _close(self, value: float, last: int, form: Form) -> bool:
        """End the number with this value in place of all that was read."""
        self.total = Total()
        self.total.current = value
        self.at = last
        self.form = form
        return False

    def _scale(self, scale: float) -> bool:
        """Multiply by a scale; an abbreviation ("m") cannot begin a number."""
        key = self.keys[self.at]
        if key in self.lists["abbreviations"] and self.at == self.first:
            return False
        self.total.multiply(scale)
        self.at += 1
        return True

    def _digits(self) -> bool:
        """Read a number in digits, which "st", "nd" and their like make an ordinal."""
        written = read_written(self.view, self.at)
        if written is None or not self.take(written.value, written.last):
            return False
        if self.keys[self.at] in self.lists["ordinal_suffixes"] and self.view.touches(self.at):
            return self._close(written.value, self.at + 1, "ordinal")
        self.regrouped = written.regrouped
        self.form = "fraction" if written.fraction else "cardinal"
        if written.scale == 1:
            return self._no_tail(written.value)
        self.total.add_scaled(written.value, written.scale)
        return True

    def _words(self) -> bool:
        tens = read_tens(self.view, self.lists, self.at)
        if tens is None:
            return self._ordinal()
        return self.take(*tens) and self._no_tail(tens.value)

    def _no_tail(self, value: float) -> bool:
        """Return True, unless a denominator or an ordinal ends the number: "two thirds", "twenty-first"."""
        if part := tail_at(self.view, self.lists, self.at, value):
            share = part.value / value if value else 0.0
            amount = self.total.value * share
            return self._close(amount * (part.scale or 1.0), part.last, "cardinal" if part.scale else "fraction")
        at = self.at + 1 if self.keys[self.at] in ("-", "–", "—") else self.at
        rank = self.lists["ordinals"].get(self.keys[at], 0)
        if rank >= 100 or (value >= 20 and value % 10 == 0 and 0 < rank < 10):
            self.at = at
            return self._ordinal()
        return True

    def _ordinal(self) -> bool:
        """End the number with an ordinal word: "first", "two hundredth", "one hundred twenty-fifth"."""
        key = self.keys[self.at]
        value = self.lists["ordinals"].get(key) or compounds("ordinals").get(key)
        if value is None:
            return False
        if value >= 100 and not self.total.empty:
            self.total.multiply(value)
        elif self.total.current is not None:
            if self.total.current % 10 or value >= 10:
                return False
            self.total.current += value
        elif not self.take(value, self.at):
            return False
        return self._close(self.total.value, self.at + 1, "ordinal")

    def _join(self) -> bool:
        """Continue after "and" if a fraction follows, or a number that is smaller than the last scale."""
        if self.total.empty or self.at == self.first or not self.joins:
            return False
        if part := part_at(self.view, self.lists, self.at + 1, bare=True):
            return self._add(part)
        scaled = self.total.current is None and bool(self.total.parts)
        key = self.keys[self.at + 1]
        if not scaled or key in self.lists["articles"] or key in self.lists["ordinals"]:
            return False
        follows = _EnglishReader(self.view, self.at + 1, joins=False).whole()
        if follows is None or follows.form != "cardinal" or not follows.value:
            return False
        fits = follows.value < self.total.scale or (
            self.total.scale < 1000 == follows.scale and not follows.value % 1000
        )
        self.at += 1 if fits else 0
        return fits

    def _pause(self) -> bool:
        """Continue after the comma of "three million, two hundred": between words, and before a smaller scale."""
        before, follows_it = self.keys[self.at - 1], self.keys[self.at + 1]
        spelled = before.isalpha() and follows_it.isalpha() and follows_it not in self.lists["articles"]
        if not spelled or self.total.current is not None or self.total.scale < 1000 or not self.joins:
            return False
        follows = _EnglishReader(self.view, self.at + 1, joins=False).whole()
        fits = follows is not None and 1 < follows.scale < self.total.scale
        self.at += 1 if fits else 0
        return fits

    def _add(self, part: SpokenFraction) -> bool:
        """Add "and a half": of the scale that follows ("half million"), else of the last scale, else of one."""
        value, last, scale = part.value, part.last, part.scale
        if scale and self.total.parts and self.total.current is None:
            return self._close(self.total.value + value * scale, last, "cardinal")
        if not scale:
            scale, last = scale_at(self.view, self.lists, last)
        if scale:
            return self._close((self.total.value + value) * scale, last, "cardinal")
        last_scale = self.total.scale if self.total.current is None and self.total.scale >= 1000 else 1.0
        return self._close(self.total.value + value * last_scale, last, "cardinal")

    def _point(self) -> bool:
        """Read the digits after "point"."""
        decimals, last = decimals_after_point(self.view, self.lists, self.at + 1)
        if not decimals or (not self.total.empty and self.total.value % 1):
            return False
        self.total.current = (self.total.current or 0.0) + float("0." + decimals)
        self.at = last
        return self.keys[last] in self.lists["scales"]

    def _spoken_hundreds(self) -> float:
        """Read "one twenty two" as 122 if that is the whole text; return the amount to add."""
        value = self.total.current or 0.0
        tens = (
            read_tens(self.view, self.lists, self.at)
            if self.first == 0 and not self.total.parts and 0 < value < 10
            else None
        )
        if tens is None or tens.end != self.view.size or tens.value < 10:
            return 0.0
        self.at = tens.end
        return value * 99 + tens.value
