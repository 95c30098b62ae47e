"""Searches all parts of an index for the claims that share the most telling terms with a statement.

Terms are opaque strings; this module knows neither claims nor words. A part holds the terms of a few thousand claims in
memory, as `Postings`, or those of some hundred thousand in a tantivy index on disk. All parts are searched together and
ranked alike.
"""

from __future__ import annotations

from collections import defaultdict
from math import fsum, log
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.database.index.layout import Layout
    from factcheck.database.index.part import Hit, Part

POSTINGS_A_QUERY = 5_000
"""How many postings are read for one query; only many common terms, which weigh least, ever reach this."""
RERANKED_PER_RESULT = 3
"""How many claims are ranked again by the common terms, as a multiple of the limit."""
Term = TypeVar("Term", str, int)
Lists = dict[str, list[int]]
"""For each term the positions of the claims that have it, ascending."""


class Index:
    """The parts of an index, searched as one."""

    def __init__(self, parts: Sequence[Part], layout: Layout) -> None:
        self._parts = parts
        self._layout = layout
        self._size = sum(map(len, parts))
        self._living = layout.claims_by_part()

    def __len__(self) -> int:
        """Count the claims."""
        return len(self._layout)

    def search(self, terms: Iterable[str], limit: int) -> list[int]:
        """Return the positions of at most `limit` claims that share a term, the best first.

        A claim's rank is the sum of log(1 + N / df) over the terms it shares (N claims, df of them with the term);
        ties go to the lower position. Rare terms choose the claims: once they have POSTINGS_A_QUERY postings, commoner
        terms only re-rank those found so far. The same query always has the same answer.
        """
        rare, common = self._weighed(terms)
        if limit < 1 or not rare:
            return []
        found = self._best(rare, RERANKED_PER_RESULT * limit if common else limit)
        if common:
            weights = {**rare, **common}
            found = sorted(self._ranked([at for _, at in found], weights))
        return [at for _, at in found[:limit]]

    def weight(self, term: str) -> float:
        """Return how telling a term is: log(1 + N / df), and 0 if no claim has it."""
        frequency = self._frequency(term)
        return self._weight_at(frequency) if frequency else 0.0

    def known(self, term: str) -> tuple[str, ...]:
        """Return a term, or nothing if no claim has it."""
        return (term,) if self.weight(term) else ()

    def most_together(self, weights: Mapping[str, float]) -> float:
        """Return the greatest rank of a claim, the sum of the weights of its terms; 0 if none has any of them."""
        best = self._best(weights, 1) if weights else []
        return -best[0][0] if best else 0.0

    def _weight_at(self, frequency: int) -> float:
        return log(1 + self._size / frequency)

    def _frequency(self, term: str) -> int:
        return sum([part.ranking.frequency(term) for part in self._parts])

    def _weighed(self, terms: Iterable[str]) -> tuple[dict[str, float], dict[str, float]]:
        """Return the weights of the terms within the budget, which are the rarest, and those of the others."""
        known = sorted((frequency, term) for term in set(terms) if (frequency := self._frequency(term)))
        rare: dict[str, float] = {}
        common: dict[str, float] = {}
        read = 0
        for frequency, term in known:
            read += frequency
            among = common if rare and read > POSTINGS_A_QUERY else rare
            among[term] = self._weight_at(frequency)
        return rare, common

    def _best(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Return the best claims of all parts as (-rank, position)."""
        found = [
            (rank, number, at) for number in range(len(self._parts)) for rank, at in self._hits(number, weights, limit)
        ]
        least = sorted((rank for rank, _, _ in found), reverse=True)[limit - 1] if len(found) > limit else 0.0
        places = ((-rank, self._layout.position(number, at)) for rank, number, at in found if rank >= least)
        return sorted((rank, at) for rank, at in places if at is not None)[:limit]

    def _hits(self, number: int, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Return the best claims of one part, without those of files that have changed since."""
        part, asked = self._parts[number], limit
        while True:
            hits = part.ranking.best(weights, asked)
            if self._living[number] == len(part):
                return hits
            living = [hit for hit in hits if self._layout.position(number, hit[1]) is not None]
            if len(living) >= limit or len(hits) < asked:
                return living[:limit]
            asked *= 2

    def _ranked(self, positions: Iterable[int], weights: Mapping[str, float]) -> Iterator[Hit]:
        """Yield claims as (-rank, position), part by part."""
        places: defaultdict[int, dict[int, int]] = defaultdict(dict)
        for at in positions:
            number, local = self._layout.place(at)
            places[number][local] = at
        for number, by_place in places.items():
            ranks = self._parts[number].ranks(list(by_place), weights)
            yield from ((-rank, at) for rank, at in zip(ranks, by_place.values(), strict=True))


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
