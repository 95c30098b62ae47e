"""Who mediated; what each of two did; and from where to where: whether names or actions change places.

"The engineer was hurt, the nurse killed", and vice versa; "from Hanoi to Lai Chau" against "từ Lai Châu về Hà Nội".
"""

from __future__ import annotations

from itertools import islice, permutations
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence, cached_by_statement
from factcheck.compare.layout.names import tells_party
from factcheck.compare.sense.actors.deeds import named, sides_of
from factcheck.compare.sense.polarity.corrections import corrected
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import has_listed, says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Unit


_TO_WAY = 2
"""Within how many tokens before a unit "from" or "to" leads to it: "to two agents"."""


def compare_agents(comparison: Comparison) -> list[Slot]:
    """Compare who mediated, or whose initiative it was, where both sides say so."""
    agents_of = _agents_of_actions(comparison.stated)
    slots = (_compare_agent(comparison, doers, concept, slot) for concept, slot, doers in agents_of)
    return [slot for slot in slots if slot]


@cached_by_statement
def _agents_of_actions(stated: Reading) -> list[tuple[str, str, list[Unit]]]:
    """Return each action whose agents are compared, its slot, and its agents in a statement."""
    slots = table("roles")["agents"]
    return [(concept, slot, doers) for concept, slot in slots.items() if (doers := _agents(stated, concept))]


def _compare_agent(comparison: Comparison, stated_agents: list[Unit], concept: str, slot: str) -> Slot | None:
    found_agents = _agents(comparison.focus, concept)
    found_keys = {unit.key for unit in found_agents}
    found = (comparison.counterpart(unit).unit for unit in stated_agents)
    if not found_agents or any(unit and unit.key in found_keys for unit in found):
        return None
    if _offers(comparison.stated) and not _offers(comparison.focus):
        return None  # who offers to mediate does so besides whoever mediates
    return comparison.slot(slot, "name-mismatch", "differ", stated_agents[0], found_agents[0])


def _offers(reading: Reading) -> bool:
    return says(reading.sentence, "roles", "offering")


def _agents(reading: Reading, concept: str) -> list[Unit]:
    """Return the names that do what a concept says: "brokered by X", "do X làm trung gian", "X-brokered"."""
    deed = reading.concepts.get(concept)
    sides = sides_of(reading, deed) if deed and reading.named else None
    denied = corrected(reading)
    return [unit for unit in named(sides.doers) if unit not in denied] if sides else []


def compare_swapped_clauses(comparison: Comparison) -> list[Slot]:
    """Return a slot where the sentence says of each of two parties what the statement says of the other."""
    whole = [pair for pair in comparison.pairs_here() if pair.found and pair.is_whole]
    parties = [pair for pair in whole if tells_party(pair)]
    deeds = [pair for pair in whole if pair.stated.is_action or (pair.found and pair.found.is_action)]
    if len(parties) < 2 or len(deeds) < 2:
        return []
    crossed = islice(_crossed(comparison.stated, comparison.focus, parties, deeds), 1)
    return [comparison.slot("roles", "role-swap", "differ", deed, instead) for deed, instead in crossed]


def _crossed(stated: Reading, focus: Reading, parties: list[Pair], deeds: list[Pair]) -> Iterator[tuple[Unit, Unit]]:
    """Yield an action that the statement says of one party, and the one that the sentence says of it instead."""
    for one, other in permutations(parties, 2):
        one_clause, other_clause = stated.clauses[one.stated.first], stated.clauses[other.stated.first]
        clauses_of_one, clauses_of_other = _clauses(one, focus), _clauses(other, focus)
        if one_clause == other_clause or not clauses_of_one.isdisjoint(clauses_of_other):
            continue
        done_by_one = [
            d for d in deeds if stated.clauses[d.stated.first] == one_clause and _clauses(d, focus) <= clauses_of_other
        ]
        done_by_other = [
            d for d in deeds if stated.clauses[d.stated.first] == other_clause and _clauses(d, focus) <= clauses_of_one
        ]
        if done_by_one and done_by_other and (instead := done_by_other[0].found):
            yield done_by_one[0].stated, instead


def _clauses(pair: Pair, focus: Reading) -> set[int]:
    """Return the clauses that contain a counterpart."""
    return focus.clauses_with(pair.found) if pair.found else set()


def compare_routes(comparison: Comparison) -> list[Slot]:
    """Return a slot where start and destination have changed places."""
    if (route := _start_and_end(comparison.stated)) and (found_route := _start_and_end(comparison.focus)):
        (start, end), (other_start, other_end) = route, found_route
        if same_name(start.key, other_end.key) and same_name(end.key, other_start.key):
            return [comparison.slot("roles", "role-swap", "differ", start, other_start)]
    return []


def way_is_turned(comparison: Comparison) -> bool:
    """Tell whether what stands behind "to" in an English statement only stands behind "from": "paid to two agents"."""
    focus = comparison.focus
    if not comparison.is_english:
        return False
    for pair in comparison.pairs_here():
        ways = {_way(focus, place) for place in focus.occurrences(pair.found)} if pair.found else set()
        if {_way(comparison.stated, pair.stated), *ways} == {"from", "to"} and len(ways) == 1:
            return True
    return False


def _way(reading: Reading, unit: Unit) -> str | None:
    """Return "from" or "to" if it leads to a unit, with at most what counts it in between."""
    ways = (
        way for way in ("from", "to") if has_listed(reading.sentence, "roles", way, unit.first - _TO_WAY, unit.first)
    )
    return next(ways, None)


@cached_by_sentence
def _start_and_end(reading: Reading) -> tuple[Unit, Unit] | None:
    """Return the name after "from" and that after the following "to"."""
    start = next((unit for unit in reading.named if _follows(reading, unit, "from")), None)
    after = [unit for unit in reading.named if start and unit.first >= start.last]
    end = next((unit for unit in after if _follows(reading, unit, "to")), None)
    return (start, end) if start and end else None


def _follows(reading: Reading, unit: Unit, way: str) -> bool:
    return has_listed(reading.sentence, "roles", way, unit.first - 1, unit.first)
