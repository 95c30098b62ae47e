"""Reads digits with dots and commas, by the rules of the language, or else by their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Lang

_DECIMAL = {"vi": ",", "en": "."}
_MOST_DIGITS = 300
"""A longer run of digits is not a figure."""


def value_of(text: str, lang: Lang) -> float | None:
    """Return the value of "6.500", "1,5", "1.234.567,8" or "12,34,567"; None if it is not a number, as "30.4.1975"."""
    if len(text) > _MOST_DIGITS:
        return None
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return float(text)
    if dots and commas:
        return _mixed(text)
    mark = "." if dots else ","
    if dots + commas > 1:
        return _join(text, mark) if _grouped(text, mark) else None
    if mark != _DECIMAL[lang] and _grouped(text, mark):
        return _join(text, mark)
    return float(text.replace(",", "."))


def regrouped(text: str, lang: Lang) -> float | None:
    """Return the value of Vietnamese "1,500" or English "1.500" as thousands, which makes sense only for counts."""
    mark = _DECIMAL[lang]
    if text.count(mark) != 1 or not _grouped(text, mark):
        return None
    return _join(text, mark)


def _mixed(text: str) -> float | None:
    """Return the value of digits with both marks, of which the last one is the decimal mark."""
    decimal = max(".,", key=text.rfind)
    group = "," if decimal == "." else "."
    whole, _, part = text.rpartition(decimal)
    if decimal in whole or not _grouped(whole, group):
        return None
    return float(f"{whole.replace(group, '')}.{part}")


def _grouped(text: str, mark: str) -> bool:
    """Tell whether groups have the sizes 1-3, 3, 3 … or, as in India, 1-2, 2 … 3."""
    head, *rest = text.split(mark)
    if not 1 <= len(head) <= 3 or head == "0" or len(rest[-1]) != 3:
        return False
    return all(len(g) == 3 for g in rest) or (mark == "," and all(len(g) == 2 for g in rest[:-1]))


def _join(text: str, mark: str) -> float:
    return float(text.replace(mark, ""))
