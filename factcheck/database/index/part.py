"""What a part of a database does: some claims with their sources, and the terms by which they are found.

A part is never changed once it is made, so it can be read while others are made. These are types only; nothing imports
them at run time, as every module is felt at a start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.database.index.layout import Run
    from factcheck.database.index.part_records import SourceRow
    from factcheck.database.index.preparing import Prepared
    from factcheck.model import Claim

Hit = tuple[float, int]
"""A rank and the position of the claim that has it."""


class Ranking(Protocol):
    """The terms of some claims, by their position among themselves."""

    def frequency(self, term: str) -> int:
        """Count the claims that have a term."""
        ...

    def best(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Rank claims by the sum of the weights of the terms they have; ties go to the lower position."""
        ...


class Indexed(Ranking, Protocol):
    """Some claims with their terms."""

    def __len__(self) -> int:
        """Count the claims."""
        ...

    def ranks(self, places: Sequence[int], weights: Mapping[str, float]) -> list[float]:
        """Sum up, for each of some claims, the weights of the terms that it has."""
        ...


class Part(Indexed, Protocol):
    """What a database asks of a part."""

    def claim(self, at: int) -> Claim:
        """Return a claim."""
        ...

    def row(self, number: int) -> SourceRow:
        """Return a source by its number."""
        ...

    def find(self, source_id: str) -> int | None:
        """Return the number of a source; None if it is not here."""
        ...


class Sink(Protocol):
    """Takes sources file by file, in the order of names."""

    def add(self, sources: Sequence[Prepared]) -> Run:
        """Add sources side by side; the run that is returned counts parts from 0."""
        ...
