"""Where sources are put with their claims: into a part in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.disk_part import read_record
from factcheck.database.layout import Run
from factcheck.database.memory_part import MemoryPart
from factcheck.database.shelved import Shelved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.database.part import Part
    from factcheck.database.preparing import Prepared
    from factcheck.model import Claim


class MemoryShelf:
    """Keeps everything in one part in memory."""

    def __init__(self) -> None:
        self._rows: list[Shelved] = []
        self._claims: list[Claim] = []
        self._terms: list[str] = []

    def add(self, sources: Sequence[Prepared]) -> Run:
        """Add sources side by side."""
        first, row = len(self._claims), len(self._rows)
        for one in sources:
            self._rows.append(Shelved(one.source, len(self._claims), len(one.records), one.subject))
            self._claims += map(read_record, one.records)
            self._terms += one.terms
        return Run(0, first, len(self._claims) - first, row, len(sources))

    def parts(self) -> list[Part]:
        """Return the part."""
        return [MemoryPart(self._rows, self._claims, map(str.split, self._terms))]
