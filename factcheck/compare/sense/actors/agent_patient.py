"""Who does something and to whom: where the union sued the port, the port has not sued the union.

Where two have changed places in what only one can do to the other ("exports to"), a statement is contradicted; other
actions, and other doers, only put a support in doubt.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.alignment import found_keys
from factcheck.compare.layout.clauses import compares
from factcheck.compare.layout.names import is_party, speaks
from factcheck.compare.reason import Reason
from factcheck.compare.sense.actors.deeds import TOKENS_TO_ROLE, Sides, is_directed, named, sides_of
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit


class _Told(NamedTuple):
    """An action of a statement, its sides there, and its places in the sentence with their sides."""

    deed: Unit
    stated: Sides
    places: list[Unit]
    found: list[Sides]


def _told(comparison: Comparison, deeds: Iterable[Unit]) -> Iterator[_Told]:
    """Yield those of some actions whose sides are clear on both sides; none of a statement that compares."""
    for deed in () if compares(comparison.stated) else deeds:
        places = _places_meant(comparison, deed)
        found = [sides for place in places if (sides := sides_of(comparison.focus, place))]
        if found and len(found) == len(places) and (stated := sides_of(comparison.stated, deed)):
            yield _Told(deed, stated, places, found)


def _told_actions(comparison: Comparison) -> Iterator[_Told]:
    """Yield the same of all actions, and of what may be one."""
    stated = comparison.stated
    deeds = (unit for unit in stated.units if unit.is_action or is_directed(unit) or _may_be_verb(stated, unit))
    return _told(comparison, deeds)


def _may_be_verb(reading: Reading, unit: Unit) -> bool:
    """Tell whether a word that no lexicon knows is directly between two units: "the dog bit the postman"."""
    return unit.kind == "word" and reading.sentence.lang == "en" and None not in reading.neighbours(unit, 1)


def _places_meant(comparison: Comparison, deed: Unit) -> list[Unit]:
    """Return the places of an action beside the statement's object, if any: of two exports, that of gas."""
    found = comparison.counterpart(deed).unit
    places = comparison.focus.occurrences(found) if found else []
    beside = [unit for unit in comparison.stated.neighbours(deed, 1) if unit and not is_party(unit)]
    about = _found(comparison, beside)
    near = [place for place in places if any(abs(one.first - place.first) <= TOKENS_TO_ROLE for one in about)]
    return near or places


def _found(comparison: Comparison, units: Iterable[Unit]) -> list[Unit]:
    """Return the counterparts of some units in the sentence."""
    found = (comparison.counterpart(unit).unit for unit in units)
    return [unit for unit in found if unit]


def compare_directions(comparison: Comparison) -> list[Slot]:
    """Compare who does it to whom for actions with a direction: "A exports to B" against "B exports to A"."""
    directed = [unit for unit in comparison.stated.units if unit.key in listed_in("roles", "directed")]
    pairs = (pair for told in _told(comparison, directed) for pair in _changed_places(comparison, told))
    both_named = (pair for pair in pairs if all(unit.is_name for unit in pair))
    return [comparison.slot("roles", "role-swap", "differ", *pair) for pair in islice(both_named, 1)]


def _doer_and_patient_are_swapped(comparison: Comparison) -> bool:
    """Tell whether doer and patient of an action have changed places."""
    return any(_changed_places(comparison, told) for told in _told_actions(comparison))


def _changed_places(comparison: Comparison, told: _Told) -> list[tuple[Unit, Unit]]:
    """Return each doer who is only a patient wherever the sentence has it, with a patient who is only a doer there."""
    pairs = [_crossed(comparison, told.stated, sides) for sides in told.found]
    return pairs[0] if all(pairs) else []


def _crossed(comparison: Comparison, stated: Sides, found: Sides) -> list[tuple[Unit, Unit]]:
    """Return the same for one place of an action."""
    does, done = {unit.key for unit in found.doers}, {unit.key for unit in found.patients}
    done_to = [doer for doer in stated.doers if (one := comparison.counterpart(doer).unit) and one.key in done - does]
    do = [unit for unit in _found(comparison, stated.patients) if unit.key in does - done]
    return [pair for pair in product(done_to, do) if _are_alike(*pair)]


