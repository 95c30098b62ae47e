"""The frame of a phrase: the words around it, compared with those around another one.

Where equal words are right before and right after two phrases, one is in the other's place. Where each side has only
one phrase, equal words on one side suffice, if those on the other side are not far off.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.words import begin_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.rival_words import Phrase
    from factcheck.model import Span

FRAME = 8
"""How many words are compared on either side."""
_NEAREST = 4
"""Equal words beyond this number on either side do not enlarge a frame."""
_WORDS_SKIPPED = 5
"""How many words may be between a phrase and the equal ones on the far side of a wide frame."""
_TELLING = 2
"""How many equal content words make one side of a wide frame, and how many words the other."""
END = ""
"""Marks the place before the first word and after the last."""


class FramedPhrase(NamedTuple):
    """An occurrence of a phrase in a sentence."""

    words: Phrase
    rivals: frozenset[Phrase]
    before: tuple[str, ...]
    """The words before it, the nearest first."""
    after: tuple[str, ...]
    span: Span

    def around(self, other: FramedPhrase) -> int:
        """Count the equal words directly before and after two phrases, up to a limit on each side."""
        return sum(min(len(side), _NEAREST) for side in self._alike(other))

    def is_framed_as(self, other: FramedPhrase, empty: frozenset[str]) -> bool:
        """Tell whether equal words, not all function words, are on both sides, and the same content word follows."""
        left, right = self._alike(other)
        if not (left and right) or empty.union({END}).issuperset((*left, *right)):
            return False
        next_word, other_next = (next((word for word in one.after if word not in empty), END) for one in (self, other))
        return next_word == other_next  # "to raise the tax" is not a frame of "to lower the fee"

    def is_closely_framed_as(self, other: FramedPhrase, empty: frozenset[str]) -> bool:
        """Tell whether several equal words are on both sides, or more only after a phrase that begins the statement."""
        left, right = self._alike(other)
        if self.before[0] == END:
            return _telling(right, empty) > _TELLING
        return all(len(side) >= _TELLING and _telling(side, empty) for side in (left, right))

    def is_widely_framed_as(self, other: FramedPhrase, empty: frozenset[str]) -> bool:
        """Tell whether equal content words are on one side, and others not far off on the other side.

        What directly follows one of the two must follow the other: "opposed the protests", "was for the protests".
        """
        left, right = self._alike(other)
        if _telling(right, empty) >= _TELLING:
            return any(True for _ in _near(self.before, other.before, empty))
        return _telling(left, empty) >= _TELLING and any(0 in gaps for gaps in _near(self.after, other.after, empty))

    def _alike(self, other: FramedPhrase) -> tuple[list[str], list[str]]:
        """Return the equal words before and after."""
        return begin_alike(self.before, other.before), begin_alike(self.after, other.after)


def _telling(words: Sequence[str], empty: frozenset[str]) -> int:
    """Count the content words."""
    return sum(word not in empty and word != END for word in words)


def _near(one: Sequence[str], other: Sequence[str], empty: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield how many words each side skips up to equal runs that have a content word."""
    for skipped, other_skipped in product(range(_WORDS_SKIPPED + 1), repeat=2):
        alike = begin_alike(one[skipped:], other[other_skipped:])
        if len(alike) >= _TELLING and _telling(alike, empty):
            yield skipped, other_skipped
