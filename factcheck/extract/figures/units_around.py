"""Reads the unit after a figure, and the currency before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.view import TAKEN_BY_DATE
from factcheck.extract.units import MeasureUnit, signs_before, unit_names, unit_symbols, units
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Read
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.numerals.number import Number
    from factcheck.extract.figures.view import FigureView

_MOST_SYMBOL_TOKENS = 4
_QUOTATION = frozenset('"“”')


class Measured(msgspec.Struct, frozen=True, gc=False):
    """A unit, and where it ends (after a figure) or begins (before one)."""

    unit: str
    dimension: str
    edge: int


def unit_at(view: FigureView, at: int) -> Measured | None:
    """Return the unit that begins at a token, with its rate ("km/h", "đồng mỗi ngày"); None if there is none."""
    found = _plain(view, at)
    if found is None:
        return None
    unit, last = found
    if unit.dimension in ("percent", "percentage_point", "age", "count"):
        return Measured(unit.id, unit.dimension, last)
    return _rate(view, unit, last) or Measured(unit.id, unit.dimension, last)


def unit_after(view: FigureView, at: int, number: Number) -> Measured | None:
    """Return the unit of the number before a token; None if there is none.

    Between them there may be the hyphen of "44-day", the bracket of "20 (kg)", "more" with times, or "of an" after a
    fraction.
    """
    keys = view.keys
    if keys[at] in ("-", "–") and keys[at + 1][:1].isalpha() and view.touches(at) == view.touches(at + 1):
        return unit_at(view, at + 1)
    if keys[at] == "(" and keys[at + 2] == ")" and view.touches(at + 1):
        return unit_at(view, at + 1)
    if view.lang == "en" and keys[at] in listed_in("units", "modifiers"):
        unit = unit_at(view, at + 1)
        return unit if unit and unit.dimension == "duration" else None
    if keys[at] in view.listed("counting", "partitives") and (number.value % 1 or number.form == "vague"):
        return unit_at(view, at + 2 if keys[at + 1] in view.listed("clauses", "articles") else at + 1)
    return unit_at(view, at)


def rate_of(view: FigureView, unit: str, last: int) -> Measured:
    """Return the unit of money before a figure with its rate: "$15/hour", "$350 per kg"."""
    known = units()[unit] if unit in units() else MeasureUnit(unit, "money")
    return _rate(view, known, last) or Measured(unit, "money", last)


def _plain(view: FigureView, at: int) -> Read[MeasureUnit] | None:
    """Return the symbol or the name at a token, whichever is longer; the symbol if both are equally long."""
    symbol = _symbol(view, at)
    name = unit_names(view.lang, view.folded).at(view.keys, at)
    if symbol is not None and (name is None or symbol.end >= name.end):
        return _powered(view, symbol) if _clear(view, at, symbol.end) else None
    return Read(units()[name.value], name.end) if name is not None and _is_name(view, at, name) else None


def _symbol(view: FigureView, at: int) -> Read[MeasureUnit] | None:
    """Return the longest symbol of a unit that begins at a token, as it is written."""
    symbols = unit_symbols()
    if at >= view.size or view.keys[at] == TAKEN_BY_DATE or view.tokens[at].text not in symbols.first_words():
        return None
    found = symbols.at([token.text for token in view.tokens[at : at + _MOST_SYMBOL_TOKENS]], 0)
    return Read(units()[found.value], at + found.end) if found else None


def _in_capitals(view: FigureView, at: int) -> Read[MeasureUnit] | None:
    """Return the unit whose symbol is at a token in capitals: "KM/H"."""
    found = unit_symbols().at([view.keys[at]], 0)
    return Read(units()[found.value], at + found.end) if found else None


def _powered(view: FigureView, symbol: Read[MeasureUnit]) -> Read[MeasureUnit]:
    """Read "km^2" as a square kilometre."""
    unit, last = symbol
    if view.keys[last] != "^" or not view.touches(last):
        return symbol
    name = {"2": "square_", "3": "cubic_"}.get(view.keys[last + 1], "") + unit.id
    return Read(units()[name], last + 2) if name != unit.id and name in units() else symbol


def _clear(view: FigureView, at: int, last: int) -> bool:
    """Tell whether a symbol that may be a letter or a word ("m", "in", "C") is a unit here."""
    text = view.tokens[at].text
    if text in listed_in("units", "quotes"):
        return view.touches(at) and view.is_number(at - 1) and not _closes_quotation(view, at)
    if last != at + 1 or text not in listed_in("units", "guarded"):
        return True
    if text in listed_in("units", "inch_like"):
        return _measures_inches(view, last)
    if text in ("C", "F", "K") and view.touches(at) and view.keys[last][:1].isalnum():
        return False
    if view.touches(last) and (view.keys[last][:1].isalnum() or view.keys[last] == "-"):
        return False
    return view.touches(at) or not (view.tokens[last].text[:1].isupper() if last < view.size else False)


def _closes_quotation(view: FigureView, at: int) -> bool:
    """Tell whether a quotation mark ends a quotation ('the age of "4.0"'), and does not mean inches."""
    opened = sum(key in _QUOTATION and not view.is_number(index - 1) for index, key in enumerate(view.keys[:at]))
    return opened % 2 == 1


def _is_name(view: FigureView, at: int, name: Read[str]) -> bool:
    """Tell whether the name of a unit is not the beginning of another word ("đồng chí", "năm nay")."""
    key, follows = view.keys[at], view.keys[name.end]
    if follows in table("units")["not_before"].get(key, ()):
        return False
    return key not in listed_in("units", "inch_like") or name.end > at + 1 or _measures_inches(view, name.end)


def _measures_inches(view: FigureView, last: int) -> bool:
    """Tell whether "in" means inches: at the end of a phrase, or before words like "thick", not before a date."""
    follows = view.keys[last]
    return follows != TAKEN_BY_DATE and (not follows[:1].isalnum() or follows in listed_in("units", "after_inch"))


def _rate(view: FigureView, unit: MeasureUnit, last: int) -> Measured | None:
    """Read the rate after a unit: "km/h", "đồng mỗi ngày", "$5 a day"; None if there is none."""
    keys = view.keys
    if keys[last] == "/" and keys[last + 1][:1].isalpha():
        under = _plain(view, last + 1) or _in_capitals(view, last + 1)
        name, edge = (under.value.id, under.end) if under else (keys[last + 1], last + 2)
        return Measured(f"{unit.id}/{name}", _rate_dimension(unit, name), edge)
    if keys[last] not in listed_in("units", "per", view.lang):
        return None
    under = _plain(view, last + 1)
    by_article = keys[last] in listed_in("units", "per_articles")
    if under is None or (by_article and under.value.dimension != "duration" and unit.dimension != "money"):
        return None
    if by_article and keys[under.end] in listed_in("units", "from_then"):
        return None
    return Measured(f"{unit.id}/{under.value.id}", _rate_dimension(unit, under.value.id), under.end)


def _rate_dimension(unit: MeasureUnit, under: str) -> str:
    if unit.dimension == "length" and under in ("hour", "second", "minute"):
        return "speed"
    return unit.dimension


def money_before(view: FigureView, at: int) -> Measured | None:
    """Return the currency sign or code that ends right before a token, with its start as `edge`."""
    if at < 1 or view.keys[at - 1] == TAKEN_BY_DATE or not signs_before().may_end(view.tokens[at - 1].text):
        return None
    start = max(0, at - _MOST_SYMBOL_TOKENS)
    texts = [token.text for token in view.tokens[start:at]]
    found = signs_before().before(texts, len(texts))
    if found is None:
        return None
    currency, begin = found
    begin += start
    if begin and view.is_number(begin - 1) and not view.touches(at):  # "3 GBP 1 pence": the sign belongs to the 3
        return None
    return Measured(currency, "money", begin)
