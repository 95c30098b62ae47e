"""Writes a figure in the style of another: its separators, decimal mark and scale word, or in words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.correct.number_words import spelled, spelled_rank
from factcheck.extract.figures.numerals.number_words import ordinal_suffixes
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Lang

_NUMBER = re.compile(r"(?P<digits>\d+(?:[.,   ’']\d+)*)(?P<tail>\D*)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,   ’'])\d{3})(?:\1\d{3})*")
_SCALES = frozenset(Decimal(10) ** power for power in range(1, 13))
_DECIMALS = 3
"""A scale word is kept if the value needs no more decimals than this."""
_MOST_DECIMALS = 2


class _Style:
    """One reading of a run of digits: its value, its thousands separator and its decimal mark."""

    def __init__(self, digits: str, value: Decimal, thousands: str, mark: str) -> None:
        self.value, self.mark = value, mark
        plain_thousand = value >= 1000 and digits.isdigit()
        self.thousands = "" if plain_thousand else thousands

    def write(self, value: Decimal) -> str:
        whole, _, decimals = f"{value.normalize():f}".partition(".")
        return f"{int(whole):,}".replace(",", self.thousands) + (self.mark + decimals if decimals else "")


def write_like(written: str, stated: Decimal, value: Decimal, lang: Lang) -> str | None:
    """Return `value` in the style in which `written` says `stated`; None if that style cannot express it.

    >>> write_like("1,420", Decimal(1420), Decimal(15000), "en")
    '15,000'
    >>> write_like("54 tỷ", Decimal(54_000_000_000), Decimal(4_500_000_000), "vi")
    '4,5 tỷ'
    """
    number = _NUMBER.fullmatch(written)
    if number is None:
        words = spelled(int(value), lang) if value == int(value) and not re.search(r"\d", written) else None
        return _in_case(written, words)
    for style in _styles(number["digits"], lang):
        scale = stated / style.value if style.value else Decimal(1)
        if scale == 1 and not number["tail"].strip():
            return style.write(value)
        if scale in _SCALES and number["tail"].strip():
            return _scaled(style, value, scale, number["tail"])
    return None


def write_rank_like(written: str, value: int, lang: Lang) -> str | None:
    """Return a rank in the style of another: "4th", "4", "fourth", "tư"; None if that style is not known."""
    digits = re.fullmatch(r"\d+(st|nd|rd|th)?", written, re.IGNORECASE)
    if digits is None:
        return _in_case(written, spelled_rank(value, lang)) if written.isalpha() else None
    return str(value) + (ordinal_suffix(value) if digits[1] else "")


def ordinal_suffix(number: int) -> str:
    """Return the English suffix of a rank in digits: "st", "nd", "rd" or "th"."""
    *low, high = ordinal_suffixes()
    return low[number % 10 - 1] if number % 10 in (1, 2, 3) and number % 100 not in (11, 12, 13) else high


def _styles(digits: str, lang: Lang) -> Iterator[_Style]:
    """Yield the possible readings of digits with separators: groups of thousands, a decimal mark, or both."""
    usual = (".", ",") if lang == "vi" else (",", ".")
    if digits.isdigit():
        yield _Style(digits, Decimal(digits), *usual)
        return
    if grouped := _GROUPED.fullmatch(digits):
        separator = grouped[1]
        yield _Style(digits, Decimal(digits.replace(separator, "")), separator, "," if separator == "." else ".")
    whole, mark, decimals = digits.rpartition("," if digits.rfind(",") > digits.rfind(".") else ".")
    if whole.isdigit() or _GROUPED.fullmatch(whole):
        separator = next((char for char in whole if not char.isdigit()), "," if mark == "." else ".")
        yield _Style(digits, Decimal(f"{whole.replace(separator, '')}.{decimals}"), separator, mark)


def _scaled(style: _Style, value: Decimal, scale: Decimal, tail: str) -> str:
    """Write a value with the scale word if that is short, else write it out."""
    small = (value / scale).normalize()
    exponent = small.as_tuple().exponent
    if small >= Decimal("0.1") and isinstance(exponent, int) and -exponent <= _DECIMALS:
        return style.write(small) + tail
    return style.write(value)


def _in_case(written: str, words: str | None) -> str | None:
    if not words:
        return None
    if written.isupper() and len(written) > 1:
        return words.upper()
    return words[0].upper() + words[1:] if written[0].isupper() else words


def in_unit(value: Decimal, unit: str | None, other: str | None) -> Decimal | None:
    """Convert a value into another unit of its dimension; None if that takes more than two decimals.

    Counted nouns are not units: the figures of two nouns are never converted.
    """
    base, target = (to_base(one) if one else None for one in (unit, other))
    if base is None and target is None:
        return value
    if base is None or target is None or base.dimension != target.dimension or base.offset or target.offset:
        return None
    converted = (value * Decimal(repr(base.factor)) / Decimal(repr(target.factor))).normalize()
    return converted if converted == round(converted, _MOST_DECIMALS) else None
