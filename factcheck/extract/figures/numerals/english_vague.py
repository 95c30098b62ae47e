"""Reads vague English numbers: "dozens", "tens of thousands", "several hundred", "a few dozen", "a couple of"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.number import Number

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView


def read_vague(view: FigureView, lists: dict[str, Any], at: int) -> Number | None:
    """Return the vague number that begins at a token; None if there is none."""
    keys = view.keys
    if keys[at] in lists["plural_scales"]:
        return _scaled(view, lists, at, at, 1.0, 10.0)
    word = at + 1 if keys[at] in lists["articles"] else at
    if keys[word] in lists["vague"] and _factor(lists, keys[word + 1]):
        low, high = lists["vague"][keys[word]]
        return _scaled(view, lists, at, word + 1, low, high)
    if word > at and keys[word] in lists["pairs"]:
        last = word + 2 if keys[word + 1] == "of" else word + 1
        if _factor(lists, keys[last]):
            return _scaled(view, lists, at, last, 2.0, 4.0)
        return Number(at, last, lists["pairs"][keys[word]], bare=True)
    return None


def _scaled(view: FigureView, lists: dict[str, Any], first: int, at: int, low: float, high: float) -> Number:
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
