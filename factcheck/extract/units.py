"""Units and currencies: their spellings, and how to convert values between them."""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Node, Phrases
from factcheck.language.tables import LazyRows, Packed, compiled, packed

if TYPE_CHECKING:
    from factcheck.model import Lang

T = TypeVar("T")

_CODE = Path(__file__).parent
_RATES = {"length/duration": "speed", "energy/duration": "power", "length/speed": "duration"}


class MeasureUnit(msgspec.Struct, frozen=True, gc=False):
    """A unit, and its conversion to the base unit of its dimension: base value = value * factor + offset."""

    id: str
    dimension: str
    """"length", "duration", "money" …; the measure of a figure with this unit."""
    factor: float = 1.0
    offset: float = 0.0


class Base(msgspec.Struct, frozen=True):
    """How a value is converted to the base unit of its dimension: base value = value * factor + offset."""

    dimension: str
    factor: float
    offset: float


@cached_per_lexicon(maxsize=4096)
def to_base(unit: str) -> Base | None:
    """Return the dimension of a unit and its conversion to the base unit; None for a counted noun.

    Bases: metre, m², m³, kg, second, °C, m/s, joule, watt …; money has one dimension a currency ("money:USD").
    A rate "tonne/hectare" has the dimension "mass/area".
    """
    if known := units().get(unit):
        dimension = f"money:{known.id}" if known.dimension == "money" else known.dimension
        return Base(dimension, known.factor, known.offset)
    over, _, under = unit.partition("/")
    top, bottom = (to_base(over), to_base(under)) if under else (None, None)
    if top is None or bottom is None:
        return None
    dimension = f"{top.dimension}/{bottom.dimension}"
    return Base(_RATES.get(dimension, dimension), top.factor / bottom.factor, 0.0)


@cached_per_lexicon(maxsize=1)
def units() -> LazyRows[MeasureUnit]:
    """Return all units and currencies by id."""
    return _rows("units", MeasureUnit)


@cached_per_lexicon(maxsize=1)
def _compiled() -> Packed:
    return compiled("units", _make, code=[_CODE])


def _make() -> dict[str, Packed]:
    from factcheck.extract.unit_spellings import compile_units  # most runs find a compiled copy

    return {name: packed(rows) for name, rows in compile_units().items()}


@cached_per_lexicon(maxsize=4)
def unit_names(lang: "Lang", folded: bool) -> Phrases[str]:
    """Return the ids of units by their names in a language; Vietnamese text may use English ones too."""
    return _phrases(lang if not folded or lang == "en" else "folded")


@cached_per_lexicon(maxsize=1)
def unit_symbols() -> Phrases[str]:
    """Return the ids of units by the symbols that may follow a figure, exactly as they are written."""
    return _phrases("symbols")


@cached_per_lexicon(maxsize=1)
def signs_before() -> Phrases[str]:
    """Return the ids of currencies by the signs and codes that may precede a figure, exactly as they are written."""
    return _phrases("before")


def _phrases(name: str) -> Phrases[str]:
    return Phrases(_rows(name, Node[Any]))


def _rows(name: str, kind: type[T]) -> LazyRows[T]:
    return LazyRows(msgspec.msgpack.decode(_compiled()[name], type=Packed), msgspec.msgpack.Decoder(kind))
