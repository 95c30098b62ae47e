"""Two things that have changed places: "72 billion of deposits and 119 billion of assets" for the reverse.

Such a statement lacks no word and no figure. What gives it away is the company: the words that go with one of the two
go with the other in the passage, and vice versa. Distance is counted in words; separators count for more: a comma for a
few, "and", "while" or a semicolon for many.
"""

from __future__ import annotations

from itertools import accumulate, combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.alignment import share_in
from factcheck.compare.layout.caches import cached_by_sentence, cached_by_statement
from factcheck.compare.layout.clauses import compares
from factcheck.compare.sense.comparing.shared_once import shared_once
from factcheck.compare.slots import Slot, with_status, without_overlap
from factcheck.language.listed import listed, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Comparison, Passage, Reading
    from factcheck.compare.sense.comparing.shared_once import SharedItem

_NEARLY_ALL = 0.85
"""Share of a statement from which the sentence alone shows what belongs together."""
_APART = 3
"""How many tokens must be between two things for each to have a company, if no unit is: "X and Y" share one."""
_CROSSED = 0.3
"""Least weight of the other's company that each of two figures or dates must have."""
_CROSSED_WORDS = 0.5
"""Least weight of it that each of two names or things must have."""
_STAYED = 0.5
"""Greatest share of that weight which may have stayed with its own figure or date."""
_STAYED_WORDS = 0.1
"""Greatest share which may have stayed with its own name or thing."""
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


def with_swapped(comparison: Comparison) -> Comparison:
    """Return the comparison; swapped values differ, and swapped names and things get slots of their own."""
    stated, slots = comparison.stated, list(comparison.slots)
    if compares(stated):
        return comparison  # "5 is more than 3" and "3 is less than 5" say the same
    for found in _companies(stated, _sentences_that_show(stated, comparison.passage)):
        one, other = found.one, found.other
        if not _is_crossed(found, found.stayed):
            continue
        if one.is_value:
            slots = [_of_values(stated, slot, one, other) for slot in slots]
        else:
            slots += without_overlap([_of_things(stated, one, other)], with_status(slots, "differ"))
    return comparison.with_slots(slots)


def may_be_swapped(comparison: Comparison) -> bool:
    """Tell whether two things may have changed places; words before both or after both do not count."""
    stated = comparison.stated
    readings = _sentences_that_show(stated, comparison.passage)
    orders = ((*readings[at:], *readings[:at]) for at in range(len(readings)))
    return any(_is_crossed(found, found.stayed_inside) for order in orders for found in _companies(stated, order))


def _of_values(stated: Reading, slot: Slot, one: SharedItem, other: SharedItem) -> Slot:
    """Return the slot of either value with what the passage has in its place."""
    first = stated.sentence.tokens_within(*slot.stated_span).start
    found = {one.stated_at.start: other, other.stated_at.start: one}.get(first)
    return slot.against(found.reading, found.reading.sentence.offsets(found.found_at), "differ") if found else slot


def _of_things(stated: Reading, one: SharedItem, other: SharedItem) -> Slot:
    missing = Slot.missing("roles", "role-swap", stated, stated.sentence.offsets(one.stated_at))
    return missing.against(other.reading, other.reading.sentence.offsets(other.found_at), "differ")


def _sentences_that_show(stated: Reading, passage: Passage) -> tuple[Reading, ...]:
    """Return the sentences that show what belongs together: with neighbours, where the sentence itself lacks much."""
    return (passage.focus,) if share_in(stated, passage) >= _NEARLY_ALL else passage.sentences


@cached_by_statement
def _companies(stated: Reading, readings: tuple[Reading, ...]) -> tuple[Company, ...]:
    """Return the company of each two things of a kind that it may distinguish."""
    focus = readings[0]
    if stated.sentence.lang != focus.sentence.lang or compares(stated) != compares(focus):
        return ()
    shared = shared_once(stated, readings)
    pairs = combinations([one for one in shared if one.may_be_exchanged()], 2)
    alike = [(one, other) for one, other in pairs if one.kind == other.kind]
    return tuple(company(stated, one, other, shared) for one, other in alike if _may_change_places(stated, one, other))


