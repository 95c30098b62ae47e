"""Tells what a name is: its kind (country, city, person), whether it is used as a place, who holds which office."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.layout.reading import Reading, Unit

_GENITIVES = (["'s"], ["’s"])
PLACES = frozenset({"country", "city", "region", "province"})
Office = tuple[str, str]
"""A title and its country: ("president", "russia")."""


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


def offices(units: Sequence[Unit]) -> Iterator[tuple[Office, Unit | None]]:
    """Yield each title next to a country, and the person named right after them, if any."""
    for at in range(len(units) - 1):
        one, two = units[at], units[at + 1]
        if one.last != two.first or {one.kind, two.kind} != {"name", "concept"}:
            continue
        title, country = (one, two) if one.kind == "concept" else (two, one)
        if title.entry_kind == "person" and country.entry_kind == "country":
            after = units[at + 2] if at + 2 < len(units) else None
            named = after is not None and after.first == two.last and after.is_name
            yield (title.key, country.key), after if named else None


def holders(readings: Iterable[Reading]) -> dict[str, set[Office]]:
    """Return the offices of each person who is named with one."""
    found: defaultdict[str, set[Office]] = defaultdict(set)
    for reading in readings:
        for office, person in reading.offices:
            if person is not None:
                found[person.key].add(office)
    return dict(found)


def held_by(name: str, known: dict[str, set[Office]]) -> set[Office]:
    """Return the offices of a name, whatever its form ("Putin", "Vladimir Putin")."""
    return {office for person, held in known.items() if same_name(name, person) for office in held}
