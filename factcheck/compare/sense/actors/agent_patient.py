"""Who does something and to whom: where the union sued the port, the port has not sued the union."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.name_kinds import stands_in
from factcheck.compare.sense.actors.parties import is_party
from factcheck.compare.sense.actors.roles import AUXILIARY, TOKENS_TO_ROLE, is_for
from factcheck.language.concept_kinds import THINGS_AND_PEOPLE
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


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
    stated_roles = _roles_of(comparison.stated, deed) if found else None
    if not found or stated_roles is None:
        return False
    doers, others = _found(comparison, stated_roles.doers), _found(comparison, stated_roles.others)
    places = _places_meant(comparison, deed, focus.occurrences(found))
    if any((won := _won(focus, place)) and _is_loser(doers, won) for place in places):
        return True
    found_roles = ((place, _roles_of(focus, place)) for place in places)
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
    before = (unit for unit in _in_clause(reading, deed) if unit.last <= deed.first)
    beaten = next((unit for unit in before if unit.key in listed_in("roles", "for_a_side")), None)
    return _roles_of(reading, beaten) if beaten else None


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


class ActionRoles(NamedTuple):
    """The parties and things in an action's clause: who does it, and who or what it is done to."""

    doers: tuple[Unit, ...]
    others: tuple[Unit, ...]


@cached_per_lexicon(maxsize=1 << 10)
def _roles_of(reading: Reading, deed: Unit) -> ActionRoles | None:
    """Return the sides of an action, or None where its clause leaves open which is which."""
    if deed.key in _unsided() or has_listed(reading.sentence, "roles", "with", deed.last, deed.last + 1):
        return None
    before, after = _around(reading, deed)
    passive, by = _passive_at(reading, deed), _by_at(reading, deed)
    if passive is None:
        return ActionRoles(before, after) if by is None else None
    if reading.sentence.lang == "en":
        return None if by is None else ActionRoles(tuple(unit for unit in after if unit.first > by), before)
    patients = tuple(unit for unit in before if unit.first < passive)
    return ActionRoles(tuple(unit for unit in before if unit.first > passive), patients)


def _unsided() -> frozenset[str]:
    """Return the actions whose sides word order does not show: mutual ones, and those that `roles.py` compares."""
    return listed_in("roles", "mutual_deeds") | listed_in("roles", "agents")


def _by_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token after an action that introduces its doer, in English only."""
    if reading.sentence.lang != "en":
        return None
    words, by = reading.sentence.words, listed(reading.sentence, "roles", "doer")
    return next((at for at in range(deed.last, min(len(words), deed.last + TOKENS_TO_ROLE)) if words[at] in by), None)


def _passive_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token that makes what precedes an action its patient: "bị", "was … by"."""
    words, lang = reading.sentence.words, reading.sentence.lang
    if lang == "en" and words[deed.last - 1].endswith("ing"):
        return None
    passives = listed(reading.sentence, "roles", "passive")
    first = max(0, deed.first - AUXILIARY[lang])
    return next((at for at in range(deed.first - 1, first - 1, -1) if words[at] in passives), None)


def _around(reading: Reading, deed: Unit) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the parties and things before and after an action in its clause, except where, and for whom, it is done.

    Those after it precede the next action: who "raises exports to X" does not raise X.
    """
    clause = list(_in_clause(reading, deed))
    end = next((unit.first for unit in clause if unit.first >= deed.last and unit.is_action), len(reading.clauses))
    near = [unit for unit in clause if _may_act(unit) and not (stands_in(reading, unit) or is_for(reading, unit))]
    after = tuple(unit for unit in near if deed.last <= unit.first < end)
    return tuple(unit for unit in near if unit.last <= deed.first), after


def _in_clause(reading: Reading, deed: Unit) -> Iterator[Unit]:
    """Yield the units in the clause of an action."""
    clause = reading.clauses[deed.first]
    return (unit for unit in reading.units if reading.clauses[unit.first] == clause)


def _may_act(unit: Unit) -> bool:
    known = unit.entry is None or unit.entry.kind in THINGS_AND_PEOPLE or is_party(unit)
    return known and unit.has_content
