"""A source in a part."""

from __future__ import annotations

import msgspec

from factcheck.model import Source


class Shelved(msgspec.Struct, frozen=True, array_like=True):
    """A source, and where its claims lie in its part."""

    source: Source
    """Without its text."""
    first: int
    """Position of its first claim."""
    count: int
    subject: tuple[str, ...]
    """Ids of all names and concepts of its claims, ascending."""
