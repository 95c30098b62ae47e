"""The sides of an action according to its clause: "the union sued the port", "the port was sued by the union"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.name_kinds import stands_in
from factcheck.compare.sense.actors.parties import is_party
from factcheck.compare.sense.actors.roles import AUXILIARY, TOKENS_TO_ROLE, is_for
from factcheck.language.concept_kinds import THINGS_AND_PEOPLE
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading, Unit


class ActionRoles(NamedTuple):
    """The parties and things in an action's clause: who does it, and who or what it is done to."""

    doers: tuple[Unit, ...]
    others: tuple[Unit, ...]


@cached_per_lexicon(maxsize=1 << 10)
def roles_of(reading: Reading, deed: Unit) -> ActionRoles | None:
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
    clause = list(in_clause(reading, deed))
    end = next((unit.first for unit in clause if unit.first >= deed.last and unit.is_action), len(reading.clauses))
    near = [unit for unit in clause if _may_act(unit) and not (stands_in(reading, unit) or is_for(reading, unit))]
    after = tuple(unit for unit in near if deed.last <= unit.first < end)
    return tuple(unit for unit in near if unit.last <= deed.first), after


def in_clause(reading: Reading, deed: Unit) -> Iterator[Unit]:
    """Yield the units in the clause of an action."""
    clause = reading.clauses[deed.first]
    return (unit for unit in reading.units if reading.clauses[unit.first] == clause)


def _may_act(unit: Unit) -> bool:
    known = unit.entry is None or unit.entry.kind in THINGS_AND_PEOPLE or is_party(unit)
    return known and unit.has_content
