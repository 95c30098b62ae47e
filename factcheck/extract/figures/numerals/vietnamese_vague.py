"""Reads vague Vietnamese numbers: "hàng chục nghìn", "vài trăm", "dăm ba", "hai ba"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.number import Number
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView


def read_vague(view: FigureView, lists: dict[str, Any], at: int) -> Number | None:
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
