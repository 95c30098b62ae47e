"""A sentence of a source with its neighbours: evidence may stand in two or three of them."""

from __future__ import annotations

import msgspec

from factcheck.compare.layout.article import Article
from factcheck.compare.layout.offices import Office
from factcheck.compare.layout.reading import Reading


class Passage(msgspec.Struct, frozen=True):
    """One sentence that a statement is held against, and the sentences around it in the same source."""

    focus: Reading
    context: tuple[Reading, ...] = ()
    """Nearest first: the sentences before, then those after."""
    scene: Reading | None = None
    """For a sentence without a date, the last one before it and its neighbours that has one."""
    holders: dict[str, set[Office]] = {}
    """Who holds which office, as the sentences found for the statement say."""
    topic: Reading | None = None
    """The sentence that the source begins with, mostly its title."""
    subject: frozenset[str] = frozenset()
    """Ids of all names and concepts that the source has anywhere: what the whole text is about."""
    article: Article | None = None
    """More of the source."""

    def in_order(self) -> list[Reading]:
        """Return all its sentences in the order of the source."""
        return sorted((self.focus, *self.context), key=lambda reading: reading.claim.start)
