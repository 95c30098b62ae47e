"""Reads English words for 0 to 99: "twelve", "twenty-one", "fifty two", "twentyone"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.number_words import compounds

if TYPE_CHECKING:
    from factcheck.extract.figures.line import Line

_HYPHENS = frozenset("-–—")


def read_tens(line: Line, lists: dict[str, Any], at: int) -> tuple[float, int] | None:
    """Return the value at a token and the index after it; None if there is no such word."""
    key = line.keys[at]
    small = lists["digits"].get(key)
    if small is None:
        small = lists["teens"].get(key)
    if small is not None:
        return small, at + 1
    tens = lists["tens"].get(key)
    if tens is None:
        run_together = compounds("digits").get(key)
        return None if run_together is None else (run_together, at + 1)
    last = skip_hyphen(line, at + 1)
    digit = lists["digits"].get(line.keys[last])
    return (tens + digit, last + 1) if digit else (tens, at + 1)


def skip_hyphen(line: Line, at: int) -> int:
    """Return the index after a hyphen, which may be between spaces; the same index if there is none."""
    return at + 1 if line.keys[at] in _HYPHENS else at
