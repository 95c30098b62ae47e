"""The sentences of a source around a passage: what the judge chooses its evidence from.

Of most of them it asks the words only, so few are ever laid out.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.compare.layout.reading import Reading


class Article(msgspec.Struct, frozen=True):
    """Sentences of one source, by the position of their claims."""

    places: Callable[[], range]
    """Where they are, in the order of the source."""
    said: Callable[[int], frozenset[str]]
    """Every word and figure of one in lower case."""
    reading: Callable[[int], Reading]
    """One laid out."""
