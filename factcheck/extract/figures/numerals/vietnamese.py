"""Reads Vietnamese numbers: digits, words, and both ("1,2 triệu", "hai mươi mốt nghìn không trăm mười một")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.in_digits import MOST_DECIMALS, decimals_at, read_written
from factcheck.extract.figures.numerals.number import Number, NumberReader
from factcheck.extract.figures.numerals.number_words import words
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_DOUBTFUL_SCALES = 1_000_000_000
"""A "tỷ" without a number before it is usually part of another word ("tỷ lệ")."""


def read(view: FigureView, at: int) -> Number | None:
    """Return the number that begins at a token; None if there is none."""
    reader = _VietnameseReader(view, at)
    return _read_vague(view, reader.lists, at) or reader.whole()


class _VietnameseReader(NumberReader):
    """Reads the tokens of one number, and sums up their values."""

    def __init__(self, view: FigureView, at: int) -> None:
        super().__init__(view, at, words("vi", view.folded))
        self.words = 0
        self.fraction = False

    def whole(self) -> Number | None:
        """Return the whole number, with a fraction ("ba phần tư") if one follows; None if there is no number."""
        number = self._plain()
        return (self._over() or number) if number else None

    def _plain(self) -> Number | None:
        """Return the number without looking for a fraction after it; None if there is none."""
        while self.at < self.view.size and self._step():
            pass
        return None if self.total.empty else self._number(self.total.value)

    def _number(self, value: float) -> Number:
        """Return what has been read as a number with this value."""
        bare = self.at == self.first + 1 and not self.view.is_number(self.first) and value != 10.0
        return self.number(value, "fraction" if self.fraction else "cardinal", bare=bare)

    def _step(self) -> bool:
        """Read the next group, scale or filler; return False if the number has ended."""
        key = self.view.keys[self.at]
        if key in self.lists["scales"]:
            return self._scale(self.lists["scales"][key])
        if key in self.lists["point"]:
            return self._point()
        if key in self.lists["half_more"]:
            return self._half_more()
        if key in self.lists["half"]:
            return self._half()
        if key in self.lists["zero_fill"]:
            return self._zero_fill()
        if self.view.is_number(self.at) or (key in (".", ",") and self.total.empty):
            return self._digits()
        if key in self.lists["symbols"] and self.total.empty:
            return self.take(self.lists["symbols"][key], self.at + 1)
        return self._words()

    def _scale(self, scale: float) -> bool:
        """Multiply by a scale ("triệu") unless the word is part of another one ("tỷ lệ")."""
        if self.view.keys[self.at + 1] in self.lists["no_scale_before"]:
            return False
        if self.total.empty and (scale >= _DOUBTFUL_SCALES or self.view.folded) and self.view.size > 1:
            return False
        if self.total.current is None and self.total.parts and scale < self.total.scale:
            return False
        self.total.multiply(scale)
        self.at += 1
        return True

    def _digits(self) -> bool:
        """Read a number in digits, with the scale glued to it."""
        written = read_written(self.view, self.at)
        if written is None or (self.total.parts and not self._may_follow(written.last)):
            return False
        if not self.take(written.value, written.last):
            return False
        self.fraction, self.regrouped = written.fraction, written.regrouped
        if written.scale > 1:
            self.total.add_scaled(written.value, written.scale)
        return True

    def _may_follow(self, last: int) -> bool:
        """Tell whether digits after a scale continue the number: only if a smaller scale follows them."""
        scale = self.lists["scales"].get(self.view.keys[last])
        return scale is not None and scale < self.total.scale

    def _words(self) -> bool:
        """Read a number below 100 in words, or the shorthand after a scale ("một nghìn hai")."""
        tens = _read_tens(self.view, self.lists, self.at, inside=not self.total.empty)
        if tens is None:
            return False
        value, last = tens
        if value < 10 and last == self.at + 1 and self.total.parts and self.total.current is None:
            return self._shorthand(value, last)
        return self.take(value, last)

    def _shorthand(self, value: float, last: int) -> bool:
        """Read a single digit after a scale as tenths of it: "một nghìn hai" is 1,200; but "năm" means years there."""
        if self.lists["scales"].get(self.view.keys[last], self.total.scale) < self.total.scale:
            return self.take(value, last)
        key = self.view.keys[self.at]
        if key in self.lists["never_shorthand"] or self.total.scale < 100:
            return False
        self.total.parts.append(value * self.total.scale / 10)
        self.total.scale /= 10
        self.at = last
        return True

    def _zero_fill(self) -> bool:
        digit = self.lists["digits"].get(self.view.keys[self.at + 1])
        if digit is None or not self.total.parts or self.total.current is not None:
            return False
        return self.take(digit, self.at + 2)

    def _half(self) -> bool:
        """Read "nửa triệu", "một nửa", and "nửa" as a fraction."""
        scaled = self.view.keys[self.at + 1] in self.lists["scales"]
        if self.total.current == 1 and not self.total.parts and not scaled:
            self.total.current = None
        if not self.take(0.5, self.at + 1):
            return False
        self.fraction = not scaled
        return True

    def _half_more(self) -> bool:
        """Add the half of "hai triệu rưỡi": half the last scale, or half of one."""
        if self.total.empty or self.fraction:
            return False
        if self.total.current is None:
            self.total.parts.append(self.total.scale / 2)
        else:
            self.total.current += 0.5
        self.fraction = self.total.current is not None
        self.at += 1
        return True

    def _point(self) -> bool:
        """Read the digits after "phẩy"."""
        if self.total.empty or self.fraction or self.total.value % 1:
            return False
        decimals, last = _decimals(self.view, self.lists, self.at + 1)
        if not decimals:
            return False
        value = (self.total.current or 0.0) + float("0." + decimals)
        self.total.current = value
        self.at = last
        return True

    def _over(self) -> Number | None:
        """Read "ba phần tư", or after a whole number "hai mươi ba và một phần năm"."""
        keys = self.view.keys
        over = keys[self.at] in self.lists["over"] or (self.first <= 1 and keys[self.at] in self.lists["over_alone"])
        if over and keys[self.at + 1] not in self.lists["scales"]:
            part = _VietnameseReader(self.view, self.at + 1)._plain()
            alone = part is not None and part.last == self.view.size
            if part is not None and part.value and (alone or keys[self.at] in self.lists["over"]):
                return Number(self.first, part.last, self.total.value / part.value, "fraction")
        if keys[self.at] in self.lists["joiner"] and self.view.size > self.at + 2:
            part = _VietnameseReader(self.view, self.at + 1).whole() if self._fraction_follows() else None
            if part is not None and part.form == "fraction" and part.value < 1:
                return Number(self.first, part.last, self.total.value + part.value, "fraction")
        return None

    def _fraction_follows(self) -> bool:
        """Tell whether "phần" follows shortly, so that a fraction is possible."""
        return any(key in self.lists["over"] for key in self.view.keys[self.at + 2 : self.at + 4])


def _read_tens(view: FigureView, lists: dict[str, Any], at: int, *, inside: bool) -> Read[float] | None:
    """Return the number below 100 in words at a token, or None: "mười lăm", "hai mươi mốt", "ba mốt", "năm chục".

    `inside` a longer number, it may be two digits: "tám chín".
    """
    keys, digits = view.keys, lists["digits"]
    if keys[at] in lists["ten"]:
        return _with_digit(view, lists, 10, at + 1)
    digit = digits.get(keys[at])
    if digit is None:
        return Read(10, at + 1) if keys[at] in lists["dozen_like"] else None
    follows = keys[at + 1]
    if follows in lists["tens"] and digit:
        return _with_digit(view, lists, digit * 10, at + 2)
    if keys[at] in lists["only_second"] and not inside and digit > 1:  # without marks "mốt" is "một" as well
        quarter = at > 0 and keys[at - 1] in lists["over"]
        return Read(digit, at + 1) if view.size == 1 or quarter else None
    if digit > 1 and follows in lists["only_second"] and not (view.folded and not inside):
        return Read(digit * 10 + digits[follows], at + 2)
    pair = digits.get(follows, 0)
    closed = keys[at + 2] not in lists["not_after_pair"] and keys[at + 2] not in lists["tens"]
    if digit and pair and (inside or (at == 0 and view.size == 2)) and follows not in lists["year"] and closed:
        return Read(digit * 10 + pair, at + 2)
    return Read(digit, at + 1)


def _with_digit(view: FigureView, lists: dict[str, Any], tens: float, at: int) -> Read[float]:
    """Add the digit after the tens; a "năm" there means years, since five is "lăm"."""
    digit = lists["digits"].get(view.keys[at], 0)
    if not digit or view.keys[at] in lists["year"] or view.keys[at + 1] in lists["tens"]:
        return Read(tens, at)
    return Read(tens + digit, at + 1)


def _decimals(view: FigureView, lists: dict[str, Any], at: int) -> Read[str]:
    """Read what follows "phẩy": digits, a number from 10 to 99, or digits as words.

    The final "năm" of "hai phẩy ba năm" means years.
    """
    if view.is_number(at):
        return decimals_at(view, at)
    tens = _read_tens(view, lists, at, inside=False)
    if tens is not None and tens.value >= 10:
        return Read(str(int(tens.value)), tens.end)
    decimals = ""
    while (digit := lists["digits"].get(view.keys[at])) is not None:
        goes_on = view.keys[at + 1] in lists["scales"] or view.keys[at + 1] in lists["digits"]
        if view.keys[at] in lists["year"] and not goes_on and len(decimals) == 1 and decimals != "0":
            break
        decimals += str(digit)
        at += 1
    return Read(decimals[:MOST_DECIMALS], at)


def _read_vague(view: FigureView, lists: dict[str, Any], at: int) -> Number | None:
    """Return the vague number that begins at a token; None if there is none."""
    key = view.keys[at]
    if key in lists["vague_scale"]:
        scale, last = _scales(view, lists, at + 1)
        return Number(at, last, scale, "vague", high=10 * scale) if last > at + 1 else None
    if key in lists["vague"]:
        low, high = lists["vague"][key]
        scale, last = _scales(view, lists, at + 1)
        return Number(at, last, low * scale, "vague", high=high * scale) if last > at + 1 else None
    return _neighbours(view, lists, at)


def _scales(view: FigureView, lists: dict[str, Any], at: int) -> Read[float]:
    """Return the product of consecutive "chục", "trăm", "nghìn" …; 1 if there are none."""
    product = 1.0
    while True:
        key = view.keys[at]
        factor = 10 if key in lists["dozen_like"] else lists["scales"].get(key)
        if factor is None:
            return Read(product, at)
        product *= factor
        at += 1


def _neighbours(view: FigureView, lists: dict[str, Any], at: int) -> Number | None:
    """Read "hai ba người" as two or three; in other places two such words are two digits of one number."""
    digits, keys = lists["digits"], view.keys
    low, high = digits.get(keys[at]), digits.get(keys[at + 1])
    if not low or not high or high != low + 1 or view.size < 3 or keys[at + 1] in lists["only_second"]:
        return None
    after = keys[at + 2]
    if keys[at + 1] in lists["year"] or after in lists["tens"] or after in lists["scales"] or after in digits:
        return None
    return Number(at, at + 2, low, "either", bare=True, high=high)
