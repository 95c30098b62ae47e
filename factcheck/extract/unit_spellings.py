"""Compiles the spellings of all units from `lexicons/units.yaml` and `lexicons/money.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.extract.units import MeasureUnit
from factcheck.language.fold import fold, lower
from factcheck.language.phrases import phrase_tree
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

Spellings = dict[str, list[str]]


def compile_units() -> dict[str, dict[str, Any]]:
    """Return the tables of `units`: every unit by its id, and trees of their spellings."""
    return {
        "units": _units(),
        "vi": phrase_tree(_names("vi"), lower),
        "folded": phrase_tree(_names("vi"), fold),
        "en": phrase_tree(_names("en"), fold),
        "symbols": phrase_tree(_symbols(), str),
        "before": phrase_tree(_signs(), str),
    }


class _Record(NamedTuple):
    """A unit as the table gives it."""

    dimension: str
    id: str
    factor: float
    offset: float
    spellings: Spellings


def _units() -> dict[str, MeasureUnit]:
    """Return every unit and currency by id."""
    measured = {unit.id: MeasureUnit(unit.id, unit.dimension, unit.factor, unit.offset) for unit in _records()}
    return measured | {name: MeasureUnit(name, "money") for name, _ in _money()}


def _records() -> Iterator[_Record]:
    """Yield every unit, including those with SI prefixes."""
    data = table("units")
    for dimension, entries in data["dimensions"].items():
        for name, record in entries.items():
            yield _Record(
                dimension=dimension,
                id=name,
                factor=record["factor"],
                offset=record.get("offset", 0.0),
                spellings=record,
            )
            for prefix in record.get("si", ()):
                scale = data["prefixes"][prefix]
                factor = record["factor"] * scale["factor"]
                yield _Record(
                    dimension=dimension,
                    id=prefix + name,
                    factor=factor,
                    offset=0.0,
                    spellings=_prefixed(prefix, scale, record),
                )


def _prefixed(name: str, prefix: Spellings, record: Spellings) -> Spellings:
    """Return the spellings of a unit with an SI prefix."""
    short = [symbol for symbol in record.get("symbols", ()) if len(symbol) <= 2]
    english = [name + word for word in record.get("en", ()) if " " not in word]
    vietnamese = [f"{p}{gap}{word}" for p in prefix["vi"] for gap in (" ", "") for word in record.get("vi", ())]
    symbols = [p + symbol for p in prefix["symbol"] for symbol in short]
    return {"symbols": symbols, "en": english, "vi": [*vietnamese, *english]}


def _money() -> Iterator[tuple[str, Spellings]]:
    """Yield every currency, subunit and coin with its spellings."""
    money = table("money")
    for part in ("currencies", "loose", "cents"):
        yield from money[part].items()
    for coin in money["coins"]:
        yield coin, {"en": [coin]}


def _names(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings in a language, each with its unit; for Vietnamese the English ones follow."""
    for language in ("vi", "en") if lang == "vi" else ("en",):
        for unit in _records():
            for word in unit.spellings.get(language, ()):
                yield from ((form, unit.id) for form in _forms(word, language))
        yield from table("units")["lower"].items()
        for name, spellings in _money():
            for word in spellings.get(language, ()):
                yield from ((form, name) for form in _forms(word, language))


def _forms(word: str, language: str) -> list[str]:
    """Return singular and plural of an English name; other names are not inflected."""
    if language == "vi" or not word.replace(" ", "").replace("-", "").isalpha():
        return [word]
    from factcheck.language.inflect import noun_forms  # lazy: Vietnamese needs none

    forms = noun_forms(word)
    if "foot" in word:
        forms.append(word.replace("foot", "feet"))
    head, _, rest = word.partition(" ")
    return [*forms, f"{head}s {rest}"] if rest and head in table("units")["inflected_first"] else forms


def _symbols() -> Iterator[tuple[str, str]]:
    for unit in _records():
        yield from ((symbol, unit.id) for symbol in unit.spellings.get("symbols", ()))
    for name, spellings in _money():
        yield from ((sign, name) for sign in (name, *spellings.get("signs", ()), *spellings.get("before", ())))


def _signs() -> Iterator[tuple[str, str]]:
    """Yield the signs that may precede a figure, each with its currency; "đ" only follows one."""
    for code, record in table("money")["currencies"].items():
        signs = (code, *record.get("signs", ()), *record.get("before", ()))
        yield from ((sign, code) for sign in signs if sign != "đ")
