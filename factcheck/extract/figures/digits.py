"""What a run of digits with dots and commas is worth, by language first and by shape where that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Lang

_DECIMAL = {"vi": ",", "en": "."}
_LONGEST = 300
"""More digits than a float can hold are no figure."""


def value_of(text: str, lang: Lang) -> float | None:
    """Read "6.500", "1,5", "1.234.567,8", "12,34,567"; None for what is no number, such as 30.4.1975."""
    if len(text) > _LONGEST:
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
    """Read "1,500" in Vietnamese or "1.500" in English as thousands, which only things that can be counted allow."""
    mark = _DECIMAL[lang]
    if text.count(mark) != 1 or not _grouped(text, mark):
        return None
    return _join(text, mark)


def _mixed(text: str) -> float | None:
    """Both marks: the last one is the decimal mark, the other one groups."""
    decimal = max(".,", key=text.rfind)
    group = "," if decimal == "." else "."
    whole, _, part = text.rpartition(decimal)
    if decimal in whole or not _grouped(whole, group):
        return None
    return float(f"{whole.replace(group, '')}.{part}")


def _grouped(text: str, mark: str) -> bool:
    """Whether groups have the sizes 1-3, 3, 3 … or, as in India, 1-2, 2 … 3."""
    head, *rest = text.split(mark)
    if not 1 <= len(head) <= 3 or head == "0" or len(rest[-1]) != 3:
        return False
    return all(len(g) == 3 for g in rest) or (mark == "," and all(len(g) == 2 for g in rest[:-1]))


def _join(text: str, mark: str) -> float:
    return float(text.replace(mark, ""))
