"""Maps offsets in NFC text, in which places are counted, to offsets in the text as it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from factcheck.model import Span

_CLUSTER = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]*", re.DOTALL)
"""A letter with its combining marks."""


class NfcOffsets:
    """A text in NFC that knows where its characters are in the original."""

    def __init__(self, written: str) -> None:
        self.text = nfc(written)
        self._places = None if self.text == written else _places(written)

    def written(self, start: int, end: int) -> Span | None:
        """Return the span in the original text; None if that cannot be determined."""
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
