"""A part of an index that is held in memory only, and the sink that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.index.layout import ClaimRun
from factcheck.database.index.part_records import SourceRow, decode_claim
from factcheck.database.index.search import Postings, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.database.index.part import Part
    from factcheck.database.index.preparing import Prepared
    from factcheck.model import Claim


class MemoryPart:
    """Holds source texts that are used without a database, or files whose index cannot be written."""

    def __init__(self, rows: Sequence[SourceRow], claims: Sequence[Claim], terms: Iterable[Iterable[str]]) -> None:
        self._rows, self._claims = rows, claims
        self._terms = [frozenset(one) for one in terms]
        self.ranking = Postings.of(self._terms)
        self._numbers = {row.source.id: number for number, row in enumerate(rows)}

    def __len__(self) -> int:
        """Count the claims."""
        return len(self._claims)

    def claim(self, at: int) -> Claim:
        """Return the claim at a position of this part."""
        return self._claims[at]

    def row(self, number: int) -> SourceRow:
        """Return a source by its number."""
        return self._rows[number]

    def find(self, source_id: str) -> int | None:
        """Return the number of a source; None if this part does not have it."""
        return self._numbers.get(source_id)

    def ranks(self, places: Sequence[int], weights: Mapping[str, float]) -> list[float]:
        """Return the rank of each of these claims: the sum of the weights of its terms."""
        return [rank(weights, self._terms[at]) for at in places]


class MemorySink:
    """Puts all sources into one part in memory."""

    def __init__(self) -> None:
        self._rows: list[SourceRow] = []
        self._claims: list[Claim] = []
        self._terms: list[str] = []

    def add(self, sources: Sequence[Prepared]) -> ClaimRun:
        """Add sources one after the other, and return where they are."""
        first, row = len(self._claims), len(self._rows)
        for one in sources:
            self._rows.append(SourceRow(one.source, len(self._claims), len(one.records), one.subject))
            self._claims += map(decode_claim, one.records)
            self._terms += one.terms
        return ClaimRun(part=0, first=first, count=len(self._claims) - first, row=row, rows=len(sources))

    def parts(self) -> list[Part]:
        """Return the part that holds what was added."""
        return [MemoryPart(self._rows, self._claims, map(str.split, self._terms))]
