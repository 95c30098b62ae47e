"""Two clauses whose actions have changed places: "the engineer was hurt, the nurse killed", and vice versa."""

from __future__ import annotations

from itertools import islice, permutations
from typing import TYPE_CHECKING

from factcheck.compare.sense.actors.parties import tells_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot


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
