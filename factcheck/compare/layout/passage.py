"""A sentence of a source with its neighbours, as evidence may be spread over two or three of them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.caching import cached_property
from factcheck.compare.layout.descriptions import Office
from factcheck.compare.layout.reading import Reading
from factcheck.model import Claim


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


class Article(msgspec.Struct, frozen=True, dict=True):
    """The sentences of a source around a passage, by the position of their claims: the judge chooses among them.

    Most of them are only asked for their words or figures, so few are ever laid out.
    """

    around: Callable[[], range]
    """Returns their positions; computed only if the judge is asked."""
    claim: Callable[[int], Claim]
    """Returns one as it is held, which takes hardly any time."""
    said: Callable[[int], frozenset[str]]
    """Returns every word and figure of one in lower case."""
    reading: Callable[[int], Reading]
    """Returns one laid out."""

    @cached_property
    def places(self) -> range:
        """Their positions, in the order of the source."""
        return self.around()
