"""Reads scientific notation: 1e10, 2.48×10−5, 8x2^10, 1.1^23."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_MARKS = frozenset("x×*^e")
_LONGEST_TAIL = 8
"""Largest number of tokens of a power: "x", "10", "^", "-", "4"."""
_GREATEST = 1e300


@cached_per_lexicon(maxsize=1)
def _tail() -> re.Pattern[str]:
    return re.compile(
        r"(?:[x×*](?P<base>\d{1,3}))?(?P<mark>\^|e)?(?P<sign>[-−+]*)(?P<exponent>\d{1,3})(?![\d\w])", re.IGNORECASE
    )


def power_at(view: FigureView, at: int, value: float) -> Read[float] | None:
    """Return a value raised by the power that directly follows it; None if none does."""
    if not view.touches(at) or view.keys[at][:1] not in _MARKS:
        return None
    last = at
    while view.touches(last) and last < at + _LONGEST_TAIL:
        last += 1
    tail = "".join(token.text for token in view.tokens[at:last])
    match = _tail().match(tail)
    if match is None or (result := _raised(value, match)) is None:
        return None
    size, end = match.end(), at
    while end < last and size > 0:
        size -= len(view.tokens[end].text)
        end += 1
    return Read(result, end) if size == 0 else None


def _raised(value: float, match: re.Match[str]) -> float | None:
    """Apply a power; None if there is no operator, or the result is too large."""
    base, mark = match["base"], (match["mark"] or "").lower()
    exponent = int(match["exponent"]) * (-1 if match["sign"].count("-") + match["sign"].count("−") == 1 else 1)
    if not mark and not (base == "10" and match["sign"]):
        return None
    try:
        if mark == "e":
            return None if base else _small(value * 10.0**exponent)
        if base:
            return _small(value * float(base) ** exponent)
        return _small(value**exponent)
    except (OverflowError, ZeroDivisionError):
        return None


def _small(value: float) -> float | None:
    return value if -_GREATEST < value < _GREATEST else None
