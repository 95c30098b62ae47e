"""Reads the digits after a spoken decimal mark: "phẩy một bốn", "point 77", "point seventy-one"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.english_tens import read_tens as read_english_tens
from factcheck.extract.figures.numerals.vietnamese_tens import read_tens as read_vietnamese_tens

if TYPE_CHECKING:
    from factcheck.extract.figures.line import Line

_MOST = 40
"""How many digits are kept; a float holds fewer."""
Decimals = tuple[str, int]
"""The digits, "" if there are none, and the index after them."""


def vietnamese_decimals(line: Line, lists: dict[str, Any], at: int) -> Decimals:
    """Read digits, a number from 10 to 99, or digits as words; the final "năm" of "hai phẩy ba năm" means years."""
    if line.numeric(at):
        return _written(line, at)
    tens = read_vietnamese_tens(line, lists, at, inside=False)
    if tens is not None and tens[0] >= 10:
        return str(int(tens[0])), tens[1]
    decimals = ""
    while (digit := lists["digits"].get(line.keys[at])) is not None:
        goes_on = line.keys[at + 1] in lists["scales"] or line.keys[at + 1] in lists["digits"]
        if line.keys[at] in lists["year"] and not goes_on and len(decimals) == 1 and decimals != "0":
            break
        decimals += str(digit)
        at += 1
    return decimals[:_MOST], at


def english_decimals(line: Line, lists: dict[str, Any], at: int) -> Decimals:
    """Read single digits as words, digits, or a number below 100."""
    decimals = ""
    while (digit := lists["digits"].get(line.keys[at])) is not None:
        decimals += str(int(digit))
        at += 1
    if decimals:
        return decimals[:_MOST], at
    if line.numeric(at):
        return _written(line, at)
    tens = read_english_tens(line, lists, at)
    return (str(int(tens[0])), tens[1]) if tens else ("", at)


def _written(line: Line, at: int) -> Decimals:
    return (line.keys[at][:_MOST], at + 1) if line.keys[at].isdecimal() else ("", at)
