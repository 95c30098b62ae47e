"""What a build asks of a claims folder, whatever the form of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from factcheck.database.building.one_source import Before


class ClaimsFolder(Protocol):
    """A folder with the claims of sources, which a build reads and writes source by source."""

    noun: str
    """What the build's report calls the thing that is written for a source."""

    def take(self, source_id: str) -> None:
        """Reserve the place of a source; raises DatabaseError if another source of this build has it."""

    def before(self, source_id: str) -> Before:
        """Return the claims of a source as they are now; raises DatabaseError if they cannot be read."""

    def stamp(self, source_id: str) -> bytes:
        """Return what tells the source's claims from their later versions; empty if there are none."""

    def write(self, source_id: str, data: bytes) -> None:
        """Write a source's claims; raises DatabaseError if that fails."""

    def finish(self) -> None:
        """Put in place what was written, where that has been left to the end; raises DatabaseError if it fails."""
