"""The rows for numbers, money, ordinals, durations and quantities."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.extraction.peers import Found, readers
from benchmarks.extraction.rows import Counts, Row
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.extraction.corpora import Case

RIGHT, WRONG = Counts(right=1), Counts(wrong=1, missing=1)
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2628000,
    "quarter": 7884000,
    "year": 31536000,
}
_GRAINS = {"duration"}


def rows() -> list[Row]:
    """Every row, ours and the peers' readers in it."""
    systems = readers()
    row = partial(Row, readers=systems)
    return [
        row("duckling vi: number, money", "duckling", _kinds("vi", "number", "money"), _whole, bar=0.97),
        row("duckling vi: ordinal", "duckling", _kinds("vi", "ordinal"), _whole),
        row(
            "duckling en: number, money, ordinal, duration",
            "duckling",
            _kinds("en", "number", "money", "ordinal", "duration"),
            _whole,
            bar=0.93,
        ),
        *(
            row(f"  {kind}", "duckling", _kinds("en", kind), _whole)
            for kind in ("number", "money", "ordinal", "duration")
        ),
        row(
            "duckling en: other units",
            "duckling",
            _kinds("en", "quantity", "volume", "distance", "temperature"),
            _whole,
        ),
        row("nemo-vi: cardinal, decimal, fraction, money", "nemo-vi", _nemo, _whole, bar=0.95),
        row("nemo-vi: measure", "nemo-vi", _measure, _whole),
        row("quantulum3 sentences", "quantulum3", lambda case: True, _sentence, figure="F1", bar=0.85),
        row(
            "recognizers-text: numbers", "recognizers-text", _kinds("en", "Number/NumberModel"), _sentence, figure="F1"
        ),
        *(
            row(f"recognizers-text: {name}", "recognizers-text", _kinds("en", kind), _asked, figure="recall")
            for name, kind in _MODELS.items()
        ),
    ]


_MODELS = {
    "ordinals": "Number/OrdinalModelSuppressExtendedTypes",
    "percent": "Number/PercentModel",
    "currency": "NumberWithUnit/CurrencyModel",
    "dimensions": "NumberWithUnit/DimensionModel",
    "temperatures": "NumberWithUnit/TemperatureModel",
    "ages": "NumberWithUnit/AgeModel",
}


def _kinds(lang: str, *kinds: str) -> Callable[[Case], bool]:
    return lambda case: case.lang == lang and case.kind in kinds


def _nemo(case: Case) -> bool:
    return case.kind in ("cardinal", "decimal", "fraction", "money") and _wanted(case) is not None


def _measure(case: Case) -> bool:
    return case.kind == "measure" and _wanted(case) is not None


def _wanted(case: Case) -> tuple[float | None, float | None] | None:
    """The interval that a phrase's row expects; None where it expects nothing."""
    value = case.value
    if value is None:
        return _written(case) if case.corpus == "nemo-vi" else None
    if not isinstance(value, dict):
        return float(value), float(value)
    if "grain" in value:
        seconds = value["value"] * _SECONDS[value["grain"]]
        return seconds, seconds
    if "value" in value:
        return value["value"], value["value"]
    return value["lo"], value["hi"]


def _written(case: Case) -> tuple[float, float] | None:
    """NeMo gives the digits for words: their value is read from the side that is digits alone."""
    from benchmarks.extraction.spoken import value_of

    spoken, written = case.row["spoken"], case.row["written"]
    if case.row["direction"] == "itn" and (" phẩy " in spoken or " chấm " in spoken):
        written = written.replace(".", ",")  # that direction writes English decimals
    value = value_of(written, spoken)
    return None if value is None else (value, value)


def _whole(case: Case, found: list[Found]) -> Counts:
    """The phrase is one expression: exactly one answer, with the right value or interval."""
    wanted = _wanted(case)
    if wanted is None:
        return RIGHT if not found else WRONG
    if len(found) != 1:
        return WRONG
    return RIGHT if any(_close(answer, wanted) for answer in _readings(case, found[0])) else WRONG


def _readings(case: Case, found: Found) -> list[tuple[float | None, float | None]]:
    """An answer in its own unit, and in the unit in which the corpus gives it."""
    readings = [(found.low, found.high)]
    base = to_base(found.unit) if found.unit else None
    if base and base.dimension == "duration" and isinstance(case.value, dict):
        readings = [_scaled(found, base.factor)]
    elif base and isinstance(case.value, dict):
        asked = to_base(_UNITS.get(case.value.get("unit", ""), ""))
        if asked and asked.dimension == base.dimension:
            readings.append(_scaled(found, base.factor / asked.factor))
    if found.unit == "cent":
        readings.append(_scaled(found, 0.01))
    return readings


_METRIC = ("gram", "kilometre", "metre", "centimetre", "millimetre", "litre", "millilitre", "hectolitre")
_UNITS = {name.capitalize(): name for name in (*_METRIC, "inch", "foot", "mile")}  # Duckling's names and ours


def _scaled(found: Found, factor: float) -> tuple[float | None, float | None]:
    return (None if found.low is None else found.low * factor), (None if found.high is None else found.high * factor)


def _close(one: tuple[float | None, float | None], other: tuple[float | None, float | None]) -> bool:
    return all(
        (a is None) == (b is None) and (a is None or b is None or math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-9))
        for a, b in zip(one, other, strict=True)
    )


def _sentence(case: Case, found: list[Found]) -> Counts:
    """A sentence with any number of expressions: each answer meets at most one that overlaps and has its value."""
    open_answers = list(found)
    right = 0
    expected = [entity for entity in case.entities or () if _value(entity) is not None]
    for entity in expected:
        match = next((f for f in open_answers if _overlaps(f, entity) and _same(f, entity)), None)
        if match is not None:
            open_answers.remove(match)
            right += 1
    return Counts(right, len(open_answers), len(expected) - right)


def _asked(case: Case, found: list[Found]) -> Counts:
    """The same where only one kind of figure is marked: others that are read are no mistake."""
    counts = _sentence(case, found)
    return Counts(counts.right, counts.missing, counts.missing)


def _value(entity: dict[str, Any]) -> float | None:
    value = entity["value"]
    if isinstance(value, dict):
        value = value.get("value")
    try:
        return float(str(value).rstrip("%"))
    except ValueError:
        return None


def _overlaps(found: Found, entity: dict[str, Any]) -> bool:
    return found.start < 0 or (found.start < entity["end"] and entity["start"] < found.end)


def _same(found: Found, entity: dict[str, Any]) -> bool:
    """The value itself, an end of an open interval, or the middle of a closed one."""
    value = _value(entity)
    ends = [end for end in (found.low, found.high) if end is not None]
    base = to_base(found.unit) if found.unit else None
    candidates = {sum(ends) / len(ends)} if ends else set()
    if base and base.dimension == "length":
        candidates |= {c * base.factor / 0.3048 for c in candidates}
    return value is not None and any(math.isclose(c, value, rel_tol=1e-4, abs_tol=1e-12) for c in candidates)
