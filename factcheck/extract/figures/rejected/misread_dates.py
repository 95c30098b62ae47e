"""Reclaims tokens that were read as dates but are figures: "bốn trăm năm mươi", "1/5" alone, "1.1 and 1.3 dollars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.numerals.number_words import ordinal_suffixes, words
from factcheck.extract.units import unit_names, units

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.model import Lang

_DECIMALS = 12
"""Largest distance between "phẩy" and a digit after it."""


def tokens_of_dates(keys: list[str], taken: Collection[int], lang: Lang) -> Collection[int]:
    """Return the indexes of tokens that really belong to dates; `keys` are those of `Line`, without the empty ones."""
    if not taken or (len(keys) == 3 and keys[1] == "/") or (len(keys) == 2 and keys[1] in ordinal_suffixes()):
        return ()
    kept = _unmeasured(keys, sorted(taken), lang)
    if lang == "en" or not any(keys[index] == "năm" for index in kept):
        return kept
    return _without_fives(keys, kept)


def _unmeasured(keys: list[str], taken: list[int], lang: Lang) -> list[int]:
    """Return the tokens of dates without digits before a unit; those of "ngày 10/11 đồng loạt" stay."""
    kept: list[int] = []
    run: list[int] = []
    for index, following in zip(taken, [*taken[1:], -1], strict=True):
        run.append(index)
        if following == index + 1:
            continue
        headed = lang == "vi" and any(keys[at].isalpha() for at in run)
        if headed or not (keys[index][:1].isdecimal() and _measures(keys, index + 1, lang)):
            kept += run
        run = []
    return kept


def _measures(keys: list[str], at: int, lang: Lang) -> bool:
    """Tell whether a unit begins at a token, other than one of time."""
    found = unit_names(lang, lang == "en").at(keys, at) if at < len(keys) else None
    return found is not None and units()[found.value].dimension not in ("duration", "count", "age")


def _without_fives(keys: list[str], taken: list[int]) -> list[int]:
    """Return the tokens of dates without a "năm" that means five, and without the number words after it."""
    lists = words("vi", False)
    numerals = (lists["digits"], lists["tens"], lists["scales"], lists["zero_fill"])
    kept: list[int] = []
    five = False
    for index in taken:
        goes_on = five and index - 1 not in kept and any(keys[index] in words_ for words_ in numerals)
        five = goes_on or (keys[index] == "năm" and _is_five(keys, index))
        if not five:
            kept.append(index)
    return kept


def _is_five(keys: list[str], at: int) -> bool:
    """Tell whether "năm" is five: before tens or "trăm", or among the digits after "phẩy"."""
    lists = words("vi", False)
    before = keys[at - 1] if at else ""
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if after in lists["tens"] or after == "trăm":
        return True
    if after not in lists["digits"] or before not in lists["digits"]:
        return False
    back = at - 1
    while back > max(0, at - _DECIMALS) and keys[back] in lists["digits"]:
        back -= 1
    return keys[back] in lists["point"]
