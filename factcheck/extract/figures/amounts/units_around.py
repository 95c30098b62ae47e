"""Reads the unit after a figure, and the currency before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.extract.figures.line import TAKEN_BY_DATE
from factcheck.extract.units import MeasureUnit, signs_before, unit_names, unit_symbols, units
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Read
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.line import TokenLine
    from factcheck.extract.figures.numerals.number import Number

_MOST_SYMBOL_TOKENS = 4
_QUOTATION = frozenset('"“”')


class Measured(msgspec.Struct, frozen=True, gc=False):
    """A unit, and where it ends (after a figure) or begins (before one)."""

    unit: str
    dimension: str
    edge: int


def unit_at(line: TokenLine, at: int) -> Measured | None:
    """Return the unit that begins at a token, with its rate ("km/h", "đồng mỗi ngày"); None if there is none."""
    found = _plain(line, at)
    if found is None:
        return None
    unit, last = found
    if unit.dimension in ("percent", "percentage_point", "age", "count"):
        return Measured(unit.id, unit.dimension, last)
    return _rate(line, unit, last) or Measured(unit.id, unit.dimension, last)


def unit_behind(line: TokenLine, at: int, number: Number) -> Measured | None:
    """Return the unit of the number before a token; None if there is none.

    Between them there may be the hyphen of "44-day", the bracket of "20 (kg)", "more" with times, or "of an" after a
    fraction.
    """
    keys = line.keys
    if keys[at] in ("-", "–") and keys[at + 1][:1].isalpha() and line.touches(at) == line.touches(at + 1):
        return unit_at(line, at + 1)
    if keys[at] == "(" and keys[at + 2] == ")" and line.touches(at + 1):
        return unit_at(line, at + 1)
    if line.lang == "en" and keys[at] in _lists()["modifiers"]:
        unit = unit_at(line, at + 1)
        return unit if unit and unit.dimension == "duration" else None
    if keys[at] in listed_in("counting", "partitives", line.lang) and (number.value % 1 or number.form == "vague"):
        return unit_at(line, at + 2 if keys[at + 1] in listed_in("clauses", "articles", line.lang) else at + 1)
    return unit_at(line, at)


def rate_of(line: TokenLine, unit: str, last: int) -> Measured:
    """Return the unit of money before a figure with its rate: "$15/hour", "$350 per kg"."""
    known = units()[unit] if unit in units() else MeasureUnit(unit, "money")
    return _rate(line, known, last) or Measured(unit, "money", last)


def _plain(line: TokenLine, at: int) -> Read[MeasureUnit] | None:
    """Return the symbol or the name at a token, whichever is longer; the symbol if both are equally long."""
    symbol = _symbol(line, at)
    name = unit_names(line.lang, line.folded).at(line.keys, at)
    if symbol is not None and (name is None or symbol.end >= name.end):
        return _powered(line, symbol) if _clear(line, at, symbol.end) else None
    return Read(units()[name.value], name.end) if name is not None and _is_name(line, at, name) else None


def _symbol(line: TokenLine, at: int) -> Read[MeasureUnit] | None:
    """Return the longest symbol of a unit that begins at a token, as it is written."""
    symbols = unit_symbols()
    if at >= line.size or line.keys[at] == TAKEN_BY_DATE or line.tokens[at].text not in symbols.first_words():
        return None
    found = symbols.at([token.text for token in line.tokens[at : at + _MOST_SYMBOL_TOKENS]], 0)
    return Read(units()[found.value], at + found.end) if found else None


def _powered(line: TokenLine, symbol: Read[MeasureUnit]) -> Read[MeasureUnit]:
    """Read "km^2" as a square kilometre."""
    unit, last = symbol
    if line.keys[last] != "^" or not line.touches(last):
        return symbol
    name = {"2": "square_", "3": "cubic_"}.get(line.keys[last + 1], "") + unit.id
    return Read(units()[name], last + 2) if name != unit.id and name in units() else symbol


def _clear(line: TokenLine, at: int, last: int) -> bool:
    """Tell whether a symbol that may be a letter or a word ("m", "in", "C") is a unit here."""
    text = line.tokens[at].text
    if text in _lists()["quotes"]:
        return line.touches(at) and line.numeric(at - 1) and not _closes_quotation(line, at)
    if last != at + 1 or text not in _lists()["guarded"]:
        return True
    if text in _lists()["inch_like"]:
        return _measures_inches(line, last)
    if text in ("C", "F", "K") and line.touches(at) and line.keys[last][:1].isalnum():
        return False
    if line.touches(last) and (line.keys[last][:1].isalnum() or line.keys[last] == "-"):
        return False
    return line.touches(at) or not (line.tokens[last].text[:1].isupper() if last < line.size else False)


def _closes_quotation(line: TokenLine, at: int) -> bool:
    """Tell whether a quotation mark ends a quotation ('the age of "4.0"'), and does not mean inches."""
    opened = sum(key in _QUOTATION and not line.numeric(index - 1) for index, key in enumerate(line.keys[:at]))
    return opened % 2 == 1


def _is_name(line: TokenLine, at: int, name: Read[str]) -> bool:
    """Tell whether the name of a unit is not the beginning of another word ("đồng chí", "năm nay")."""
    lists = _lists()
    key, follows = line.keys[at], line.keys[name.end]
    if follows in lists["not_before"].get(key, ()):
        return False
    return key not in lists["inch_like"] or name.end > at + 1 or _measures_inches(line, name.end)


def _measures_inches(line: TokenLine, last: int) -> bool:
    """Tell whether "in" means inches: at the end of a phrase, or before words like "thick", not before a date."""
    follows = line.keys[last]
    return follows != TAKEN_BY_DATE and (not follows[:1].isalnum() or follows in _lists()["after_inch"])


def _rate(line: TokenLine, unit: MeasureUnit, last: int) -> Measured | None:
    """Read the rate after a unit: "km/h", "đồng mỗi ngày", "$5 a day"; None if there is none."""
    keys = line.keys
    if keys[last] == "/" and keys[last + 1][:1].isalpha():
        under = _plain(line, last + 1)
        name, edge = (under.value.id, under.end) if under else (keys[last + 1], last + 2)
        return Measured(f"{unit.id}/{name}", _rate_dimension(unit, name), edge)
    if keys[last] not in _lists()["per_words"][line.lang]:
        return None
    under = _plain(line, last + 1)
    by_article = keys[last] in _lists()["per_articles"]
    if under is None or (by_article and under.value.dimension != "duration" and unit.dimension != "money"):
        return None
    return Measured(f"{unit.id}/{under.value.id}", _rate_dimension(unit, under.value.id), under.end)


def _rate_dimension(unit: MeasureUnit, under: str) -> str:
    if unit.dimension == "length" and under in ("hour", "second", "minute"):
        return "speed"
    return unit.dimension


def money_before(line: TokenLine, at: int) -> Measured | None:
    """Return the currency sign or code that ends right before a token, with its start as `edge`."""
    if at < 1 or line.keys[at - 1] == TAKEN_BY_DATE or not signs_before().may_end(line.tokens[at - 1].text):
        return None
    start = max(0, at - _MOST_SYMBOL_TOKENS)
    texts = [token.text for token in line.tokens[start:at]]
    found = signs_before().before(texts, len(texts))
    if found is None:
        return None
    currency, begin = found
    begin += start
    if begin and line.numeric(begin - 1) and not line.touches(at):  # "3 GBP 1 pence": the sign belongs to the 3
        return None
    return Measured(currency, "money", begin)


@cached_per_lexicon(maxsize=1)
def _lists() -> dict[str, Any]:
    data = table("units")
    return {
        "guarded": frozenset(data["guarded"]),
        "quotes": frozenset(data["quotes"]),
        "modifiers": frozenset(data["modifiers"]),
        "inch_like": frozenset(data["inch_like"]),
        "after_inch": frozenset(data["after_inch"]),
        "not_before": {key: frozenset(words) for key, words in data["not_before"].items()},
        "per_articles": frozenset(data["per_articles"]),
        "per_words": {lang: frozenset(words) for lang, words in data["per"].items()},
    }
