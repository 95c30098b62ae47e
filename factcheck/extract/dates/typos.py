"""Corrects typos in long words: "Novemebr", "Septmber", "Octtober"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST_LETTERS = 6
"""Shorter words are too similar to others."""


def slips(word: str) -> Iterator[str]:
    """Yield all variants of a word with two letters swapped, one left out or one doubled; none for short words."""
    if len(word) < _LEAST_LETTERS:
        return
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at - 1] + word[at:]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
