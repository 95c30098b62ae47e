"""Reads English words for 0 to 99: "twelve", "twenty-one", "fifty two", "twentyone"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.number_words import compounds
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_HYPHENS = frozenset("-–—")


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
    last = skip_hyphen(view, at + 1)
    digit = lists["digits"].get(view.keys[last])
    return Read(tens + digit, last + 1) if digit else Read(tens, at + 1)


def skip_hyphen(view: FigureView, at: int) -> int:
    """Return the index after a hyphen, which may be between spaces; the same index if there is none."""
    return at + 1 if view.keys[at] in _HYPHENS else at
