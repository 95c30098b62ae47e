"""Tells whom or what a unit names: the kind of name, whether it is a party or a place, who holds which office."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.align.alignment import Pair
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
            named = named and not (title is one and at and _serves(units[at - 1], title))
            yield (title.key, country.key), after if named else None


def _serves(post: Unit, title: Unit) -> bool:
    """Tell whether a post is that of one who serves a title's holder: "Thư ký Báo chí của Tổng thống Nga Peskov"."""
    return post.entry_kind == "person" and title.first - post.last == 1


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
