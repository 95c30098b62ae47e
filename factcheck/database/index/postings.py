"""The terms of a few thousand claims, held in memory."""

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
"""By term: the positions of the claims that have it, ascending."""


class Postings:
    """An inverted index in plain Python: nothing to import, and it opens faster than a search engine."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    @classmethod
    def of(cls, claims: Iterable[Iterable[str]]) -> Postings:
        """Index claims, each given by its terms."""
        lists: defaultdict[str, list[int]] = defaultdict(list)
        for position, terms in enumerate(claims):
            for term in set(terms):
                lists[term].append(position)
        return cls(dict(lists))

    @classmethod
    def decode(cls, data: bytes) -> Postings:
        """Read what `encode` wrote; raises msgspec.DecodeError."""
        return cls(msgspec.msgpack.decode(data, type=Lists))

    def encode(self) -> bytes:
        """Write all terms, in their order, so that the same claims give the same bytes."""
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
    """Sum up the weights of those terms that have one, so exactly that their order tells nothing."""
    return fsum([weights[term] for term in weights.keys() & terms])