def _may_change_places(stated: Reading, one: SharedItem, other: SharedItem) -> bool:
    """Tell whether two things of a kind each have a company, and both sentences have the same structure."""
    if not (_stand_apart(stated, one, other) or _stand_turned(stated, one, other)):
        return False
    return one.is_value or (not compares(stated) and _is_turned_round(stated) == _is_turned_round(one.reading))


def _stand_apart(stated: Reading, one: SharedItem, other: SharedItem) -> bool:
    gap = range(one.stated_at.stop, other.stated_at.start)
    return len(gap) >= _APART or any(unit.first in gap for unit in stated.units)


def _stand_turned(stated: Reading, one: SharedItem, other: SharedItem) -> bool:
    """Tell whether the same words join two figures in reverse order, and make no list: "418 of its 64"."""
    if not one.is_value or one.reading is not other.reading:
        return False
    words = stated.sentence.spoken[one.stated_at.stop : other.stated_at.start]
    same = words == one.reading.sentence.spoken[other.found_at.stop : one.found_at.start]
    return same and not listed(stated.sentence, "roles", "and").issuperset(words)


def _is_turned_round(reading: Reading) -> bool:
    """Tell whether a Vietnamese sentence names the patient before the doer: "bị", "được"."""
    passives = listed(reading.sentence, "roles", "passive") if reading.sentence.lang == "vi" else ()
    return any(word in passives for word in reading.sentence.words)


def _is_crossed(company: Company, stayed: float) -> bool:
    """Tell whether each of two has enough of the other's company, and hardly any of its own has stayed."""
    least, most = (_CROSSED, _STAYED) if company.one.is_value else (_CROSSED_WORDS, _STAYED_WORDS)
    return min(company.crossed) >= least and stayed <= most * sum(company.crossed)


class Company(NamedTuple):
    """Two things of a kind, and the weight of the words near them in a statement."""

    one: SharedItem
    other: SharedItem
    crossed: tuple[float, float]
    """For each of them, the weight of its words that are with the other one in the passage."""
    stayed: float
    """The weight of words that are with the same one there."""
    stayed_inside: float
    """The same without words that tell nothing: before both or after both in either text, or right beside one."""


class _Tie(NamedTuple):
    """The thing that a word is with in the statement, and in the passage."""

    stated_with: SharedItem
    found_with: SharedItem
    weight: float
    tells_nothing: bool = False
    """Whether it may belong to the whole sentence, or is a part of what it is with."""


def company(stated: Reading, one: SharedItem, other: SharedItem, shared: Iterable[SharedItem]) -> Company:
    """Weigh the company of two things of a kind, given in the order of the statement."""
    ties = [*_by_negation(stated, one, other), *_by_words(stated, one, other, shared)]
    first, second = (
        sum(tie.weight for tie in ties if tie.stated_with is two is not tie.found_with) for two in (one, other)
    )
    stayed = [tie for tie in ties if tie.stated_with is tie.found_with]
    inside = sum(tie.weight for tie in stayed if not tie.tells_nothing)
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
            tells_nothing = _is_outside(word, one, other) or _moves_with(word, stated_with)
            yield _Tie(stated_with, found_with, weight, tells_nothing)


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


def _moves_with(word: SharedItem, two: SharedItem) -> bool:
    """Tell whether a word is a part of what a name or thing is called, right beside it in both texts: "TP Hoa Lư"."""
    behind = word.stated_at.start == two.stated_at.stop and word.found_at.start == two.found_at.stop
    before = word.stated_at.stop == two.stated_at.start and word.found_at.stop == two.found_at.start
    return not (two.is_value or word.is_value) and word.reading is two.reading and (behind or before)


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
