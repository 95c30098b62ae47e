"""Which figure is a part of which: "of the 18 films, eight were …", "8.3 million, of which the canton paid 3.1".

The whole may also be in another sentence about the same things: 3,642 cases in the province, 1,290 in a district.
"""

from __future__ import annotations

from itertools import combinations, takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.counting import are_aligned, has_no_noun, measure_of
from factcheck.compare.values.arithmetic.subjects import describe_both, marker_before
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Figure

_WORDS_OF_A_WHOLE = 3
"""How many units after a fraction may name what it is a part of: "half of the competition films"."""
_NO_PARTS = frozenset({"percent", "duration", "ordinal", "ratio"})
"""Measures of figures that are not part of a whole."""


class PartAndWhole(NamedTuple):
    """Two figures, the first of which counts a part of what the second one counts."""

    part: Figure
    whole: Figure


def parts_with_wholes(stated: Figure, passage: Passage) -> Iterator[PartAndWhole]:
    """Yield the parts of a sentence that a stated fraction may tell, each with its whole."""
    yield from (two for two in _within(passage.focus) if _are_meant(stated, two))
    yield from _across(stated, passage)


def _within(reading: Reading) -> Iterator[PartAndWhole]:
    """Yield the parts that a sentence gives after a whole."""
    figures = [figure for figure in reading.figures if _may_be_part(figure)]
    for whole, part in combinations(figures, 2):
        is_whole = _is_divided(whole, part) or _heads_the_sentence(whole)
        if is_whole and 0 < part.value.low < whole.value.low and _are_alike(part, whole):
            yield PartAndWhole(part, whole)


def _may_be_part(figure: Figure) -> bool:
    return figure.quantity.measure not in _NO_PARTS and measure_of(figure.quantity).is_added and not figure.is_article()


def _are_alike(part: Figure, whole: Figure) -> bool:
    one, other = part.quantity, whole.quantity
    return has_no_noun(one) or (one.unit, one.measure) == (other.unit, other.measure) or are_aligned(part, whole)


def _is_divided(whole: Figure, part: Figure) -> bool:
    """Tell whether "of which" or the like is between a whole and its part."""
    gap = range(whole.bare_tokens.stop, part.bare_tokens.start)
    sentence = whole.reading.sentence
    return any(place.start in gap for key in ("dividing", "of_these") for place in places(sentence, "parts", key))


def _heads_the_sentence(whole: Figure) -> bool:
    """Tell whether a whole comes right after "of the" or the like, as what the sentence or the clause is about."""
    words, first = whole.reading.sentence.spoken, whole.bare_tokens.start
    of = next((place for place in places(whole.reading.sentence, "parts", "of_all") if place.stop == first), None)
    return of is not None and (of.start == 0 or words[of.start - 1] in {",", ";", ":"})


def _are_meant(stated: Figure, two: PartAndWhole) -> bool:
    """Tell whether a fraction is taken of a whole, and something of the statement is said of the part alone."""
    reading, focus = stated.reading, two.whole.reading
    of_part = _around(two.part)
    taken_of = [at for unit in _units_of_whole(stated) if (at := _places(unit, reading, focus))]
    if taken_of and taken_of[0] <= of_part:
        return False
    return any(at <= of_part for unit in reading.units if (at := _places(unit, reading, focus)))


def _units_of_whole(stated: Figure) -> list[Unit]:
    """Return the first units after a fraction, up to what is done."""
    after = [unit for unit in stated.reading.units if unit.first >= stated.bare_tokens.stop and unit.has_content]
    return list(takewhile(lambda unit: unit.entry_kind != "action", after[:_WORDS_OF_A_WHOLE]))


def _across(stated: Figure, passage: Passage) -> Iterator[PartAndWhole]:
    """Yield parts of a sentence with the whole that another one gives of all.

    The statement must have something that only the part's surroundings have, and something that only the other
    sentence has; all its names must be in either.
    """
    others = [*passage.context, *([passage.topic] if passage.topic and passage.topic is not passage.focus else [])]
    for part in passage.focus.figures:
        if not _may_be_part(part) or not are_aligned(stated, part):
            continue
        for reading in others:
            whole = _whole_in(reading, part)
            if whole and _are_told_of_both(stated, part, reading):
                yield PartAndWhole(part, whole)


def _whole_in(reading: Reading, part: Figure) -> Figure | None:
    """Return the first figure of a sentence that counts the same, if it is greater, and none that is compared with."""
    alike = [figure for figure in reading.figures if are_aligned(part, figure)]
    first = next(iter(alike), None)
    return first if first and first.value.low > part.value.low > 0 and not marker_before(first) else None


def _are_told_of_both(stated: Figure, part: Figure, other: Reading) -> bool:
    reading, focus = stated.reading, part.reading
    about = _around(part)
    places = [(unit, _places(unit, reading, focus), _places(unit, reading, other)) for unit in reading.units]
    only_of_part = any(at and at <= about and not beyond for _, at, beyond in places)
    only_in_other = any(beyond and not at & about for _, at, beyond in places)
    named = all(at & about or beyond for unit, at, beyond in places if unit.is_name)
    return only_of_part and only_in_other and named


def _places(unit: Unit, stated: Reading, reading: Reading) -> frozenset[int]:
    """Return the tokens at which a sentence has a unit of the statement."""
    found = find(unit, stated, reading)
    if found.unit is None or not found.is_whole:
        return frozenset()
    return frozenset(place.first for place in reading.occurrences(found.unit))


def _around(part: Figure) -> frozenset[int]:
    """Return the tokens that are said of a figure: up to what divides it from the others of its sentence."""
    alike = [figure for figure in part.reading.figures if figure is not part]
    around = set(range(len(part.reading.sentence.words)))
    for figure in alike:
        described = describe_both(part, figure)
        around &= set(next((one.about for one in described or () if one.figure is part), range(0)))
    return frozenset(around)
