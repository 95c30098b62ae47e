"""Units and currencies: how they are written, and how to compare values given in different ones."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.figures.phrases import Phrases
from factcheck.language.inflect import noun_forms
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Lang

_RATES = {"length/duration": "speed", "energy/duration": "power", "length/speed": "duration"}


class Unit(NamedTuple):
    """A unit's place in its dimension: base value = value * factor + offset."""

    id: str
    dimension: str
    """"length", "duration", "money" …; the measure of a figure with this unit."""
    factor: float = 1.0
    offset: float = 0.0


@lru_cache(maxsize=4096)
def to_base(unit: str) -> tuple[str, float, float] | None:
    """Return (dimension, factor, offset) with base = value * factor + offset; None for a counted noun.

    Bases: metre, m², m³, kg, second, °C, m/s, joule, watt …; money has one dimension a currency ("money:USD").
    A rate "tonne/hectare" has the dimension "mass/area".
    """
    if known := units().get(unit):
        dimension = f"money:{known.id}" if known.dimension == "money" else known.dimension
        return dimension, known.factor, known.offset
    over, _, under = unit.partition("/")
    top, bottom = (to_base(over), to_base(under)) if under else (None, None)
    if top is None or bottom is None:
        return None
    dimension = f"{top[0]}/{bottom[0]}"
    return _RATES.get(dimension, dimension), top[1] / bottom[1], 0.0


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """Every unit and currency by its id."""
    found = {name: Unit(name, dimension, factor, offset) for dimension, name, factor, offset, _ in _records()}
    money = table("money")
    for code in (*money["currencies"], *money["loose"]):
        found[code] = Unit(code, "money")
    for name in ("cent", *money["coins"]):
        found[name] = Unit(name, "money")
    return found


def _records() -> Iterator[tuple[str, str, float, float, dict[str, list[str]]]]:
    """Yield (dimension, id, factor, offset, spellings) of every unit, those with SI prefixes included."""
    data = table("units")
    for dimension, entries in data["dimensions"].items():
        for name, record in entries.items():
            yield dimension, name, record["factor"], record.get("offset", 0.0), record
            for prefix in record.get("si", ()):
                prefixed = _prefixed(prefix, data["prefixes"][prefix], record)
                factor = record["factor"] * data["prefixes"][prefix]["factor"]
                yield dimension, prefix + name, factor, 0.0, prefixed


def _prefixed(name: str, prefix: dict[str, list[str]], record: dict[str, list[str]]) -> dict[str, list[str]]:
    short = [s for s in record.get("symbols", ()) if len(s) <= 2]
    return {
        "symbols": [p + s for p in prefix["symbol"] for s in short],
        "en": [name + word for word in record.get("en", ()) if " " not in word],
        "vi": [f"{p}{gap}{word}" for p in prefix["vi"] for gap in (" ", "") for word in record.get("vi", ())]
        + [name + word for word in record.get("en", ()) if " " not in word],
    }


@lru_cache(maxsize=4)
def unit_names(lang: Lang, folded: bool) -> Phrases[Unit]:
    """Names of units in the language; English ones count in Vietnamese text too."""
    return Phrases(_names(lang), folded=folded)


def _names(lang: Lang) -> Iterator[tuple[str, Unit]]:
    known = units()
    languages = ("vi", "en") if lang == "vi" else ("en",)
    for language in languages:
        for _, name, _, _, spellings in _records():
            for word in spellings.get(language, ()):
                for form in _forms(word, language):
                    yield form, known[name]
        for symbol, name in table("units")["lower"].items():
            yield symbol, known[name]
        for code, record in _money_records():
            for word in record.get(language, ()):
                for form in _forms(word, language):
                    yield form, known[code]


def _money_records() -> Iterator[tuple[str, dict[str, list[str]]]]:
    money = table("money")
    for part in ("currencies", "loose", "cents"):
        yield from money[part].items()
    for coin in money["coins"]:
        yield coin, {"en": [coin]}


def _forms(word: str, language: str) -> list[str]:
    if language == "vi" or not word.replace(" ", "").replace("-", "").isalpha():
        return [word]
    forms = [
        *noun_forms(word),
        *(["feet" if word == "foot" else word.replace("foot", "feet")] if "foot" in word else []),
    ]
    head, _, rest = word.partition(" ")
    if rest and head in ("degree", "year", "month", "week", "day", "metre", "meter", "ton", "tonne"):
        forms.append(f"{head}s {rest}")
    return forms


@lru_cache(maxsize=1)
def unit_symbols() -> Phrases[Unit]:
    """Symbols and signs as they are written, upper case and all, behind a figure."""
    return Phrases(_symbols(), folded=False, exact=True)


def _symbols() -> Iterator[tuple[str, Unit]]:
    known = units()
    for _, name, _, _, spellings in _records():
        for symbol in spellings.get("symbols", ()):
            yield symbol, known[name]
    for code, record in _money_records():
        for sign in (code, *record.get("signs", ()), *record.get("before", ())):
            yield sign, known[code]


@lru_cache(maxsize=1)
def signs_before() -> Phrases[Unit]:
    """Signs and codes of money as they are written before a figure."""
    known = units()
    entries = [
        (sign, known[code])
        for code, record in table("money")["currencies"].items()
        for sign in (code, *record.get("signs", ()), *record.get("before", ()))
        if sign != "đ"
    ]
    return Phrases(entries, folded=False, exact=True)
