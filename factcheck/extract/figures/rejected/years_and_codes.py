"""Recognises digits that count nothing: years, phone numbers, and slashes that are not fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.figures.figure_match import FigureMatch
    from factcheck.extract.figures.view import FigureView

_LARGEST_PART = 5
"""With a larger denominator ("2/9"), it is rather a day of a month, unless something is counted."""
_FIRST_YEAR = 1000
_LAST_YEAR = 2100
_FIRST_YEAR_ALONE = 1900
"""From here on figures are a year without a word that says so."""


def is_year(view: FigureView, figure: FigureMatch, noun: str, *, counted: bool) -> bool:
    """Tell whether a bare four-digit figure is a year.

    In English it is one unless the noun is plural ("the 2020 pandemic"), in Vietnamese if it directly follows a name
    ("Festival Huế 2023 khai mạc").
    """
    plural = view.lang == "vi" or noun.endswith(("s", "people", "men", "children"))
    counted = counted and plural and not (view.lang == "vi" and _ends_name(view, figure.begin))
    if figure.unit is not None or counted:
        return False
    if figure.hedge == "between" and figure.end == figure.begin + 3:  # "the 2022-2023 season"
        return all(_is_year_like(view.keys[at]) for at in (figure.begin, figure.end - 1))
    if figure.hedge != "exact" or figure.end != figure.begin + 1:
        return False
    return _is_year_like(view.keys[figure.begin]) and _stands_as_year(view, figure)


def _ends_name(view: FigureView, at: int) -> bool:
    """Tell whether the word before a token is capitalised, and not only as the first of its sentence."""
    return at > 1 and view.tokens[at - 1].text[0].isupper() and not view.tokens[at - 1].text.isupper()


def _is_year_like(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _stands_as_year(view: FigureView, figure: FigureMatch) -> bool:
    if view.size == 1:
        return False
    before = view.keys[figure.begin - 1] if figure.begin else ""
    return int(view.keys[figure.begin]) >= _FIRST_YEAR_ALONE or before in view.listed("counting", "year_words")


def is_slashed(view: FigureView, figure: FigureMatch, *, counted: bool) -> bool:
    """Tell whether "24/7" or "10/20" is not a fraction: only parts of a whole with a small or round denominator are."""
    keys = view.keys[figure.begin : figure.end]
    if figure.form != "fraction" or "/" not in keys or len(keys) == view.size:
        return False
    denominator = view.keys[figure.end - 1]
    small = denominator.isdecimal() and (int(denominator) <= _LARGEST_PART or int(denominator) in (100, 1000))
    parted = view.keys[figure.last] in view.listed("counting", "partitives")
    sure = counted or figure.unit is not None or figure.hedge != "exact" or parted
    return not (0 < figure.value < 1 and (sure or small)) and figure.unit is None


def is_code(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether digits are a phone number or another code: with a leading zero, or in groups."""
    text = view.keys[figure.begin]
    if figure.unit is not None or view.size == 1 or not text.isdecimal():
        return False
    if _is_phone(view.keys[figure.begin : figure.end]):
        return True
    before = view.keys[max(0, figure.begin - 1) : figure.begin]
    if before and before[0][:1] == "0" and before[0].isdecimal() and len(before[0]) > 1:  # "0912 345 678"
        return True
    return (len(text) > 1 and text[0] == "0") or before == ["+"]


def _is_phone(keys: list[str]) -> bool:
    """Tell whether tokens have the form of "555-1234"."""
    return [len(key) for key in keys] == [3, 1, 4] and keys[1] == "-" and keys[0].isdecimal() and keys[2].isdecimal()
