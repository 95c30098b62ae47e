"""How a comparison gets at the claims; a type only, which nothing imports at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim


class Claims(Protocol):
    """The claims of all sources by position, in the order of their sources' texts."""

    def __len__(self) -> int:
        """Return the number of claims."""
        ...

    def __getitem__(self, at: int, /) -> Claim:
        """Return the claim at a position."""
        ...

    def subject(self, source_id: str) -> Iterable[str]:
        """Return the ids of all names and concepts that a source has anywhere."""
        ...

    def first(self, source_id: str) -> int | None:
        """Return the position of a source's first claim; None if there is no such source."""
        ...
