"""Which figure is a part of which: "of the 18 films, eight were …", "8.3 million, of which the canton paid 3.1".

The whole may also be in another sentence about the same things: 3,642 cases in the province, 1,290 in a district.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import MARKS, next_mark
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
_NAME_OF_A_PART = 6
"""Greatest number of tokens of a part's name: "trong đó thu nội địa 62.300 tỷ"."""
_TOKENS_TO_MARKER = 1
"""Greatest number of tokens between a part's figure and the words that mark it: "trong đó có 12"."""


class PartAndWhole(NamedTuple):
    """Two figures, the first of which counts a part of what the second one counts."""

    part: Figure
    whole: Figure
    said: frozenset[str] = frozenset()
    """The keys of what is said of the part."""


@cached_by_sentence
def parts_within(reading: Reading) -> list[PartAndWhole]:
    """Return the figures of a sentence that it says are parts of others."""
    figures = sorted(reading.figures, key=lambda figure: figure.bare_span)
    kinds = (_with_part_first, _with_whole_first, _announced, _named)
    return [two for kind in kinds for two in kind(reading, figures)] if figures[1:] else []


def _with_part_first(reading: Reading, figures: list[Figure]) -> Iterator[PartAndWhole]:
    """Yield cases like "closes 64 of its 418 branches": the action concerns the part, wherever it is."""
    links = {place.start: place.stop for place in places(reading.sentence, "parts", "out_of")}
    deeds = frozenset(unit.key for unit in reading.units if unit.is_action)
    for part, whole in pairwise(figures):
        if links.get(part.bare_tokens.stop) == whole.first_token:  # "$38 million of the $120 million"
            yield PartAndWhole(part, whole, deeds)


def _with_whole_first(reading: Reading, figures: list[Figure]) -> Iterator[PartAndWhole]:
    """Yield cases like "64 ferries, 13 of them electric", "30 thành viên, trong đó 12 người là nữ"."""
    stops = [place.stop for place in places(reading.sentence, "parts", "before")]
    starts = {place.start: place.stop for place in places(reading.sentence, "parts", "of_these")}
    for whole, part in pairwise(figures):
        within = part.bare_tokens
        if any(stop <= within.start <= stop + _TOKENS_TO_MARKER for stop in stops):
            yield PartAndWhole(part, whole, _keys_after(reading, within.stop))
        elif within.stop in starts:
            yield PartAndWhole(part, whole, _keys_after(reading, starts[within.stop]))


def _named(reading: Reading, figures: list[Figure]) -> Iterator[PartAndWhole]:
    """Yield cases like "118 billion in all, of which the city's own taxes 62 billion": the part is named first."""
    for place in places(reading.sentence, "parts", "of_these"):
        part = next((one for one in figures if one.bare_tokens.start >= place.stop), None)
        if part is None or part.bare_tokens.start > place.stop + _NAME_OF_A_PART:
            continue
        alike = [one for one in figures if one.quantity.measure == part.quantity.measure]
        ahead = [one for one in alike if one.bare_tokens.start < place.start]
        between = reading.only_in(range(place.stop, part.bare_tokens.start))
        named = frozenset(unit.key for unit in between if unit.has_content)
        if ahead and named:
            yield PartAndWhole(part, ahead[-1], named)


def _announced(reading: Reading, figures: list[Figure]) -> Iterator[PartAndWhole]:
    """Yield cases like "Of the 90 schools, 27 have no library and 63 have one"."""
    links, words = {place.stop for place in places(reading.sentence, "parts", "of_all")}, reading.sentence.spoken
    for at, whole in enumerate(figures[:-1]):
        first = figures[at + 1].bare_tokens.start
        after_mark = not MARKS.isdisjoint(words[max(0, first - 1 - _TOKENS_TO_MARKER) : first])
        for part in figures[at + 1 :] if after_mark and whole.bare_tokens.start in links else ():
            yield PartAndWhole(part, whole, _keys_after(reading, part.bare_tokens.stop))


def _keys_after(reading: Reading, first: int) -> frozenset[str]:
    """Return the keys of what has content after a token in its part of the sentence, except what also precedes it."""
    end = next_mark(reading.sentence.spoken, first)
    units = (unit for unit in reading.units if first <= unit.first < end and unit.has_content)
    return frozenset(unit.key for unit in units if reading.places[unit.key][0].first >= first)


def parts_with_wholes(stated: Figure, passage: Passage) -> Iterator[PartAndWhole]:
    """Yield the parts of a sentence that a stated fraction may tell, each with its whole."""
    yield from (two for two in parts_within(passage.focus) if _are_alike(two) and _are_meant(stated, two))
    yield from _across(stated, passage)


def _may_be_part(figure: Figure) -> bool:
    return figure.quantity.measure not in _NO_PARTS and measure_of(figure.quantity).is_added and not figure.is_article()


def _are_alike(two: PartAndWhole) -> bool:
    """Tell whether a part is less than its whole and counts the same."""
    part, whole = two.part, two.whole
    if not (_may_be_part(part) and _may_be_part(whole) and 0 < part.value.low < whole.value.low):
        return False
    one, other = part.quantity, whole.quantity
    return has_no_noun(one) or (one.unit, one.measure) == (other.unit, other.measure) or are_aligned(part, whole)


def _are_meant(stated: Figure, two: PartAndWhole) -> bool:
    """Tell whether a fraction is taken of a whole, and something of the statement is said of the part alone."""
    reading, focus = stated.reading, two.whole.reading
    after = [unit for unit in reading.units if unit.first >= stated.bare_tokens.stop and unit.has_content]
    taken_of = takewhile(lambda unit: unit.entry_kind != "action", after[:_WORDS_OF_A_WHOLE])
    whole = next((found.key for unit in taken_of if (found := find(unit, reading, focus).unit)), None)
    if whole in two.said:
        return False
    return any(found.key in two.said for unit in reading.units if (found := find(unit, reading, focus).unit))


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
