"""Who does a deed and who it is done to, as the clause around it tells: "the union sued the port", "was sued by it"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.clauses import is_deed
from factcheck.compare.layout.kinds import stands_in
from factcheck.compare.matter import LIGHT
from factcheck.compare.sense.parties import is_party
from factcheck.compare.sense.roles import AUXILIARY, NEAR, is_for
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading, Unit

_THINGS = frozenset({"thing", "person"})


class Acting(NamedTuple):
    """The parties and things of a deed's clause: who does it, and who or what it is done to."""

    doers: tuple[Unit, ...]
    others: tuple[Unit, ...]


def have_changed_places(stated: Reading, focus: Reading) -> bool:
    """Tell whether doer and other stand the other way round wherever the sentence tells the deed."""
    return any(_is_turned(stated, deed, focus) for deed in stated.units if is_deed(deed) or _may_be_verb(stated, deed))


def _may_be_verb(reading: Reading, unit: Unit) -> bool:
    """Tell whether a word that no lexicon knows stands right between two units: "the dog bit the postman"."""
    return unit.kind == "word" and reading.sentence.lang == "en" and None not in reading.beside(unit, 1)


def _is_turned(stated: Reading, deed: Unit, focus: Reading) -> bool:
    found = find(deed, stated, focus)[0]
    ours = _acting(stated, deed) if found else None
    if not found or ours is None:
        return False
    places = focus.places.get(found.key, [found])
    doers, others = _found(stated, ours.doers, focus), _found(stated, ours.others, focus)
    if any((won := _won(focus, place)) and _is_loser(doers, won) for place in places):
        return True
    told = [_acting(focus, place) for place in places]
    return all(theirs and _are_crossed(doers, others, theirs) for theirs in told)


def _is_loser(doers: set[Unit], won: Acting) -> bool:
    return doers.isdisjoint(won.doers) and not doers.isdisjoint(won.others)


def _won(reading: Reading, deed: Unit) -> Acting | None:
    """Return who has beaten whom to do a deed: "Rovers beat Hallam to win promotion"."""
    if reading.sentence.words[deed.first - 1] not in listed(reading.sentence, "roles", "in_order_to"):
        return None
    before = (unit for unit in _clause(reading, deed) if unit.last <= deed.first)
    beaten = next((unit for unit in before if unit.key in table("roles")["for_a_side"]), None)
    return _acting(reading, beaten) if beaten else None


def _are_crossed(doers: set[Unit], others: set[Unit], theirs: Acting) -> bool:
    done_to, do = doers.intersection(theirs.others), others.intersection(theirs.doers)
    return any(_are_alike(one, other) for one in done_to for other in do)


def _are_alike(one: Unit, other: Unit) -> bool:
    """Tell whether one may do what the other does: a name, what parties do."""
    named = "name" in {one.kind, other.kind}
    return not named or (is_party(one) and is_party(other))


def _found(stated: Reading, units: Iterable[Unit], focus: Reading) -> set[Unit]:
    """Return what stands for units in a sentence that has each of them but once."""
    found = (find(unit, stated, focus)[0] for unit in units)
    return {unit for unit in found if unit and len(focus.places.get(unit.key, ())) == 1}


@lru_cache(maxsize=1 << 10)
def _acting(reading: Reading, deed: Unit) -> Acting | None:
    """Return the sides of a deed, or None where its clause leaves open which is which."""
    if deed.key in _unsided() or not listed(reading.sentence, "roles", "with").isdisjoint(
        reading.sentence.words[deed.last : deed.last + 1]
    ):
        return None
    before, after = _around(reading, deed)
    passive, by = _passive_at(reading, deed), _by_at(reading, deed)
    if passive is None:
        return Acting(before, after) if by is None else None
    if reading.sentence.lang == "en":
        return None if by is None else Acting(tuple(unit for unit in after if unit.first > by), before)
    patients = tuple(unit for unit in before if unit.first < passive)
    return Acting(tuple(unit for unit in before if unit.first > passive), patients)


@lru_cache(maxsize=1)
def _unsided() -> frozenset[str]:
    """Return the deeds that the order of words tells nothing of: mutual ones, and those that `roles.py` compares."""
    return frozenset((*table("roles")["mutual_deeds"], *table("roles")["agents"]))


def _by_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token behind a deed that its doer follows, in English only."""
    words = reading.sentence.words
    return next((at for at in range(deed.last, min(len(words), deed.last + NEAR)) if words[at] == "by"), None)


def _passive_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token that makes a deed one that is done to what stands before it: "bị", "was … by"."""
    words, lang = reading.sentence.words, reading.sentence.lang
    if lang == "en" and words[deed.last - 1].endswith("ing"):
        return None
    passives = listed(reading.sentence, "roles", "passive")
    first = max(0, deed.first - AUXILIARY[lang])
    return next((at for at in range(deed.first - 1, first - 1, -1) if words[at] in passives), None)


def _around(reading: Reading, deed: Unit) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the parties and things before and behind a deed in its clause, but for where, and for whom, it is done."""
    near = [unit for unit in _clause(reading, deed) if _may_act(unit) and not _is_beside_it(reading, unit)]
    return tuple(u for u in near if u.last <= deed.first), tuple(u for u in near if u.first >= deed.last)


def _is_beside_it(reading: Reading, unit: Unit) -> bool:
    return stands_in(reading, unit) or is_for(reading, unit)


def _clause(reading: Reading, deed: Unit) -> Iterator[Unit]:
    """Yield what stands in the clause of a deed."""
    clause = reading.clauses[deed.first]
    return (unit for unit in reading.units if reading.clauses[unit.first] == clause)


def _may_act(unit: Unit) -> bool:
    known = unit.entry is None or unit.entry.kind in _THINGS or is_party(unit)
    return known and unit.weight > LIGHT
