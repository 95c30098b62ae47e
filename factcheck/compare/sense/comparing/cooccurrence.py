"""The company of two things: the words nearest to each of them in a statement, and in the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.sense.comparing.shared_once import SharedItem

_HALVING_DISTANCE = 4.5
"""Distance in words, on both sides together, at which the weight of a word beside a thing is halved."""
_NEGATED = 1.0
"""Weight of one of two things being negated while the other is not."""


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

    here: SharedItem
    there: SharedItem
    weight: float
    is_outside: bool = False


def company(stated: Reading, one: SharedItem, other: SharedItem, shared: Iterable[SharedItem]) -> Company:
    """Weigh the company of two things of a kind, given in the order of the statement."""
    ties = [*_by_negation(stated, one, other), *_by_words(stated, one, other, shared)]
    first, second = (sum(tie.weight for tie in ties if tie.here is two is not tie.there) for two in (one, other))
    stayed = [tie for tie in ties if tie.here is tie.there]
    inside = sum(tie.weight for tie in stayed if not tie.is_outside)
    return Company(
        one=one, other=other, crossed=(first, second), stayed=sum(tie.weight for tie in stayed), stayed_inside=inside
    )


def _by_words(stated: Reading, one: SharedItem, other: SharedItem, shared: Iterable[SharedItem]) -> Iterator[_Tie]:
    """Yield words clearly nearer to one of two things in the statement, and in one sentence of the passage."""
    places = {two.here: two for two in (one, other)}
    for word in shared:
        if word.kind == one.kind:
            continue
        found_places = {two.there: two for two in (one, other) if two.reading is word.reading}
        nearest_here = nearest(stated, word.here, places) if found_places else None
        nearest_there = nearest(word.reading, word.there, found_places) if nearest_here else None
        if nearest_here and nearest_there:
            weight = word.weight * 0.5 ** ((nearest_here.between + nearest_there.between) / _HALVING_DISTANCE)
            here, there = places[nearest_here.place], found_places[nearest_there.place]
            yield _Tie(here, there, weight, _is_outside(word, one, other))


def _by_negation(stated: Reading, one: SharedItem, other: SharedItem) -> Iterator[_Tie]:
    """Yield ties for a negation of just one of two things on either side: the other one is asserted."""
    negated_here = [two for two in (one, other) if two.here.start in stated.negated]
    negated_there = [two for two in (one, other) if two.there.start in two.reading.negated]
    if len(negated_here) == len(negated_there) == 1:
        here, there = negated_here[0], negated_there[0]
        opposite = {one: other, other: one}
        yield from (_Tie(here, there, _NEGATED), _Tie(opposite[here], opposite[there], _NEGATED))


def _is_outside(word: SharedItem, one: SharedItem, other: SharedItem) -> bool:
    """Tell whether a word comes before both things in both texts, or after both."""
    if not one.reading is other.reading is word.reading:
        return False
    before = word.here.start < one.here.start and word.there.start < min(one.there.start, other.there.start)
    after = word.here.start > other.here.start and word.there.start > max(one.there.start, other.there.start)
    return before or after
