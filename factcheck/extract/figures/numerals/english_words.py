"""Reads English number words within a number: 0 to 99, fractions, decimals, and vague numbers.

"twelve", "fifty two", "twentyone"; "two thirds", "one-half", "half a million"; "point five"; "tens of thousands".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.extract.figures.numerals.in_digits import MOST_DECIMALS, decimals_at
from factcheck.extract.figures.numerals.number import Number
from factcheck.extract.figures.numerals.number_words import compounds
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_HYPHENS = frozenset("-–—")


class SpokenFraction(msgspec.Struct, frozen=True, gc=False):
    """A fraction, the index after it, and the scale that it is a part of (0 for none)."""

    value: float
    last: int
    scale: float = 0.0


def part_at(view: FigureView, lists: dict[str, Any], at: int, *, bare: bool = False) -> SpokenFraction | None:
    """Read a fraction; with `bare`, "quarter" and "third" need no article or number before them."""
    keys = view.keys
    if keys[at] in lists["half"]:
        return _half(view, lists, at + 1)
    if keys[at] in lists["articles"]:
        part = _denominator(lists, keys[at + 1], plural=False)
        if part and (keys[at + 1] in _NEVER_RANKS or bare or not _ranks(view, lists, at + 1)):
            return _scaled(view, lists, 1 / part, at + 2)
        return None
    if (part := _denominator(lists, keys[at], plural=False)) and (bare or _scale(lists, keys[at + 1])):
        return _scaled(view, lists, 1 / part, at + 1)
    tens = read_tens(view, lists, at)
    return None if tens is None else tail_at(view, lists, tens.end, tens.value)


_NEVER_RANKS = frozenset(("half", "quarter"))


def tail_at(view: FigureView, lists: dict[str, Any], at: int, count: float) -> SpokenFraction | None:
    """Read the denominator after a number: "thirds", "-quarters"; after one also "third", "half"."""
    at = _skip_hyphen(view, at)
    key = view.keys[at]
    part = _denominator(lists, key, plural=True)
    if part is None and (count == 1 or key == "quarter"):
        part = _denominator(lists, key, plural=False)
    return _scaled(view, lists, count / part, at + 1) if part else None


def scale_at(view: FigureView, lists: dict[str, Any], at: int) -> Read[float]:
    """Return the scale word at a token, possibly after "of a"; 0 if there is none."""
    keys = view.keys
    start = at + 2 if keys[at] == "of" and keys[at + 1] in lists["articles"] else at
    scale = _scale(lists, keys[start])
    return Read(scale, start + 1) if scale else Read(0.0, at)


def _half(view: FigureView, lists: dict[str, Any], at: int) -> SpokenFraction:
    """Read what follows "half": "a million", "million", "a dozen", "an hour"."""
    keys = view.keys
    after = at + 1 if keys[at] in lists["articles"] or (keys[at] == "-" and view.touches(at)) else at
    if scale := _scale(lists, keys[after]):
        return SpokenFraction(0.5, after + 1, scale)
    return SpokenFraction(0.5, after if after > at and keys[after][:1].isalpha() else at)


def _scaled(view: FigureView, lists: dict[str, Any], value: float, at: int) -> SpokenFraction:
    scale, last = scale_at(view, lists, at)
    return SpokenFraction(value, last, scale)


def _denominator(lists: dict[str, Any], key: str, *, plural: bool) -> float | None:
    if plural:
        return 2 if key in lists["halves"] else lists["parts"].get(key[:-1]) if key.endswith("s") else None
    found: float | None = lists["half"].get(key) or lists["parts"].get(key)
    return found


def _scale(lists: dict[str, Any], key: str) -> float:
    if key in lists["abbreviations"]:
        return 0.0
    return float(lists["scales"].get(key) or lists["dozens"].get(key) or 0.0)


def _ranks(view: FigureView, lists: dict[str, Any], at: int) -> bool:
    """Tell whether "third" is a rank, as in "a third man", since a noun follows directly."""
    follows = view.keys[at + 1]
    return follows[:1].isalnum() and follows not in ("of", "the") and not _scale(lists, follows)


def read_vague(view: FigureView, lists: dict[str, Any], at: int) -> Number | None:
    """Return the vague number that begins at a token; None if there is none."""
    keys = view.keys
    if keys[at] in lists["plural_scales"]:
        return _vague(view, lists, at, at, 1.0, 10.0)
    word = at + 1 if keys[at] in lists["articles"] else at
    if keys[word] in lists["vague"] and _factor(lists, keys[word + 1]):
        low, high = lists["vague"][keys[word]]
        return _vague(view, lists, at, word + 1, low, high)
    if word > at and keys[word] in lists["pairs"]:
        last = word + 2 if keys[word + 1] == "of" else word + 1
        if _factor(lists, keys[last]):
            return _vague(view, lists, at, last, 2.0, 4.0)
        return Number(at, last, lists["pairs"][keys[word]], bare=True)
    return None


def _vague(view: FigureView, lists: dict[str, Any], first: int, at: int, low: float, high: float) -> Number:
    """Multiply the scales, which may be joined by "of": "tens of thousands"."""
    product = 1.0
    while factor := _factor(lists, view.keys[at]):
        product *= factor
        at += 1
        if view.keys[at] == "of" and _factor(lists, view.keys[at + 1]):
            at += 1
    return Number(first, at, low * product, "vague", high=high * product)


def _factor(lists: dict[str, Any], key: str) -> float | None:
    for name in ("scales", "dozens", "plural_scales"):
        if (factor := lists[name].get(key)) is not None:
            return float(factor)
    return None


def read_tens(view: FigureView, lists: dict[str, Any], at: int) -> Read[float] | None:
    """Return the number below 100 in words that begins at a token; None if there is none."""
    key = view.keys[at]
    small = lists["digits"].get(key)
    if small is None:
        small = lists["teens"].get(key)
    if small is not None:
        return Read(small, at + 1)
    tens = lists["tens"].get(key)
    if tens is None:
        run_together = compounds("digits").get(key)
        return None if run_together is None else Read(run_together, at + 1)
    last = _skip_hyphen(view, at + 1)
    digit = lists["digits"].get(view.keys[last])
    return Read(tens + digit, last + 1) if digit else Read(tens, at + 1)


def _skip_hyphen(view: FigureView, at: int) -> int:
    """Return the index after a hyphen, which may be between spaces; the same index if there is none."""
    return at + 1 if view.keys[at] in _HYPHENS else at


def decimals_after_point(view: FigureView, lists: dict[str, Any], at: int) -> Read[str]:
    """Read what follows "point": single digits as words, digits, or a number below 100."""
    decimals = ""
    while (digit := lists["digits"].get(view.keys[at])) is not None:
        decimals += str(int(digit))
        at += 1
    if decimals:
        return Read(decimals[:MOST_DECIMALS], at)
    if view.is_number(at):
        return decimals_at(view, at)
    tens = read_tens(view, lists, at)
    return Read(str(int(tens.value)), tens.end) if tens else Read("", at)
