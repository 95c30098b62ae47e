"""Which of two figures of a passage is that of a comparison's subject, and which that of what it is compared with.

What the statement says of one side alone, things, names and dates, is looked for around each of the figures. Where it
puts them both ways, or finds nothing, the answer is None.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.clauses import after_last_mark, dividing_tokens, next_mark
from factcheck.compare.layout.values import Figure
from factcheck.compare.values.arithmetic.comparing import is_level
from factcheck.extract.dates.overlap import compare_dates, is_said_range
from factcheck.language.edtf import ends_of
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.values.arithmetic.comparing import Comparing
    from factcheck.model import DateSpan

_FROM_MARKER = 2
"""How many tokens may be between "from" and its figure: "từ mức 365"."""


class DescribedFigure(msgspec.Struct, frozen=True):
    """A figure, and the tokens of its sentence that are said of it."""

    figure: Figure
    about: Collection[int]

    @property
    def reading(self) -> Reading:
        """Its sentence."""
        return self.figure.reading

    def has(self, unit: Unit, stated: Reading) -> bool:
        """Tell whether a unit of the statement has its counterpart here, and nowhere else in the sentence."""
        found = find(unit, stated, self.reading)
        if found.unit is None or not found.is_whole:
            return False
        return all(place.first in self.about for place in self.reading.occurrences(found.unit))

    def is_on(self, date: DateSpan) -> bool:
        """Tell whether a date of the statement is one of the dates here."""
        dates = (found.date for found in self.reading.dates if found.first_token in self.about)
        return any(compare_dates(date, found) == "agree" for found in dates)


class Votes(msgspec.Struct, frozen=True):
    """What speaks for either of two figures to be the subject's, from the words on each side of the comparison."""

    by_subject: frozenset[int]
    """Indexes of the figures, 0 and 1."""
    by_other: frozenset[int]

    @property
    def either(self) -> frozenset[int]:
        """All figures that anything speaks for."""
        return self.by_subject | self.by_other

    def decide(self) -> int | None:
        """Return the index of the figure that all votes are for."""
        return next(iter(self.either)) if len(self.either) == 1 else None


def subject_of(stated: Comparing, one: Figure, other: Figure) -> Figure | None:
    """Return which of two figures is that of the subject; None if it is not clear."""
    rivals = describe_both(one, other)
    if rivals is None:
        return None
    dates = _votes_of_dates(stated, rivals)
    if dates.by_subject and dates.by_other:
        at = dates.decide()
        return None if at is None else rivals[at].figure
    units = votes_of_units(stated, rivals)
    votes = Votes(units.by_subject | dates.by_subject, units.by_other | dates.by_other)
    at, former = votes.decide(), _former(rivals)
    if at is None and votes.either:
        return None
    if at is not None and votes.by_other:
        return rivals[at].figure
    if former is None or at == former or not _is_known(stated, one.reading):
        return None
    return rivals[1 - former].figure


def votes_of_units(stated: Comparing, rivals: tuple[DescribedFigure, DescribedFigure], *, named: bool = False) -> Votes:
    """Return what the units speak for that the statement has on one side alone; with `named` only the names."""
    sides = (stated.units_of_subject(), stated.units_of_other())
    subject, other = ([unit for unit in side if unit.is_name or not named] for side in sides)
    return Votes(
        _voted([[side.has(unit, stated.reading) for side in rivals] for unit in subject]),
        _voted([[side.has(unit, stated.reading) for side in rivals[::-1]] for unit in other]),
    )


def _votes_of_dates(stated: Comparing, rivals: tuple[DescribedFigure, DescribedFigure]) -> Votes:
    """Return what the dates speak for; what rises "from May to July" has the later figure for its subject's."""
    subject, other = [one.date for one in stated.dates_of_subject()], [one.date for one in stated.dates_of_other()]
    ranges = [date for date in subject if is_said_range(date)]
    if ranges and not stated.is_multiple:
        firsts, lasts = zip(*(_ends(date) for date in ranges), strict=True)
        subject, other = [*(date for date in subject if date not in ranges), *lasts], [*other, *firsts]
    return Votes(
        _voted([[side.is_on(date) for side in rivals] for date in subject]),
        _voted([[side.is_on(date) for side in rivals[::-1]] for date in other]),
    )


