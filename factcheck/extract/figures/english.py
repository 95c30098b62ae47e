"""English numbers: "twenty-one thousand eleven", "4 thousand 3 hundred and 21", "two and a half million", "3rd"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.english_tens import read_tens, skip_hyphen
from factcheck.extract.figures.number import Form, Number, Total
from factcheck.extract.figures.words import words
from factcheck.extract.figures.written import read_written

if TYPE_CHECKING:
    from factcheck.extract.figures.line import Line


def read(line: Line, at: int) -> Number | None:
    """Read the number that begins at a token, or None."""
    return _Reader(line, at).whole()


class _Reader:
    """Walks over the tokens of one number and sums them up."""

    def __init__(self, line: Line, at: int) -> None:
        self.line = line
        self.keys = line.keys
        self.lists: dict[str, Any] = words("en", True)
        self.first = self.at = at
        self.total = Total()
        self.form: Form = "cardinal"
        self.high: float | None = None
        self.regrouped: float | None = None
        self.bare = False

    def whole(self) -> Number | None:
        """Read group after group, then the fraction or the ordinal that may close it."""
        if not self._opening():
            return None
        if self.form == "cardinal":
            while self.at < self.line.size and self._step():
                pass
        if self.total.empty:
            return None
        value = self.total.value
        scale = self.total.scale if self.total.current is None else 1.0
        short = (
            self.at == self.first + 1 and not self.line.numeric(self.first) and (value <= 1 or self.form == "ordinal")
        )
        return Number(self.first, self.at, value, self.form, self.bare or short, scale, self.high, self.regrouped)

    def _opening(self) -> bool:
        """Take what may only stand at the front: articles, halves, vague words, plural scales."""
        key, follows = self.keys[self.first], self.keys[self.first + 1]
        if key in self.lists["articles"]:
            return self._article(follows)
        if key in self.lists["half"]:
            return self._half(self.first + 1)
        if key in self.lists["vague"] and (follows in self.lists["scales"] or follows in self.lists["dozens"]):
            low, high = self.lists["vague"][key]
            self.at += 1
            return self._vague(low, high)
        if key in self.lists["plural_scales"]:
            return self._vague(1, 10)
        if key in self.lists["parts"] and self._scale_of(self.first + 1):
            return self._part(1.0, self.first)
        if key in self.lists["ordinals"]:
            return self._ordinal(self.first)
        return not (key in self.lists["pairs"] or key in self.lists["abbreviations"])

    def _article(self, follows: str) -> bool:
        """Read "a hundred", "a dozen", "a half", "a third of", "a few hundred", "a couple of"; "a" alone is none."""
        lists = self.lists
        at = self.first + 1
        if follows in lists["half"] or (follows in lists["parts"] and self._may_be_part(at)):
            return self._part(1.0, at)
        if follows in lists["vague"] and (self.keys[at + 1] in lists["scales"] or self.keys[at + 1] in lists["dozens"]):
            self.at = at + 1
            return self._vague(*lists["vague"][follows])
        if follows in lists["pairs"]:
            last = at + 2 if self.keys[at + 1] == "of" else at + 1
            self.bare = True
            return self._closed(lists["pairs"][follows], last, "cardinal")
        scaled = follows in lists["scales"] and (follows not in lists["abbreviations"] or follows == "grand")
        if not (scaled or follows in lists["dozens"]):
            return False
        self.at = at
        return True

    def _closed(self, value: float, last: int, form: Form) -> bool:
        self.total.current = value
        self.at = last
        self.form = form
        return True

    def _vague(self, low: float, high: float) -> bool:
        """Multiply scales and "of": "tens of thousands of", "several hundred thousand", "a few dozen"."""
        product, at = 1.0, self.at
        while True:
            key = self.keys[at]
            factor = (
                self.lists["scales"].get(key) or self.lists["dozens"].get(key) or self.lists["plural_scales"].get(key)
            )
            if factor is None:
                break
            product *= factor
            at += 1
            onward = self.keys[at + 1]
            if self.keys[at] == "of" and (onward in self.lists["scales"] or onward in self.lists["plural_scales"]):
                at += 1
        self.high = high * product
        return self._closed(low * product, at, "vague")

    def _step(self) -> bool:
        key = self.keys[self.at]
        if key in self.lists["scales"] or key in self.lists["dozens"]:
            return self._scale(self.lists["scales"].get(key) or self.lists["dozens"][key])
        if key in self.lists["joiner"]:
            return self._join()
        if key in self.lists["point"]:
            return self._point()
        if self.line.numeric(self.at) or (key in (".", ",") and self.total.empty):
            return self._digits()
        if key in self.lists["symbols"] and self.total.empty:
            return self._closed(self.lists["symbols"][key], self.at + 1, "fraction")
        return self._words()

    def _take(self, value: float, last: int) -> bool:
        if not self.total.accepts(value):
            return False
        self.total.current = value
        self.at = last
        return True

    def _scale(self, scale: float) -> bool:
        key = self.keys[self.at]
        if key in self.lists["abbreviations"] and self.total.empty and self.at == self.first:
            return False
        if self.total.current is None and self.total.parts and scale < 12:
            return False
        self.total.multiply(scale)
        self.at += 1
        return True

    def _digits(self) -> bool:
        written = read_written(self.line, self.at)
        if written is None or not self._take(written.value, written.last):
            return False
        if self.keys[self.at] in self.lists["ordinal_suffixes"] and self.line.glued(self.at):
            return self._closed(written.value, self.at + 1, "ordinal") and False
        self.regrouped = written.regrouped
        if written.fraction:
            self.form = "fraction"
        if written.scale > 1:
            self.total.current, self.total.scale = None, written.scale
            self.total.parts.append(written.value)
        else:
            self._fraction_after(written.value)
        return True

    def _words(self) -> bool:
        tens = read_tens(self.line, self.lists, self.at)
        if tens is None:
            return self._ordinal(self.at) and False
        value, last = tens
        if not self._take(value, last):
            return False
        self._fraction_after(value)
        return self.form == "cardinal"

    def _fraction_after(self, value: float) -> None:
        """Turn "two thirds" into a fraction, "twenty-first" into an ordinal; the group was just taken."""
        at = skip_hyphen(self.line, self.at)
        key = self.keys[at]
        singular = self.lists["parts"].get(key) or self.lists["half"].get(key)
        plural = self.lists["parts"].get(key[:-1]) if key.endswith("s") else None
        if key in self.lists["halves"]:
            plural = 2
        if plural or (singular and (value == 1 or key == "quarter")):
            whole = self.total.value - value
            self.total.parts, self.total.current = [], (whole + value) / (plural or singular or 1)
            self.at = at + 1
            self.form = "fraction"
            self._of_scale()
        elif key in self.lists["ordinals"] and (value >= 20 or self.lists["ordinals"][key] >= 100):
            self.at = at
            self._ordinal(at)

    def _of_scale(self) -> None:
        """Read on in "two thirds of a million", "three quarters billion"."""
        at = self.at
        if self.keys[at] == "of" and self.keys[at + 1] in self.lists["articles"]:
            at += 2
        if scale := self._scale_of(at):
            self.total.current = (self.total.current or 0.0) * scale
            self.at = at + 1
            self.form = "cardinal"

    def _scale_of(self, at: int) -> float | None:
        key = self.keys[at]
        if key in self.lists["abbreviations"]:
            return None
        return self.lists["scales"].get(key) or self.lists["dozens"].get(key)

    def _ordinal(self, at: int) -> bool:
        """Close the number with an ordinal word: "first", "two hundredth", "one hundred twenty-fifth"."""
        value = self.lists["ordinals"].get(self.keys[at])
        if value is None:
            return False
        if value >= 100 and not self.total.empty:
            self.total.multiply(value)
        elif self.total.current is not None and self.total.current % 10 == 0 and value < 10:
            self.total.current += value
        elif self.total.accepts(value):
            self.total.current = value
        else:
            return False
        self.at = at + 1
        self.form = "ordinal"
        return True

    def _may_be_part(self, at: int) -> bool:
        """ "a third of", "a quarter" alone, "a third" at the end are fractions; "a third man" is not."""
        follows = self.keys[at + 1]
        return (
            self.keys[at] == "quarter"
            or not follows[:1].isalnum()
            or follows in ("of", "the")
            or bool(self._scale_of(at + 1))
        )

    def _part(self, count: float, at: int) -> bool:
        parts = self.lists["half"].get(self.keys[at]) or self.lists["parts"][self.keys[at]]
        self._closed(count / parts, at + 1, "fraction")
        self._of_scale()
        return True

    def _half(self, at: int) -> bool:
        """Read "half a million", "half million", "half a dozen"; "half" alone is a fraction of what follows."""
        after = at + 1 if self.keys[at] in self.lists["articles"] or self.keys[at] == "-" else at
        if scale := self._scale_of(after):
            return self._closed(scale / 2, after + 1, "cardinal")
        last = after if self.keys[at] in self.lists["articles"] and self.keys[after][:1].isalpha() else at
        self.bare = True
        return self._closed(0.5, last, "fraction")

    def _join(self) -> bool:
        """Go on over "and" if what follows is smaller than the last scale, or a fraction."""
        if self.total.empty or self.at == self.first:
            return False
        part = _Reader(self.line, self.at + 1).whole() if self._may_start(self.at + 1) else None
        if part is None:
            return False
        if part.form == "fraction" and part.value < 1:
            return self._add_fraction(part)
        scaled = self.total.current is None and bool(self.total.parts)
        fits = part.value < self.total.scale or (part.scale == 1000 > self.total.scale and part.value % 1000 == 0)
        if not scaled or part.form in ("vague", "fraction") or not fits or part.value % 1:
            return False
        self.at += 1
        return True

    def _may_start(self, at: int) -> bool:
        key = self.keys[at]
        lists = self.lists
        if self.line.numeric(at) or key in lists["digits"] or key in lists["teens"] or key in lists["tens"]:
            return True
        return key in lists["articles"] or key in lists["half"] or key in lists["parts"] or key in lists["ordinals"]

    def _add_fraction(self, part: Number) -> bool:
        """Add "and a half": of the last scale if there is one, else of one; then a scale may follow."""
        last_scale = self.total.scale if self.total.current is None else 1.0
        if last_scale < 1000:
            last_scale = 1.0
        value = self.total.value + part.value * last_scale
        scale = self._scale_of(part.last)
        if scale:
            value = (
                (self.total.value + part.value) * scale if last_scale == 1 else self.total.value + part.value * scale
            )
        self.total = Total()
        return self._closed(value, part.last + (1 if scale else 0), "cardinal") and False

    def _point(self) -> bool:
        """Read "point" and its digits, one by one or as one number: "three point one four", "point 77"."""
        decimals, at = "", self.at + 1
        while (digit := self.lists["digits"].get(self.keys[at])) is not None:
            decimals += str(int(digit))
            at += 1
        if not decimals and self.line.numeric(at) and self.keys[at].isdecimal():
            decimals, at = self.keys[at][:40], at + 1
        elif not decimals and (tens := read_tens(self.line, self.lists, at)):
            decimals, at = str(int(tens[0])), tens[1]
        if not decimals or (not self.total.empty and self.total.value % 1):
            return False
        self.total.current = (self.total.current or 0.0) + float("0." + decimals[:40])
        self.at = at
        return self.keys[at] in self.lists["scales"]
