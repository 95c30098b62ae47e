"""An inverted index in memory, for a few thousand claims."""

from __future__ import annotations

from collections import defaultdict
from math import fsum
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.database.index.part import Hit

Term = TypeVar("Term", str, int)
Lists = dict[str, list[int]]
"""For each term the positions of the claims that have it, ascending."""


class Postings:
    """An inverted index in plain Python, which opens faster than a search engine can be imported."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    @classmethod
    def of(cls, claims: Iterable[Iterable[str]]) -> Postings:
        """Index claims, each given as its terms."""
        lists: defaultdict[str, list[int]] = defaultdict(list)
        for position, terms in enumerate(claims):
            for term in set(terms):
                lists[term].append(position)
        return cls(dict(lists))

    @classmethod
    def decode(cls, data: bytes) -> Postings:
        """Decode what `encode` encoded; raises msgspec.DecodeError if it is damaged."""
        return cls(msgspec.msgpack.decode(data, type=Lists))

    def encode(self) -> bytes:
        """Encode the index; the same claims always give the same bytes."""
        return msgspec.msgpack.encode(self._lists, order="deterministic")

    def frequency(self, term: str) -> int:
        """Count the claims that have a term."""
        return len(self._lists.get(term, ()))

    def best(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Rank claims by the sum of the weights of the terms they have; ties go to the lower position."""
        ranks: defaultdict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            for position in self._lists.get(term, ()):
                ranks[position] += weight
        if len(ranks) > limit:
            least = sorted(ranks.values(), reverse=True)[limit - 1]
            best = [(rank, at) for at, rank in ranks.items() if rank >= least]
        else:
            best = [(rank, at) for at, rank in ranks.items()]
        return sorted(best, key=lambda hit: (-hit[0], hit[1]))[:limit]


def rank(weights: Mapping[Term, float], terms: Iterable[Term]) -> float:
    """Sum the weights of those terms that have one, exactly, so that the order of the terms does not matter."""
    return fsum([weights[term] for term in weights.keys() & terms])
