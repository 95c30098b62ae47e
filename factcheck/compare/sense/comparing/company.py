"""The company that two things keep: what stands with which of them in a statement, and with which in the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.nearness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.sense.comparing.met import Met

HALF = 4.5
"""From how many words off, on both sides together, a word tells half of what it does beside a thing."""
NEGATED = 1.0
"""What it counts that one of two things stands under a negation, and the other does not."""


class Company(NamedTuple):
    """Two things of a kind, and the weight of what stands with them in a statement."""

    one: Met
    other: Met
    crossed: tuple[float, float]
    """Of what stands with each of them: what stands with the other one in the passage."""
    stayed: float
    """What stands with the same one there."""
    stayed_inside: float
    """The same without what stands before both or behind both, there and here: that may be of the whole sentence."""


class _Tie(NamedTuple):
    """What a word stands with in the statement and in the passage."""

    here: Met
    there: Met
    weight: float
    is_outside: bool = False


def company(stated: Reading, one: Met, other: Met, shared: Iterable[Met]) -> Company:
    """Weigh the company of two things of a kind, the first of which comes first in the statement."""
    ties = [*_by_negation(stated, one, other), *_by_words(stated, one, other, shared)]
    first, second = (sum(tie.weight for tie in ties if tie.here is two is not tie.there) for two in (one, other))
    stayed = [tie for tie in ties if tie.here is tie.there]
    inside = sum(tie.weight for tie in stayed if not tie.is_outside)
    return Company(one, other, (first, second), sum(tie.weight for tie in stayed), inside)


def _by_words(stated: Reading, one: Met, other: Met, shared: Iterable[Met]) -> Iterator[_Tie]:
    """Yield what stands clearly nearer to one of two things in the statement, and in one sentence of the passage."""
    ours, theirs = {two.here: two for two in (one, other)}, {two.there: two for two in (one, other)}
    for word in shared:
        if word.kind == one.kind:
            continue
        here = nearest(stated, word.here, ours)
        there = nearest(word.reading, word.there, [at for at, two in theirs.items() if two.reading is word.reading])
        if here and there:
            weight = word.weight * 0.5 ** ((here.between + there.between) / HALF)
            yield _Tie(ours[here.place], theirs[there.place], weight, _is_outside(word, one, other))


def _by_negation(stated: Reading, one: Met, other: Met) -> Iterator[_Tie]:
    """Yield the negation that stands over one of two things on either side, for both: the other one is asserted."""
    ours = [two for two in (one, other) if two.here.start in stated.negated]
    theirs = [two for two in (one, other) if two.there.start in two.reading.negated]
    if len(ours) == len(theirs) == 1:
        here, there = ours[0], theirs[0]
        opposite = {one: other, other: one}
        yield from (_Tie(here, there, NEGATED), _Tie(opposite[here], opposite[there], NEGATED))


def _is_outside(word: Met, one: Met, other: Met) -> bool:
    """Tell whether a word stands before two things on either side, or behind them."""
    if not one.reading is other.reading is word.reading:
        return False
    before = word.here.start < one.here.start and word.there.start < min(one.there.start, other.there.start)
    behind = word.here.start > other.here.start and word.there.start > max(one.there.start, other.there.start)
    return before or behind
