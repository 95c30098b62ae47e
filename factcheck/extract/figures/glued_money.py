"""Reads amounts of money whose code and figure are one token: "USD3.14", "Rs20", "VND1000"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.figures.numerals.in_digits import value_of
from factcheck.extract.figures.units_around import rate_of
from factcheck.extract.figures.view import FigureMatch
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table
from factcheck.language.tokens import in_order, tokens_of

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_GLUED = r"([A-Za-z]{2,3})(\d+)"


def glued_money(view: FigureView, amounts: list[FigureMatch]) -> list[FigureMatch]:
    """Add the amounts that are glued to a code, replacing figures that were read from their tails."""
    found = [figure for at in view.figures if view.keys[at][0].isalpha() and (figure := _at(view, at)) is not None]
    if not found:
        return amounts
    taken = tokens_of(found)
    rest = [amount for amount in amounts if amount.first not in taken]
    return in_order([*rest, *found])


def is_code_and_figure(word: str) -> bool:
    """Tell whether a word is a currency code with a figure: "USD20"."""
    match = re.fullmatch(_GLUED, word)
    return match is not None and match[1] in _codes()


def _at(view: FigureView, at: int) -> FigureMatch | None:
    """Return the amount of money that begins with a token; None if it is not a code with a figure."""
    text = view.tokens[at].text
    if (match := re.fullmatch(_GLUED, text)) is None:
        return None
    unit = _codes().get(match[1])
    if unit is None:
        return None
    digits, last = match[2], at + 1
    if view.keys[last] in (".", ",") and view.touches(last) and view.is_number(last + 1) and view.touches(last + 1):
        digits += view.keys[last] + view.keys[last + 1]
        last += 2
    value = value_of(digits, view.lang)
    if value is None:
        return None
    measured = rate_of(view, unit, last)
    return FigureMatch(
        first=at,
        last=measured.edge,
        begin=at,
        end=last,
        low=value,
        high=value,
        unit=measured.unit,
        dimension="money",
        inset=len(match[1]),
    )


@cached_per_lexicon(maxsize=1)
def _codes() -> dict[str, str]:
    """Return the signs that may be glued to a figure, each with its currency."""
    codes = {}
    money = table("money")
    for code, record in money["currencies"].items():
        if code in money["never_glued"]:
            continue
        for sign in (code, *record.get("before", ())):
            codes[sign] = code
    return codes
