"""What a figure compares: "55 fewer than in May" and "twice the price of B" have a subject and something else.

The words are in `lexicons/reckoning.yaml` and `differences.yaml`. Nothing is read from a sentence that puts it both
ways.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import after_last_mark, next_mark
from factcheck.compare.layout.counting import measure_of
from factcheck.compare.layout.values import Figure
from factcheck.language.listed import leads_to, listed, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.model import Quantity

_NOWHERE = range(0)
RATIO = "ratio"
"""The measure of "twice" and "gấp ba"."""
_TOKENS_FROM_COMPARISON = 8
"""How many tokens may be between "nhiều hơn" and the figure: whom or what something is compared with."""
_POINTS = frozenset({"percentage_point", "basis_point"})


class Comparing(msgspec.Struct, frozen=True):
    """A figure that tells by how much, or how many times, its subject is more or less than something else."""

    figure: Figure
    is_more: bool
    """Whether the subject is more; True for every ratio, as what is half as much is 0.5 times as much."""
    turns: frozenset[int]
    """The tokens that say whether it is more or less."""
    other: range
    """The tokens that name what the subject is compared with; empty if nothing is named."""

    @property
    def reading(self) -> Reading:
        """The sentence."""
        return self.figure.reading

    @property
    def is_multiple(self) -> bool:
        """Whether it tells how many times."""
        return self.figure.quantity.measure == RATIO

    def units_of_other(self) -> list[Unit]:
        """Return what is named only among what the subject is compared with."""
        return [unit for unit in self._apart() if unit.first in self.other]

    def units_of_subject(self) -> list[Unit]:
        """Return what is named only outside that."""
        return [unit for unit in self._apart() if unit.first not in self.other]

    def _apart(self) -> Iterator[Unit]:
        """Yield the units that are on one side alone, without actions and what the figure counts."""
        figure = self.figure
        for unit in self.reading.units:
            if not unit.has_content or unit.entry_kind == "action" or is_counted(unit, figure):
                continue
            sides = {place.first in self.other for place in self.reading.occurrences(unit)}
            if len(sides) == 1 and self.turns.isdisjoint(range(unit.first, unit.last)):
                yield unit

    def dates_of_other(self) -> list[SentenceDate]:
        """Return the dates of what the subject is compared with."""
        return [date for date in self.reading.dates if date.first_token in self.other]

    def dates_of_subject(self) -> list[SentenceDate]:
        """Return the other dates."""
        return [date for date in self.reading.dates if date.first_token not in self.other]


@cached_by_sentence
def comparing(figure: Figure) -> Comparing | None:
    """Return what a figure compares; None if it does not, or it is not clear which of two is more."""
    clause = clause_of(figure)
    if figure.quantity.measure == RATIO:
        return _multiple(figure, clause)
    if not measure_of(figure.quantity).is_added:
        return None
    turns = _turns(figure, clause)
    if bool(turns[True]) == bool(turns[False]) or is_level(figure):
        return None
    is_more = bool(turns[True])
    places_of_turn = turns[is_more]
    other = _other(figure, clause, places_of_turn)
    if not other and not any(_is_beside(place, figure) for place in places_of_turn):
        return None
    tokens = frozenset(chain(chain.from_iterable(places_of_turn), _stand_ins(figure)))
    return Comparing(figure, is_more, tokens, other)


def is_counted(unit: Unit, figure: Figure) -> bool:
    """Tell whether a unit says what a figure counts, or is part of it."""
    return figure.names_counted(unit) or unit.first in figure.tokens


def clause_of(figure: Figure) -> range:
    """Return the tokens between the marks around a figure."""
    words, at = figure.reading.sentence.spoken, figure.bare_tokens
    return range(after_last_mark(words, at.start), next_mark(words, at.stop))


def _turns(figure: Figure, clause: range) -> dict[bool, list[range]]:
    """Return the words of a clause for more (True) and fewer; in Vietnamese they precede the figure."""
    sentence = figure.reading.sentence
    inner = range(clause.start, figure.bare_tokens.start if sentence.lang == "vi" else clause.stop)
    return {
        is_more: [
            place for place in places(sentence, "reckoning", key) if place.start in inner and _is_meant(place, figure)
        ]
        for is_more, key in ((True, "more"), (False, "fewer"))
    }


def _is_meant(place: range, figure: Figure) -> bool:
    """Tell whether a word is not part of another one ("made up"), no hedge, nor beside another figure."""
    unit = figure.reading.unit_at.get(place.start)
    if unit is not None and unit.first < place.start:
        return False
    return figure.reading.hedged.isdisjoint(place) and not _is_of_other_figure(place, figure)


def _is_of_other_figure(place: range, figure: Figure) -> bool:
    """Tell whether another figure is between a word and the figure: "rose 8 percent to 1,200"."""
    at = figure.bare_tokens
    between = range(place.stop, at.start) if place.start < at.start else range(at.stop, place.start)
    return any(one.bare_tokens.start in between for one in figure.reading.figures)


def _is_beside(place: range, figure: Figure) -> bool:
    """Tell whether a word is right before a figure, or "by" is between, or right after it or what it counts."""
    sentence, first = figure.reading.sentence, figure.first_token
    by = first > 0 and sentence.words[first - 1] in listed(sentence, "differences", "before")
    return place.stop in {first, first - by} or place.start in {figure.bare_tokens.stop, figure.tokens.stop}


def is_change(figure: Figure) -> bool:
    """Tell whether the word right before a figure says that something rose or fell by it: "tăng thêm ba người"."""
    compared = comparing(figure)
    return compared is not None and not compared.is_multiple and figure.first_token - 1 in compared.turns


def is_level(figure: Figure) -> bool:
    """Tell whether a figure is what something rose or fell to."""
    return leads_to(figure.reading.sentence, "reckoning", "level", figure.first_token)


def _other(figure: Figure, clause: range, turns: list[range]) -> range:
    """Return what the subject is compared with: after "than" and the like, or after the word for more or fewer."""
    sentence, first = figure.reading.sentence, figure.first_token
    turned = range(min(place.start for place in turns), clause.stop)
    than = [place for place in places(sentence, "reckoning", "than") if place.start in turned]
    if than:
        return range(than[-1].stop, first if than[-1].start < first else clause.stop)
    before = [place for place in turns if place.stop <= first]
    if before:
        by = listed(sentence, "differences", "before")
        stop = first - (sentence.words[first - 1] in by)
        if stop > before[-1].stop:
            return range(before[-1].stop, stop)
    objects = places(sentence, "reckoning", "than_after")
    joint = next((place for place in objects if place in turns and place.start >= figure.bare_tokens.stop), None)
    return _NOWHERE if joint is None else range(joint.stop, clause.stop)


def _multiple(figure: Figure, clause: range) -> Comparing | None:
    """Return what a ratio compares; "three times less" is not one, as it is not clear what it comes to."""
    sentence, after = figure.reading.sentence, figure.tokens.stop
    turned = _turns(figure, clause)
    if figure.value.low > 1 and turned[False]:
        return None
    as_ = [at for at in range(after, clause.stop) if sentence.lang == "en" and sentence.words[at] == "as"]
    than = [place for place in places(sentence, "reckoning", "than") if after <= place.start < clause.stop]
    start = than[-1].stop if than else after
    if as_:
        start = as_[1] + 1 if len(as_) > 1 else clause.stop
    turns = [*figure.bare_tokens, *as_, *chain.from_iterable(turned[True]), *_stand_ins(figure)]
    turns += [at for place in places(sentence, "reckoning", "multiple") if place.start in clause for at in place]
    return Comparing(figure, True, frozenset(turns), range(start, clause.stop))


def _stand_ins(figure: Figure) -> Iterator[int]:
    """Yield the tokens that refer to the figures themselves: "số tiền", "mức"."""
    yield from chain.from_iterable(places(figure.reading.sentence, "reckoning", "stand_in"))


def only_one_is_difference(stated: Figure, found: Figure) -> bool:
    """Tell whether one figure is an amount and the other a difference or share of amounts: they cannot contradict."""
    if _is_share_of_count(stated.quantity) != _is_share_of_count(found.quantity):
        return True
    return is_difference(stated) != is_difference(found)


def _is_share_of_count(quantity: Quantity) -> bool:
    """Tell whether a figure that counts is a share: "một phần ba số tình nguyện viên"."""
    counts = not measure_of(quantity).is_amount and quantity.measure != "ratio"
    return counts and quantity.high is not None and 0 < quantity.high < 1


@cached_by_sentence
def is_difference(figure: Figure) -> bool:
    """Tell whether a figure's unit, the words beside it, or those after its noun make it a difference."""
    if figure.quantity.unit in _POINTS:
        return True
    reading, first = figure.reading, figure.first_token
    after = {figure.bare_tokens.stop, figure.tokens.stop}
    if _begins(reading, "after", after) or _begins(reading, "before", {first - 1}):
        return figure.quantity.measure != "percent"
    return _begins(reading, "compared", set(_words_before(reading, first)))


def _words_before(reading: Reading, first: int) -> Iterator[int]:
    """Yield the indexes of the words before a figure, back to a comma or another figure; dates are skipped."""
    dated = {at for date in reading.dates for at in date.tokens}
    for at in range(first - 1, max(-1, first - _TOKENS_FROM_COMPARISON - 1), -1):
        if reading.sentence.tokens[at].kind != "word" and at not in dated:
            return
        yield at


def _begins(reading: Reading, key: str, tokens: set[int]) -> bool:
    """Tell whether a phrase of a list begins at one of some tokens."""
    return any(place.start in tokens for place in places(reading.sentence, "differences", key))
