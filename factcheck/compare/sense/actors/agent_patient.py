"""Who does something and to whom: where the union sued the port, the port has not sued the union.

Who it is said of only once may still be known by a name: where Baku's army took some heights, Karabakh's did not take
Baku's.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.clauses import compares
from factcheck.compare.layout.names import is_party, stands_in
from factcheck.compare.reason import Reason
from factcheck.compare.sense.actors.roles import AUXILIARY, TOKENS_TO_ROLE, after_setting_off, is_for, is_passive
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Comparison, Reading, Unit


def _doer_and_patient_are_swapped(comparison: Comparison) -> bool:
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
    beaten = [_roles_of(focus, place) for place in places if found.key in listed_in("roles", "for_a_side")]
    if any(won and _is_loser(doers, won) for won in (*(_won(focus, at) for at in places), *beaten)):
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
    """Return the token of an action, or after it, that introduces its doer, in English only."""
    if reading.sentence.lang != "en":
        return None
    words, by = reading.sentence.words, listed(reading.sentence, "roles", "doer")
    return next((at for at in range(deed.first, min(len(words), deed.last + TOKENS_TO_ROLE)) if words[at] in by), None)


def _passive_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token that makes what precedes an action its patient: "bị", "was … by"."""
    words, lang = reading.sentence.words, reading.sentence.lang
    if lang == "en" and words[deed.last - 1].endswith("ing"):
        return None
    passives = listed(reading.sentence, "roles", "passive")
    first = max(after_setting_off(reading, deed), deed.first - AUXILIARY[lang])
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


def _patient_is_doer(comparison: Comparison) -> bool:
    """Tell whether in the sentence the patient of an action is its doer, who is known by the name right before it."""
    deeds = (unit for unit in comparison.stated.units if _is_directed(unit))
    return not compares(comparison.stated) and any(_is_done_by_patient(comparison, deed) for deed in deeds)


def _is_directed(unit: Unit) -> bool:
    """Tell whether a unit is an action whose doer and patient cannot be swapped, or may mean such an action."""
    meanings = {unit.key, *(unit.entry.senses if unit.entry else ())}
    return not all(meanings.isdisjoint(listed_in("roles", key)) for key in ("directed", "done_by"))


def _is_done_by_patient(comparison: Comparison, deed: Unit) -> bool:
    stated, focus = comparison.stated, comparison.focus
    found = comparison.counterpart(deed).unit
    if not found or len(focus.places.get(found.key, ())) > 1 or is_passive(stated, deed) or is_passive(focus, found):
        return False
    doers, found_doers = _named_before(stated, deed), _named_before(focus, found)
    if not doers or not found_doers or _is_any(comparison, doers, found_doers):
        return False
    others = [unit for unit in stated.named if unit.first >= deed.last]
    if others and deed.key in listed_in("roles", "for_a_side") and is_for(stated, others[0]):
        return False  # "the goal that won the match for Alabama"
    return _is_any(comparison, others, found_doers[-1:])


def _named_before(reading: Reading, deed: Unit) -> list[Unit]:
    return [unit for unit in _in_clause(reading, deed) if unit.is_name and unit.last <= deed.first]


def _is_any(comparison: Comparison, units: list[Unit], found: list[Unit]) -> bool:
    """Tell whether one of some names of the statement is one of some of the sentence."""
    pairs = product(units, found)
    return any(comparison.counterpart(one).unit is other or same_name(one.key, other.key) for one, other in pairs)


def _doer_after_by_differs(comparison: Comparison) -> bool:
    """Tell whether another name follows the "by" of an action: "directed by X" for "written by X, directed by Y"."""
    deeds = (unit for unit in comparison.stated.units if unit.is_action)
    return not compares(comparison.stated) and any(_is_by_another(comparison, deed) for deed in deeds)


def _is_by_another(comparison: Comparison, deed: Unit) -> bool:
    focus, counterpart = comparison.focus, comparison.counterpart(deed)
    doers = _named_after_by(comparison.stated, deed)
    if not doers or not counterpart.unit or not counterpart.is_whole:
        return False
    found_doers = [unit for place in focus.occurrences(counterpart.unit) for unit in _named_after_by(focus, place)]
    return bool(found_doers) and not _is_any(comparison, doers, found_doers)


def _named_after_by(reading: Reading, deed: Unit) -> list[Unit]:
    """Return the names after an action's "by", up to the next action, in an English sentence."""
    at = _by_at(reading, deed)
    if at is None:
        return []
    end = next((unit.first for unit in reading.units if unit.first > at and unit.is_action), len(reading.clauses))
    return [unit for unit in reading.named if at < unit.first < end]


ROLE_VETOES: tuple[Reason[[Comparison]], ...] = (
    Reason("doer-and-patient-swapped", _doer_and_patient_are_swapped),
    Reason("patient-is-doer", _patient_is_doer),
    Reason("doer-after-by-differs", _doer_after_by_differs),
)
"""Reasons to doubt that the same one does it in both, and to the same one."""
