"""Reads the digits after a spoken decimal mark: "phẩy một bốn", "point 77", "point seventy-one"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extract.figures.numerals.english_words import read_tens as read_english_tens
from factcheck.extract.figures.numerals.vietnamese_tens import read_tens as read_vietnamese_tens
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_MOST_DIGITS = 40
"""How many digits are kept; a float holds fewer."""
Decimals = Read[str]
"""The digits, "" if there are none, and where they end."""


def vietnamese_decimals(view: FigureView, lists: dict[str, Any], at: int) -> Decimals:
    """Read digits, a number from 10 to 99, or digits as words; the final "năm" of "hai phẩy ba năm" means years."""
    if view.is_number(at):
        return _written(view, at)
    tens = read_vietnamese_tens(view, lists, at, inside=False)
    if tens is not None and tens.value >= 10:
        return Read(str(int(tens.value)), tens.end)
    decimals = ""
    while (digit := lists["digits"].get(view.keys[at])) is not None:
        goes_on = view.keys[at + 1] in lists["scales"] or view.keys[at + 1] in lists["digits"]
        if view.keys[at] in lists["year"] and not goes_on and len(decimals) == 1 and decimals != "0":
            break
        decimals += str(digit)
        at += 1
    return Read(decimals[:_MOST_DIGITS], at)


def english_decimals(view: FigureView, lists: dict[str, Any], at: int) -> Decimals:
    """Read single digits as words, digits, or a number below 100."""
    decimals = ""
    while (digit := lists["digits"].get(view.keys[at])) is not None:
        decimals += str(int(digit))
        at += 1
    if decimals:
        return Read(decimals[:_MOST_DIGITS], at)
    if view.is_number(at):
        return _written(view, at)
    tens = read_english_tens(view, lists, at)
    return Read(str(int(tens.value)), tens.end) if tens else Read("", at)


def _written(view: FigureView, at: int) -> Decimals:
    return Read(view.keys[at][:_MOST_DIGITS], at + 1) if view.keys[at].isdecimal() else Read("", at)
