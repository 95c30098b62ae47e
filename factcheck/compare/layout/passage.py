"""A sentence of a source with its neighbours, as evidence may be spread over two or three of them."""

from __future__ import annotations

import msgspec

from factcheck.compare.layout.article import Article
from factcheck.compare.layout.offices import Office
from factcheck.compare.layout.reading import Reading


class Passage(msgspec.Struct, frozen=True):
    """One sentence that a statement is compared with, and the sentences around it in the same source."""

    focus: Reading
    context: tuple[Reading, ...] = ()
    """Nearest first: the sentences before, then those after."""
    scene: Reading | None = None
    """For a sentence without a date, the last dated one before it and its neighbours."""
    holders: dict[str, set[Office]] = {}
    """Who holds which office, according to the sentences found for the statement."""
    topic: Reading | None = None
    """The first sentence of the source, usually its title."""
    subject: frozenset[str] = frozenset()
    """Ids of all names and concepts that the source has anywhere: what the whole text is about."""
    article: Article | None = None
    """More of the source."""

    @property
    def sentences(self) -> tuple[Reading, ...]:
        """The focus, and then its context, the nearest first."""
        return self.focus, *self.context

    def in_order(self) -> list[Reading]:
        """Return the focus and its context in the order of the source."""
        return sorted(self.sentences, key=lambda reading: reading.claim.start)
