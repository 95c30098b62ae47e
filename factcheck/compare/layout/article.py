"""The sentences of a source around a passage, among which the judge chooses its evidence.

Most of them are only asked for their words or figures, so few are ever laid out.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.cached_property import cached_property
from factcheck.compare.layout.reading import Reading
from factcheck.model import Claim


class Article(msgspec.Struct, frozen=True, dict=True):
    """Sentences of one source, by the position of their claims."""

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