def _ends(date: DateSpan) -> tuple[DateSpan, DateSpan]:
    """Return the two ends of a range as dates of their own."""
    first, last = ends_of(date.edtf)
    return replace(date, edtf=first, role="event"), replace(date, edtf=last, role="event")


def _voted(found: Iterable[list[bool]]) -> frozenset[int]:
    """Return the figures that have something which the other one has not."""
    return frozenset(sides.index(True) for sides in found if sum(sides) == 1)


def _is_known(stated: Comparing, reading: Reading) -> bool:
    """Tell whether the sentence has all that the subject is compared with: "so với quý trước"."""
    units = [unit for unit in stated.reading.units if unit.first in stated.other and unit.has_content]
    return all(find(unit, stated.reading, reading).is_whole for unit in units)


def _former(rivals: tuple[DescribedFigure, DescribedFigure]) -> int | None:
    """Return which of two neighbouring figures the sentence gives as the former one: "310, down from 365"."""
    marked = [marker_before(side.figure) is not None for side in rivals]
    if sum(marked) != 1 or rivals[0].reading is not rivals[1].reading:
        return None
    return marked.index(True) if marked[1] or is_level(rivals[1].figure) else None


def marker_before(figure: Figure) -> range | None:
    """Return the words right before a figure that make it the one another is compared with."""
    first = figure.bare_tokens.start
    near = range(first - _FROM_MARKER, first + 1)
    markers = places(figure.reading.sentence, "reckoning", "former")
    return next((place for place in markers if place.stop in near), None)


def describe_both(one: Figure, other: Figure) -> tuple[DescribedFigure, DescribedFigure] | None:
    """Return two figures with what is said of each; None if nothing divides a sentence between them."""
    reading = one.reading
    if reading is not other.reading:
        return _with_sentence(one), _with_sentence(other)
    first, second = sorted((one, other), key=lambda figure: figure.bare_tokens.start)
    gap = range(first.bare_tokens.stop, second.bare_tokens.start)
    joints = [at for at in _joints(reading) if at in gap]
    if not joints and marker_before(first):  # "from 90 million in 2022 to 70 million in 2023"
        joints = [place.start for place in places(reading.sentence, "reckoning", "level") if place.start in gap]
    if not joints:
        return None
    after = range(first.tokens.stop, joints[0])
    dated = any(date.first_token in after for date in reading.dates)
    alone = dated or any(unit.has_content for unit in reading.only_in(after))  # "30 for each of the dead, …"
    about = after if alone else range(_ahead(first), joints[0])
    end = next_mark(reading.sentence.spoken, second.tokens.stop)
    return DescribedFigure(first, about), DescribedFigure(second, range(joints[-1], end))


def _with_sentence(figure: Figure) -> DescribedFigure:
    return DescribedFigure(figure, range(len(figure.reading.sentence.words)))


def _joints(reading: Reading) -> list[int]:
    """Return the tokens that divide a sentence: marks, conjunctions, and words of comparing."""
    comparing = (place.start for key in ("than", "former") for place in places(reading.sentence, "reckoning", key))
    return sorted(dividing_tokens(reading.sentence).union(comparing))


def _ahead(figure: Figure) -> int:
    """Return where what is said of a figure begins: after the last mark with something in between."""
    reading, words = figure.reading, figure.reading.sentence.spoken
    marker = marker_before(figure)
    if marker is not None:
        return marker.start
    first = figure.bare_tokens.start
    starts = [unit.first for unit in reading.units if unit.first < first and unit.has_content]
    last = max(starts, default=first)
    return after_last_mark(words, last)
