"""Which claims share the most telling terms with a statement.

Terms are opaque strings made elsewhere; this module knows neither claims nor words. The interface is narrow, so that
another engine can stand behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BUDGET = 1_000
"""Postings read for one query; reached only where many terms are common, and those weigh least."""
_RERANKED = 3
"""Claims that common terms may still lift, in multiples of the limit."""


class Index:
    """An inverted index over claims, each given by its terms; claims are known by their position."""

    def __init__(self, claims: Iterable[Iterable[str]]) -> None:
        postings: defaultdict[str, list[int]] = defaultdict(list)
        position = -1
        for position, terms in enumerate(claims):
            for term in set(terms):
                postings[term].append(position)
        self._postings: dict[str, list[int]] = dict(postings)
        self._size = position + 1

    def __len__(self) -> int:
        """Count the claims."""
        return self._size

    def search(self, terms: Iterable[str], limit: int) -> list[int]:
        """Return the positions of at most `limit` claims that share a term, the best first.

        A claim's rank is the sum of log(1 + N / df) over the terms it shares (N claims, df of them with the term);
        ties go to the lower position. Rare terms come first; once 1,000 postings have been read, commoner terms
        only re-rank the claims found so far. The same query always has the same answer.
        """
        if limit < 1:
            return []
        lists = sorted(
            ((found, term) for term in set(terms) if (found := self._postings.get(term))),
            key=lambda item: (len(item[0]), item[1]),
        )
        scores, common = self._gather([found for found, _ in lists])
        if common:
            scores = {position: scores[position] for position in _best(scores, _RERANKED * limit)}
            self._add_common(scores, common)
        return _best(scores, limit)

    def weight(self, term: str) -> float:
        """How telling a term is: log(1 + N / df), and 0 for one that no claim has."""
        found = self._postings.get(term)
        return log(1 + self._size / len(found)) if found else 0.0

    def _gather(self, lists: list[list[int]]) -> tuple[dict[int, float], list[list[int]]]:
        """Add up the rare lists within the budget; the first list is read whole in any case."""
        scores: defaultdict[int, float] = defaultdict(float)
        read = 0
        for at, positions in enumerate(lists):
            read += len(positions)
            if at and read > _BUDGET:
                return scores, lists[at:]
            weight = log(1 + self._size / len(positions))
            for position in positions:
                scores[position] += weight
        return scores, []

    def _add_common(self, scores: dict[int, float], lists: list[list[int]]) -> None:
        """Add what common terms bring, looked up claim by claim."""
        for positions in lists:
            weight = log(1 + self._size / len(positions))
            last = len(positions) - 1
            for position in scores:
                at = bisect_left(positions, position)
                if at <= last and positions[at] == position:
                    scores[position] += weight


def _best(scores: dict[int, float], limit: int) -> list[int]:
    """Positions of the highest scores, ties by position."""
    if len(scores) > limit:
        least = sorted(scores.values(), reverse=True)[limit - 1]
        scores = {position: score for position, score in scores.items() if score >= least}
    return sorted(scores, key=lambda position: (-scores[position], position))[:limit]
