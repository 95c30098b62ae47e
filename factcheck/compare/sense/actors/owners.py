"""Whose a thing is: where Cuban doctors work in Gambia, no Gambian doctors work in Cuba."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import government
from factcheck.compare.layout.names import PLACES, is_person, name_kind
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Unit


def owner_differs(comparison: Comparison) -> bool:
    """Tell whether an English sentence ascribes a thing of an English statement only to other owners."""
    return any(_belongs_to_others(comparison, thing, owner) for thing, owner in _owned(comparison.stated))


def _belongs_to_others(comparison: Comparison, thing: Unit, owner: Unit) -> bool:
    found_thing, found_owner = comparison.counterpart(thing).unit, comparison.counterpart(owner).unit
    if found_thing is None or found_owner is None:
        return False
    owners = [other for unit, other in _owned(comparison.focus) if unit.key == found_thing.key]
    return bool(owners) and all(_is_rival(found_owner, other) for other in owners)


def _is_rival(one: Unit, other: Unit) -> bool:
    return one.key != other.key and name_kind(one.key) != "unknown" and name_kind(other.key) != "unknown"


def _owned(reading: Reading) -> list[tuple[Unit, Unit]]:
    """Return each thing with a name right before it, with or without "'s", or right after its "of"; and the name."""
    return [(unit, name) for unit in reading.units for name in _owners(reading, unit)]


def _owners(reading: Reading, unit: Unit) -> Iterator[Unit]:
    if unit.is_name or not unit.has_content:
        return
    sentence, words = reading.sentence, reading.sentence.spoken
    owns = listed(sentence, "roles", "owns")
    before = unit.first - 1
    while before > 0 and words[before] in owns:
        before -= 1
    if (name := reading.unit_at.get(before)) and name.is_name:
        yield name
    if name := _named_by_of(reading, unit.last):
        yield name


def _named_by_of(reading: Reading, at: int) -> Unit | None:
    """Return the name behind an "of" at a token, with or without an article."""
    after, sentence = at + 1, reading.sentence
    if not has_listed(sentence, "roles", "of", at, after):
        return None
    name = reading.unit_at.get(after + has_listed(sentence, "clauses", "articles", after, after + 1))
    return name if name is not None and name.is_name else None


def owner_is_another(comparison: Comparison) -> bool:
    """Tell whether a sentence says "of" another of what the statement says is "of" one whom the sentence lacks.

    "HLV Đặng Quốc Bình của Hải Phòng" does not coach the other team, though the article names that too.
    """
    stated, focus = comparison.stated, comparison.focus
    for unit in stated.units:
        owner = _behind_of(stated, unit)
        if owner is None or comparison.counterpart(owner).is_found:
            continue
        found = comparison.counterpart(unit).unit
        other = _behind_of(focus, found) if found is not None and not found.is_name else None
        if other is not None and not any(comparison.counterpart(name).unit is other for name in stated.named):
            return True
    return False


def belongs_to_another(comparison: Comparison) -> bool:
    """Tell whether a sentence says "of" another name, or what people are, and the stated one only in another way.

    "Recognised as the territory of B" is not borne out by "recognised as that of A, and held by the army of B".
    """
    stated, focus = comparison.stated, comparison.focus
    if not comparison.is_within_one_language:
        return False
    matched = {comparison.counterpart(name).unit for name in stated.named}
    for told in (_behind_any_of, _behind_people):
        owners = told(focus)
        others = [name for name in owners if name not in matched]
        keys = {name.key for name in owners}
        found = (comparison.counterpart(name).unit for name in told(stated))
        if others and any(name is not None and name.key not in keys for name in found):
            return True
    return False


def _behind_any_of(reading: Reading) -> list[Unit]:
    """Return the names right behind an "of"."""
    return [name for name in reading.named if has_listed(reading.sentence, "roles", "of", name.first - 1, name.first)]


def _behind_people(reading: Reading) -> list[Unit]:
    """Return the places that tell where people are from: "là người gốc Armenia"."""
    places_named = (name for name in reading.named if name_kind(name.key) in PLACES)
    before = ((name, reading.unit_at.get(name.first - 1)) for name in places_named)
    return [name for name, unit in before if unit is not None and is_person(unit)]


def _behind_of(reading: Reading, unit: Unit) -> Unit | None:
    """Return the name behind "of" behind a unit, or behind the name that belongs to that: "HLV Bình của Hải Phòng"."""
    holder = reading.unit_at.get(unit.last)
    return _named_by_of(reading, holder.last if holder is not None and holder.is_name else unit.last)


def state_differs(comparison: Comparison) -> bool:
    """Tell whether a body or office of one state in a statement is that of other states alone in the sentence."""
    for body, state in _of_state(comparison.stated):
        found = comparison.counterpart(body).unit
        states = {other for unit, other in _of_state(comparison.focus) if found and unit.key == found.key}
        if states and state not in states:
            return True
    return False


def _of_state(reading: Reading) -> list[tuple[Unit, str]]:
    """Return the bodies and offices of states with the state of each: "Bộ Quốc phòng Armenia"."""
    bodies = {*listed_in("roles", "state_bodies"), *listed_in("roles", "offices")}
    owned = ((unit, name) for unit in reading.units if unit.key in bodies for name in _states(reading, unit))
    return [(unit, government(name.key)) for unit, name in owned if name_kind(name.key) in PLACES]


def _states(reading: Reading, unit: Unit) -> Iterator[Unit]:
    """Yield the names that may own a body: before it in English, or behind it, with "of" or "in" or without."""
    if reading.sentence.lang == "en":
        yield from _owners(reading, unit)
    behind = [reading.unit_at.get(unit.last)] if reading.sentence.lang == "vi" else []
    if any(has_listed(reading.sentence, "roles", key, unit.last, unit.last + 1) for key in ("of", "in")):
        behind.append(reading.unit_at.get(unit.last + 1))
    yield from (name for name in behind if name is not None and name.is_name)
