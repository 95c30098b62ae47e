"""The sentences of a source around a passage: what the judge chooses its evidence from.

Of most of them it asks the words only, so few are ever laid out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import msgspec

from factcheck.compare.layout.reading import Reading


class Article(msgspec.Struct, frozen=True, dict=True):
    """Sentences of one source, by the position of their claims."""

    around: Callable[[], range]
    """Where they are: looked for only if the judge is asked."""
    said: Callable[[int], frozenset[str]]
    """Every word and figure of one in lower case."""
    reading: Callable[[int], Reading]
    """One laid out."""

    @cached_property
    def places(self) -> range:
        """Where they are, in the order of the source."""
        return self.around()
