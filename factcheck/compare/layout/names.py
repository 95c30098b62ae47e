"""Tells whom or what a unit names: the kind of name, and whether it is a party or a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
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


def tells_party(pair: Pair) -> bool:
    """Tell whether a pair is of a party."""
    return is_party(pair.stated) or tells_name(pair)


def tells_name(pair: Pair) -> bool:
    """Tell whether a pair is of a name; typed without capitals it is words that belong to a name in the passage."""
    return pair.stated.is_name or (pair.found is not None and pair.found.is_name)


def is_party(unit: Unit) -> bool:
    """Tell whether a unit is a name, a person more specific than "people", or an institution."""
    return unit.is_name or (is_person(unit) and unit.has_content) or is_body(unit)


def is_body(unit: Unit) -> bool:
    """Tell whether a unit is an institution: a court, a bank, a union."""
    return unit.key in listed_in("roles", "bodies")


def is_person(unit: Unit) -> bool:
    """Tell whether a unit is a kind of person: a title, an occupation."""
    return unit.kind == "concept" and unit.entry_kind == "person"


def are_rivals(unit: Unit, found: Unit) -> bool:
    """Tell whether one party may replace the other."""
    if found.is_name:
        return name_kind(unit.key) == name_kind(found.key) if unit.is_name else _may_be_body(found, unit)
    if is_body(found):
        return is_body(unit) or _may_be_body(unit, found)
    return is_person(unit)


def speaks(stated: Reading, unit: Unit) -> bool:
    """Tell whether a name is the speaker's: reports put the speaker in a separate clause."""
    return bool(stated.claim.claimant) and stated.text(unit) in stated.claim.claimant


def _may_be_body(name: Unit, body: Unit) -> bool:
    """Tell whether a name that no lexicon knows may be that of an institution, as the other unit is one."""
    return name.is_name and name_kind(name.key) == "unknown" and is_body(body)
