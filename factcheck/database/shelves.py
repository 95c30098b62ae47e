"""Where sources are put with their claims, and the part that they make in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factcheck.database.layout import Run
from factcheck.database.part import MemoryPart, Part, Shelved, shelve
from factcheck.database.terms import claim_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim, Source


class Shelf(Protocol):
    """Takes sources file by file, in the order of names."""

    def add(self, source: Source, claims: Sequence[Claim]) -> Run:
        """Add a source; the run that is returned counts parts from 0."""
        ...


class MemoryShelf:
    """Keeps everything in one part in memory."""

    def __init__(self) -> None:
        self._rows: list[Shelved] = []
        self._claims: list[Claim] = []

    def add(self, source: Source, claims: Sequence[Claim]) -> Run:
        """Add a source."""
        first, row = len(self._claims), len(self._rows)
        self._rows.append(shelve(source, first, claims))
        self._claims += claims
        return Run(0, first, len(claims), row, 1)

    def parts(self) -> list[Part]:
        """Return the part."""
        return [MemoryPart(self._rows, self._claims, map(claim_terms, self._claims))]
