"""Adapters of the systems that read figures. One that is not installed is left out of the table."""

from __future__ import annotations

import importlib
import importlib.util
import json
import time
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import factcheck.extract

if TYPE_CHECKING:
    from benchmarks.extraction.corpora import Case
    from benchmarks.extraction.rows import Reader


class Found(NamedTuple):
    """A figure that a system has read: its interval, and where it stands (-1 if the system doesn't say)."""

    low: float | None
    high: float | None
    start: int = -1
    end: int = -1
    unit: str | None = None
    measure: str | None = None


def readers() -> dict[str, Reader]:
    """Return all installed systems by name, ours first."""
    known: dict[str, tuple[str, Reader]] = {
        "quantulum3": ("quantulum3", quantulum),
        "text2num": ("text_to_num", text2num),
        "duckling": ("duckling", duckling),
    }
    installed = {name: reader for name, (module, reader) in known.items() if importlib.util.find_spec(module)}
    return {"factcheck": ours, **installed}


def ours(case: Case) -> list[Found]:
    """Read with factcheck, dates taken out first as the program does."""
    found = factcheck.extract.quantities(case.text, lang="vi" if case.lang == "vi" else "en")
    return [Found(q.low, q.high, q.start, q.end, q.unit, q.measure) for q in found]


def quantulum(case: Case) -> list[Found]:
    """Read with quantulum3; an uncertainty makes an interval."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = importlib.import_module("quantulum3.parser")

    if case.lang != "en":
        return []
    return [
        Found(q.value - (q.uncertainty or 0), q.value + (q.uncertainty or 0), q.span[0], q.span[1], q.unit.name)
        for q in parser.parse(case.text)
    ]


def text2num(case: Case) -> list[Found]:
    """Read with text2num, which knows English words and digits but no units."""
    alpha2digit = importlib.import_module("text_to_num").alpha2digit
    if case.lang != "en":
        return []
    words = (word.strip(".,;:!?()$%").replace(",", "") for word in alpha2digit(case.text, "en", 0.0).split())
    return [Found(float(w), float(w)) for w in words if w.replace(".", "", 1).isdecimal()]


_DIMENSIONS = ["number", "amount-of-money", "ordinal", "duration", "quantity", "distance", "volume", "temperature"]


def duckling(case: Case) -> list[Found]:
    """Read with Duckling through its Python binding."""
    binding = importlib.import_module("duckling")
    context, dimensions = _duckling(case.lang)
    answers = binding.parse_text(case.text, context, dimensions, False)
    answers = json.loads(answers) if isinstance(answers, str) else answers
    longest = [a for a in answers if not any(_inside(a, b) for b in answers)]
    return [Found(*_interval(a["value"]), a["start"], a["end"], a["value"].get("unit")) for a in longest]


def _inside(one: dict[str, Any], other: dict[str, Any]) -> bool:
    size, length = one["end"] - one["start"], other["end"] - other["start"]
    return bool(size < length and other["start"] <= one["start"] and one["end"] <= other["end"])


def _interval(value: dict[str, Any]) -> tuple[float | None, float | None]:
    if "value" in value:
        return value["value"], value["value"]
    return (value.get("from") or {}).get("value"), (value.get("to") or {}).get("value")


@lru_cache(maxsize=2)
def _duckling(lang: str) -> tuple[Any, Any]:
    binding = importlib.import_module("duckling")
    binding.init()
    zones = binding.load_time_zones("/usr/share/zoneinfo")
    now = binding.parse_ref_time(zones, "UTC", int(time.time()))
    locale = binding.default_locale_lang(binding.parse_lang(lang.upper()))
    return binding.Context(now, locale), binding.parse_dimensions(_DIMENSIONS)
