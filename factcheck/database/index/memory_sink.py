"""Collects prepared sources in a part that is held in memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.index.layout import ClaimRun
from factcheck.database.index.memory_part import MemoryPart
from factcheck.database.index.part_records import SourceRow, decode_claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.database.index.part import Part
    from factcheck.database.index.preparing import Prepared
    from factcheck.model import Claim


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
        return ClaimRun(0, first, len(self._claims) - first, row, len(sources))

    def parts(self) -> list[Part]:
        """Return the part that holds what was added."""
        return [MemoryPart(self._rows, self._claims, map(str.split, self._terms))]
