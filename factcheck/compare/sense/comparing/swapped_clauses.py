"""What has changed places within a sentence: the actions of two clauses, or start and destination.

"The engineer was hurt, the nurse killed", and vice versa; "from Hanoi to Lai Chau" against "từ Lai Châu về Hà Nội".
"""

from __future__ import annotations

from itertools import islice, permutations
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.names import tells_party
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import has_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Unit


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
    if (route := _route(comparison.stated)) and (found_route := _route(comparison.focus)):
        (start, end), (other_start, other_end) = route, found_route
        if same_name(start.key, other_end.key) and same_name(end.key, other_start.key):
            return [comparison.slot("roles", "role-swap", "differ", start, other_start)]
    return []


@cached_by_sentence
def _route(reading: Reading) -> tuple[Unit, Unit] | None:
    """Return the name after "from" and that after the following "to"."""
    start = next((unit for unit in reading.named if _follows(reading, unit, "from")), None)
    after = [unit for unit in reading.named if start and unit.first >= start.last]
    end = next((unit for unit in after if _follows(reading, unit, "to")), None)
    return (start, end) if start and end else None


def _follows(reading: Reading, unit: Unit, way: str) -> bool:
    return has_listed(reading.sentence, "roles", way, unit.first - 1, unit.first)
