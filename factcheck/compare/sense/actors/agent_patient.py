"""Who does something and to whom: where the union sued the port, the port has not sued the union."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.sense.actors.clause_roles import in_clause, roles_of
from factcheck.compare.sense.actors.parties import is_party
from factcheck.compare.sense.actors.roles import TOKENS_TO_ROLE
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.sense.actors.clause_roles import ActionRoles


def doer_and_patient_are_swapped(comparison: Comparison) -> bool:
    """Tell whether doer and patient are reversed wherever the sentence has the action."""
    stated = comparison.stated
    deeds = (unit for unit in stated.units if unit.is_action or _may_be_verb(stated, unit))
    return any(_is_turned(comparison, deed) for deed in deeds)


def _may_be_verb(reading: Reading, unit: Unit) -> bool:
    """Tell whether a word that no lexicon knows is directly between two units: "the dog bit the postman"."""
    return unit.kind == "word" and reading.sentence.lang == "en" and None not in reading.neighbours(unit, 1)


def _is_turned(comparison: Comparison, deed: Unit) -> bool:
    """Tell whether doer and patient of an action are reversed wherever the sentence has it, or the doer has lost."""
    focus, found = comparison.focus, comparison.counterpart(deed).unit
    stated_roles = roles_of(comparison.stated, deed) if found else None
    if not found or stated_roles is None:
        return False
    doers, others = _found(comparison, stated_roles.doers), _found(comparison, stated_roles.others)
    places = _places_meant(comparison, deed, focus.occurrences(found))
    if any((won := _won(focus, place)) and _is_loser(doers, won) for place in places):
        return True
    found_roles = ((place, roles_of(focus, place)) for place in places)
    return all(roles and _are_crossed(doers, others, roles, _named_after(focus, at)) for at, roles in found_roles)


def _places_meant(comparison: Comparison, deed: Unit, places: list[Unit]) -> list[Unit]:
    """Return the places of an action beside the statement's object, if any: of two exports, that of gas."""
    beside = [unit for unit in comparison.stated.neighbours(deed, 1) if unit and not is_party(unit)]
    about = {found for unit in beside if (found := comparison.counterpart(unit).unit)}
    near = [place for place in places if any(abs(found.first - place.first) <= TOKENS_TO_ROLE for found in about)]
    return near or places


def _named_after(reading: Reading, deed: Unit) -> set[str]:
    """Return the names that occur only after an action."""
    after = {unit.key for unit in reading.named if unit.first >= deed.last}
    return after.difference(unit.key for unit in reading.named if unit.last <= deed.first)


def _is_loser(doers: dict[str, Unit], won: ActionRoles) -> bool:
    winners, losers = {unit.key for unit in won.doers}, {unit.key for unit in won.others}
    return winners.isdisjoint(doers) and not losers.isdisjoint(doers)


def _won(reading: Reading, deed: Unit) -> ActionRoles | None:
    """Return who has beaten whom in order to do something: "Rovers beat Hallam to win promotion"."""
    if not has_listed(reading.sentence, "roles", "in_order_to", deed.first - 1, deed.first):
        return None
    before = (unit for unit in in_clause(reading, deed) if unit.last <= deed.first)
    beaten = next((unit for unit in before if unit.key in listed_in("roles", "for_a_side")), None)
    return roles_of(reading, beaten) if beaten else None


def _are_crossed(doers: dict[str, Unit], others: dict[str, Unit], found_roles: ActionRoles, after: set[str]) -> bool:
    """Tell whether the doer is the patient in the sentence, or only named after the action, and vice versa."""
    does, done = {unit.key for unit in found_roles.doers}, {unit.key for unit in found_roles.others}
    done_to = [doers[key] for key in doers.keys() & (done | after) - does]
    do = [others[key] for key in others.keys() & does - done]
    return any(_are_alike(one, other) for one in done_to for other in do)


def _are_alike(one: Unit, other: Unit) -> bool:
    """Tell whether one may do what the other does: a name only what parties do."""
    named = "name" in {one.kind, other.kind}
    return not named or (is_party(one) and is_party(other))


def _found(comparison: Comparison, units: Iterable[Unit]) -> dict[str, Unit]:
    """Return the counterparts of some units in the sentence, by their keys."""
    found = (comparison.counterpart(unit).unit for unit in units)
    return {unit.key: unit for unit in found if unit}
