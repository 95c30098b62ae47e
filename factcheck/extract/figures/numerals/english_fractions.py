"""Reads English fractions in words: "two thirds", "a quarter", "one-half", "half a million"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.extract.figures.numerals.english_tens import read_tens, skip_hyphen
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView


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
    at = skip_hyphen(view, at)
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
