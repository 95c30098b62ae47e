"""The sentences of a source around a passage: what the judge chooses its evidence from.

Of most of them the words or the figures are asked only, so few are ever laid out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import msgspec

from factcheck.compare.layout.reading import Reading
from factcheck.model import Claim


class Article(msgspec.Struct, frozen=True, dict=True):
    """Sentences of one source, by the position of their claims."""

    around: Callable[[], range]
    """Where they are: looked for only if the judge is asked."""
    claim: Callable[[int], Claim]
    """One as it is held, which takes no time to speak of."""
    said: Callable[[int], frozenset[str]]
    """Every word and figure of one in lower case."""
    reading: Callable[[int], Reading]
    """One laid out."""

    @cached_property
    def places(self) -> range:
        """Where they are, in the order of the source."""
        return self.around()