def _are_alike(one: Unit, other: Unit) -> bool:
    """Tell whether one may do what the other does: a name only what parties do."""
    return not (one.is_name or other.is_name) or (is_party(one) and is_party(other))


def _doer_has_lost(comparison: Comparison) -> bool:
    """Tell whether the doer was beaten by those who did it: "Rovers beat Hallam to win promotion"."""
    return any(_is_loser(comparison, told) for told in _told_actions(comparison))


def _is_loser(comparison: Comparison, told: _Told) -> bool:
    won = [sides for place in told.places if (sides := _won_for(comparison.focus, place))]
    winners = {unit.key for sides in won for unit in sides.doers}
    losers = {unit.key for sides in won for unit in sides.patients} - winners
    return any(unit.key in losers for unit in _found(comparison, told.stated.doers))


def _won_for(reading: Reading, deed: Unit) -> Sides | None:
    """Return who has beaten whom in order to do something, in the same clause."""
    if not has_listed(reading.sentence, "roles", "in_order_to", deed.first - 1, deed.first):
        return None
    wins, clause = listed_in("roles", "for_a_side"), reading.clauses[deed.first]
    before = (unit for unit in reading.units if unit.last <= deed.first and reading.clauses[unit.first] == clause)
    won = next((unit for unit in before if unit.key in wins), None)
    return sides_of(reading, won) if won else None


def _patient_is_doer(comparison: Comparison) -> bool:
    """Tell whether the patient of an action that one does to another is who does it in the sentence."""
    directed = (told for told in _told_actions(comparison) if is_directed(told.deed))
    return any(_is_any(comparison, told.stated.patients, _other_doers(comparison, told)) for told in directed)


def _doer_is_another(comparison: Comparison) -> bool:
    """Tell whether the sentence names the doer only after one who does it, and whom the statement lacks.

    Where a value agrees, the action may be left out for the next one: "X received 480, Y 310".
    """
    return not comparison.agreeing_here() and any(_comes_after(comparison, told) for told in _told_actions(comparison))


def _comes_after(comparison: Comparison, told: _Told) -> bool:
    others, matched = _other_doers(comparison, told), found_keys(comparison.pairs)
    found = comparison.counterpart(named(told.stated.doers)[0]).unit if others else None
    if not found or any(one.key in matched for one in others):
        return False
    places = comparison.focus.occurrences(found)
    return all(place.first > other.first for place, other in product(places, others))


def _doer_after_by_differs(comparison: Comparison) -> bool:
    """Tell whether another name follows the "by" of an action: "directed by X" for "written by X, directed by Y"."""
    told = (one for one in _told_actions(comparison) if all(sides.is_passive for sides in (one.stated, *one.found)))
    return any(_other_doers(comparison, one) for one in told)


def _other_doers(comparison: Comparison, told: _Told) -> list[Unit]:
    """Return the name that does it nearest to each place in the sentence; none where a stated doer does it too."""
    doers, found = named(told.stated.doers), [named(sides.doers) for sides in told.found]
    if not doers or speaks(comparison.stated, doers[0]) or not all(found):
        return []
    return [] if any(_is_any(comparison, doers, one) for one in found) else [one[0] for one in found]


def _is_any(comparison: Comparison, units: Iterable[Unit], found: Iterable[Unit]) -> bool:
    """Tell whether one of some names of the statement is one of some of the sentence."""
    pairs = product(named(units), found)
    return any(comparison.counterpart(one).unit is other or same_name(one.key, other.key) for one, other in pairs)


ROLE_VETOES: tuple[Reason[[Comparison]], ...] = (
    Reason("doer-and-patient-swapped", _doer_and_patient_are_swapped),
    Reason("doer-has-lost", _doer_has_lost),
    Reason("patient-is-doer", _patient_is_doer),
    Reason("doer-is-another", _doer_is_another),
    Reason("doer-after-by-differs", _doer_after_by_differs),
)
"""Reasons to doubt that the same one does it in both, and to the same one."""
