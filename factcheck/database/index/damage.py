"""An index that is damaged: how it is told, and how it is discarded, so that the next run makes another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest"
"""File that names the parts of an index; without it there is no index."""


class DamagedError(Exception):
    """A file of the index is incomplete, or was not written by this program."""


def discard_index(place: Path) -> None:
    """Remove the manifest, so that the index is made again when it is opened next; raises DatabaseError if it stays."""
    try:
        (place / MANIFEST).unlink(missing_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"{place}: the index is damaged; delete this folder and run again to rebuild it."
        ) from error
