"""Measures how near to each other things are in a sentence: a word belongs to the thing nearest to it.

Distance is counted in words; separators count for more: a comma for a few, "and", "while" or a semicolon for many.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.language.listed import listed, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading

_MARKS = {",": 2, ":": 3, ";": 9, "(": 2, ")": 2}
"""How many words a mark counts for."""
_JOINT = 9
"""How many words a joint counts for, after which something else is said."""
_CLEARLY = 2
"""By how many words one thing must be nearer than the next."""


class Near(NamedTuple):
    """A range of tokens, and how far away it is."""

    place: range
    between: int


def nearest(reading: Reading, place: range, others: Iterable[range]) -> Near | None:
    """Return the one of several ranges that is clearly nearest to a place; a single one always is."""
    near = sorted((Near(other, _between(reading, place, other)) for other in others), key=lambda one: one.between)
    if not near or (len(near) > 1 and near[1].between - near[0].between < _CLEARLY):
        return None
    return near[0]


def _between(reading: Reading, one: range, other: range) -> int:
    """Return the distance between two ranges, 0 where they meet."""
    passed = _passed(reading)
    first, last = (one, other) if one.start < other.start else (other, one)
    return max(0, passed[last.start] - passed[first.stop])


@cached_by_sentence
def _passed(reading: Reading) -> list[int]:
    """Return for each token, and for the end, the distance from the start of the sentence."""
    going_on = {at for unit in reading.units for at in range(unit.first + 1, unit.last)}
    joints = set(_joints(reading)) - going_on
    words = enumerate(reading.sentence.spoken)
    counts = (_JOINT if at in joints else _MARKS.get(word, 0 if at in going_on else 1) for at, word in words)
    return [0, *accumulate(counts)]


def _joints(reading: Reading) -> Iterator[int]:
    """Yield the tokens after which something else is said."""
    sentence = reading.sentence
    words = (listed(sentence, "roles", "and") | listed(sentence, "clauses", "contrasts")) - _MARKS.keys()
    yield from (at for at, word in enumerate(sentence.spoken) if word in words)
    yield from (place.start for place in places(sentence, "clauses", "joints"))
