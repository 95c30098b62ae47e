"""The company of two things: the words nearest to each of them in a statement, and in the passage.

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
    from factcheck.compare.sense.comparing.shared_once import SharedItem

_HALVING_DISTANCE = 4.5
"""Distance in words, on both sides together, at which the weight of a word beside a thing is halved."""
_NEGATED = 1.0
"""Weight of one of two things being negated while the other is not."""
_MARKS = {",": 2, ":": 3, ";": 9, "(": 2, ")": 2}
"""How many words a mark counts for."""
_JOINT = 9
"""How many words a joint counts for, after which something else is said."""
_CLEARLY = 2
"""By how many words one thing must be nearer than the next."""


class Company(NamedTuple):
    """Two things of a kind, and the weight of the words near them in a statement."""

    one: SharedItem
    other: SharedItem
    crossed: tuple[float, float]
    """For each of them, the weight of its words that are with the other one in the passage."""
    stayed: float
    """The weight of words that are with the same one there."""
    stayed_inside: float
    """The same without words before both or after both in either text: these may belong to the whole sentence."""


class _Tie(NamedTuple):
    """The thing that a word is with in the statement, and in the passage."""

    stated_with: SharedItem
    found_with: SharedItem
    weight: float
    is_outside: bool = False


def company(stated: Reading, one: SharedItem, other: SharedItem, shared: Iterable[SharedItem]) -> Company:
    """Weigh the company of two things of a kind, given in the order of the statement."""
    ties = [*_by_negation(stated, one, other), *_by_words(stated, one, other, shared)]
    first, second = (
        sum(tie.weight for tie in ties if tie.stated_with is two is not tie.found_with) for two in (one, other)
    )
    stayed = [tie for tie in ties if tie.stated_with is tie.found_with]
    inside = sum(tie.weight for tie in stayed if not tie.is_outside)
    return Company(
        one=one, other=other, crossed=(first, second), stayed=sum(tie.weight for tie in stayed), stayed_inside=inside
    )


def _by_words(stated: Reading, one: SharedItem, other: SharedItem, shared: Iterable[SharedItem]) -> Iterator[_Tie]:
    """Yield words clearly nearer to one of two things in the statement, and in one sentence of the passage."""
    places = {two.stated_at: two for two in (one, other)}
    for word in shared:
        if word.kind == one.kind:
            continue
        found_places = {two.found_at: two for two in (one, other) if two.reading is word.reading}
        nearest_stated = _nearest(stated, word.stated_at, places) if found_places else None
        nearest_found = _nearest(word.reading, word.found_at, found_places) if nearest_stated else None
        if nearest_stated and nearest_found:
            weight = word.weight * 0.5 ** ((nearest_stated.between + nearest_found.between) / _HALVING_DISTANCE)
            stated_with, found_with = places[nearest_stated.place], found_places[nearest_found.place]
            yield _Tie(stated_with, found_with, weight, _is_outside(word, one, other))


def _by_negation(stated: Reading, one: SharedItem, other: SharedItem) -> Iterator[_Tie]:
    """Yield ties for a negation of just one of two things on either side: the other one is asserted."""
    negated_stated = [two for two in (one, other) if two.stated_at.start in stated.negated]
    negated_found = [two for two in (one, other) if two.found_at.start in two.reading.negated]
    if len(negated_stated) == len(negated_found) == 1:
        stated_with, found_with = negated_stated[0], negated_found[0]
        opposite = {one: other, other: one}
        yield _Tie(stated_with, found_with, _NEGATED)
        yield _Tie(opposite[stated_with], opposite[found_with], _NEGATED)


def _is_outside(word: SharedItem, one: SharedItem, other: SharedItem) -> bool:
    """Tell whether a word comes before both things in both texts, or after both."""
    if not one.reading is other.reading is word.reading:
        return False
    first, last = sorted((one.found_at.start, other.found_at.start))
    before = word.stated_at.start < one.stated_at.start and word.found_at.start < first
    after = word.stated_at.start > other.stated_at.start and word.found_at.start > last
    return before or after


class _Near(NamedTuple):
    """A range of tokens, and how far away it is."""

    place: range
    between: int


def _nearest(reading: Reading, place: range, others: Iterable[range]) -> _Near | None:
    """Return the one of several ranges that is clearly nearest to a place; a single one always is."""
    near = sorted((_Near(other, _between(reading, place, other)) for other in others), key=lambda one: one.between)
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
