"""Interfaces of the parts of an index: some claims with their sources, and the terms that find them.

A part never changes once it is written, so it can be read while others are written. These are types only, and are not
imported at run time, to keep start-up fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.database.index.layout import ClaimRun
    from factcheck.database.index.part_records import SourceRow
    from factcheck.database.index.preparing import Prepared
    from factcheck.model import Claim

Hit = tuple[float, int]
"""A rank, and the position of the claim that has it."""


class Ranking(Protocol):
    """An inverted index: terms, and the positions of the claims that have them."""

    def frequency(self, term: str) -> int:
        """Count the claims that have a term."""
        ...

    def best(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Rank claims by the sum of the weights of the terms they have; ties go to the lower position."""
        ...


class Part(Protocol):
    """A part of an index, on disk or in memory."""

    @property
    def ranking(self) -> Ranking:
        """The terms of its claims."""
        ...

    def __len__(self) -> int:
        """Count the claims."""
        ...

    def ranks(self, places: Sequence[int], weights: Mapping[str, float]) -> list[float]:
        """Return the rank of each of these claims: the sum of the weights of its terms."""
        ...

    def claim(self, at: int) -> Claim:
        """Return the claim at a position of this part."""
        ...

    def row(self, number: int) -> SourceRow:
        """Return a source by its number."""
        ...

    def find(self, source_id: str) -> int | None:
        """Return the number of a source; None if this part does not have it."""
        ...


class Sink(Protocol):
    """Takes prepared sources file by file, in the order of file names, and stores them in new parts."""

    def add(self, sources: Sequence[Prepared]) -> ClaimRun:
        """Add sources one after the other, and return where they are; the run counts the new parts from 0."""
        ...
