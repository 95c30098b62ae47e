"""The notation of claims files for a figure's interval.

    7           exactly 7                       low = high = 7
    ~30000      about 30,000                    low = high = 30000
    >30000      more than 30,000                low = 30000, not included
    >=6500      at least 6,500                  low = 6500
    <300        fewer than 300                  high = 300, not included
    <~300       nearly 300                      high = 300, not included
    <=2         at most 2                       high = 2
    10..20      from 10 to 20, between          both included
    10..100 dozens                              vague: "hàng chục"

In the last two forms either end may be left out (open); `>` before the low end or `<` before the high end excludes that
end, and any hedge may follow. So every interval can be written. Figures have a decimal point and no thousands
separators.
"""

from __future__ import annotations

import re
from typing import get_args

from factcheck.model import Hedge

Interval = tuple[float | None, float | None, bool, bool, Hedge]
"""Low, high, whether low is excluded, whether high is excluded, hedge; as in `Quantity`."""

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d*[1-9])?(?:[eE][+-]?\d+)?")
_HEDGES: dict[str, Hedge] = {hedge: hedge for hedge in get_args(Hedge)}
_SIGNS: tuple[tuple[str, Hedge], ...] = (
    ("<~", "nearly"),
    (">=", "at_least"),
    ("<=", "at_most"),
    (">", "more_than"),
    ("<", "less_than"),
    ("~", "about"),
    ("", "exact"),
)
_LONGEST_WHOLE = 1e16
"""Whole numbers from here on are written with an exponent."""


def write_interval(interval: Interval) -> str:
    """Return the shortest notation that reads back as the same interval."""
    low, high, low_open, high_open, hedge = interval
    value = low if low is not None else high
    sign = next((sign for sign, kind in _SIGNS if kind == hedge), None)
    if value is not None and sign is not None and _simple(value, hedge) == interval:
        return sign + _write_number(value)
    text = f"{_end(low, '>' if low_open else '')}..{_end(high, '<' if high_open else '')}"
    return text if hedge == "between" else f"{text} {hedge}"


def read_interval(text: str) -> Interval:
    """Read the notation, whoever wrote it; raises ValueError that says what is wrong."""
    bounds, _, hedge = text.strip().partition(" ")
    if ".." not in bounds:
        sign, kind = next((sign, kind) for sign, kind in _SIGNS if text.startswith(sign))
        return _simple(_read_number(text[len(sign) :].strip()), kind)
    if hedge and hedge not in _HEDGES:
        raise ValueError(f"{hedge!r} is not a known hedge; choose from {', '.join(_HEDGES)}")
    low, _, high = bounds.partition("..")
    low_open, high_open = low.startswith(">"), high.startswith("<")
    least = _read_number(low[low_open:]) if low[low_open:] else None
    most = _read_number(high[high_open:]) if high[high_open:] else None
    if least is not None and most is not None and least > most:
        raise ValueError(f"in {text!r} the low end is above the high end")
    return least, most, low_open, high_open, _HEDGES[hedge or "between"]


def _simple(value: float, hedge: Hedge) -> Interval:
    """Return the interval that one hedged value means."""
    if hedge in ("more_than", "at_least"):
        return value, None, hedge == "more_than", False, hedge
    if hedge in ("less_than", "nearly", "at_most"):
        return None, value, False, hedge != "at_most", hedge
    return value, value, False, False, hedge


def _end(value: float | None, mark: str) -> str:
    return mark + ("" if value is None else _write_number(value))


def _write_number(value: float) -> str:
    value = float(value)
    return str(int(value)) if value.is_integer() and abs(value) < _LONGEST_WHOLE else repr(value)


def _read_number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not a number; write it like 6500 or 1.5, without thousands separators")
    return float(text)
