"""Tells what kind of thing a name is, such as a country, a city or a person, and whether it is used as a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit

_GENITIVES = (["'s"], ["’s"])
PLACES = frozenset({"country", "city", "region", "province"})


@cached_per_lexicon(maxsize=1 << 12)
def name_kind(name: str) -> str:
    """Return the kind of a name; "unknown" if no lexicon has it."""
    entry = lexicon().entries.get(name)
    return entry.kind if entry else "unknown"


def is_located(reading: Reading, unit: Unit) -> bool:
    """Tell whether a place follows "in" or "at": then Baku is the city, and not a government."""
    return name_kind(unit.key) in PLACES and stands_in(reading, unit)


def stands_in(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit directly follows "in" or "at", and owns nothing: "at Yerevan's initiative"."""
    if reading.sentence.words[unit.last : unit.last + 1] in _GENITIVES:
        return False
    return has_listed(reading.sentence, "roles", "in", unit.first - 1, unit.first)


def is_seat(reading: Reading, unit: Unit) -> bool:
    """Tell whether a place in which a state's body is stands for that state: "the ministry in Yerevan"."""
    body = reading.unit_at.get(unit.first - 2)
    return body is not None and body.key in listed_in("roles", "state_bodies")
