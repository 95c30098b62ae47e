"""A text in NFC, the form in which places count, and where its characters stand in the text as it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from factcheck.model import Span

_CLUSTER = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]*", re.DOTALL)
"""A letter with the marks on it."""


class Composed:
    """A text as it is read."""

    def __init__(self, written: str) -> None:
        self.text = nfc(written)
        self._places = None if self.text == written else _places(written)

    def written(self, start: int, end: int) -> Span | None:
        """Return where a stretch of the text stands as it is written; None where that cannot be told."""
        if self._places is None:
            return start, end
        if len(self._places) != len(self.text) + 1:
            return None
        return self._places[start], self._places[end]


def _places(written: str) -> list[int]:
    places: list[int] = []
    for cluster in _CLUSTER.finditer(written):
        places += [cluster.start()] * len(nfc(cluster[0]))
    return [*places, len(written)]
