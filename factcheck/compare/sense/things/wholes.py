"""What a sentence says only of a part: where 64 of 418 branches close, 418 do not.

Nor are all of "64 ferries, 13 of them electric" electric.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import MARKS, next_mark
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity, Span

_NAME_OF_A_PART = 6
"""Greatest number of tokens of a part's name: "trong đó thu nội địa 62.300 tỷ"."""
_TOKENS_TO_MARKER = 1
"""Greatest number of tokens between a part's figure and the words that mark it: "trong đó có 12"."""


class Whole(NamedTuple):
    """The spans of a figure and of its part's figure, and the keys of what is said of the part."""

    figure: Span
    part: Span
    said: frozenset[str]


def are_said_of_a_part(focus: Reading, agreed: Collection[Span], found: Collection[str]) -> bool:
    """Tell whether an agreeing figure is that of a whole, and the sentence says what is stated only of its part.

    `agreed` are the spans of the sentence's agreeing figures, `found` the keys of all that it has of the statement.
    """
    wholes = _wholes(focus) if agreed else ()
    return any(
        whole.figure in agreed and whole.part not in agreed and not whole.said.isdisjoint(found) for whole in wholes
    )


@cached_by_sentence
def _wholes(reading: Reading) -> list[Whole]:
    figures = sorted(reading.claim.quantities, key=lambda figure: figure.figure)
    kinds = (_after, _ahead, _announced, _named)
    return [whole for kind in kinds for whole in kind(reading, figures)] if figures[1:] else []


def _after(reading: Reading, figures: list[Quantity]) -> Iterator[Whole]:
    """Yield cases like "closes 64 of its 418 branches": the action concerns the part, wherever it is."""
    links = {place.start: place.stop for place in places(reading.sentence, "parts", "out_of")}
    deeds = frozenset(unit.key for unit in reading.units if unit.is_action)
    for part, whole in pairwise(figures):
        start = min(whole.start, whole.figure[0])  # "$38 million of the $120 million"
        if links.get(reading.sentence.tokens_within(*part.figure).stop) == reading.sentence.token_at(start):
            yield Whole(whole.figure, part.figure, deeds)


def _ahead(reading: Reading, figures: list[Quantity]) -> Iterator[Whole]:
    """Yield cases like "64 ferries, 13 of them electric", "30 thành viên, trong đó 12 người là nữ"."""
    stops = [place.stop for place in places(reading.sentence, "parts", "before")]
    starts = {place.start: place.stop for place in places(reading.sentence, "parts", "of_these")}
    for whole, part in pairwise(figures):
        within = reading.sentence.tokens_within(*part.figure)
        if any(stop <= within.start <= stop + _TOKENS_TO_MARKER for stop in stops):
            yield Whole(whole.figure, part.figure, _keys_after(reading, within.stop))
        elif within.stop in starts:
            yield Whole(whole.figure, part.figure, _keys_after(reading, starts[within.stop]))


def _named(reading: Reading, figures: list[Quantity]) -> Iterator[Whole]:
    """Yield cases like "118 billion in all, of which the city's own taxes 62 billion": the part is named first."""
    for place in places(reading.sentence, "parts", "dividing"):
        starts = {figure.figure: reading.sentence.tokens_within(*figure.figure).start for figure in figures}
        part = next((one for one in figures if starts[one.figure] >= place.stop), None)
        if part is None or starts[part.figure] > place.stop + _NAME_OF_A_PART:
            continue
        ahead = [one for one in figures if starts[one.figure] < place.start and one.measure == part.measure]
        named = frozenset(
            unit.key for unit in reading.only_in(range(place.stop, starts[part.figure])) if unit.has_content
        )
        if ahead and named:
            yield Whole(ahead[-1].figure, part.figure, named)


def _announced(reading: Reading, figures: list[Quantity]) -> Iterator[Whole]:
    """Yield cases like "Of the 90 schools, 27 have no library"."""
    links, words = {place.stop for place in places(reading.sentence, "parts", "of_all")}, reading.sentence.spoken
    for whole, part in pairwise(figures):
        within = reading.sentence.tokens_within(*part.figure)
        after_mark = not MARKS.isdisjoint(words[max(0, within.start - 1 - _TOKENS_TO_MARKER) : within.start])
        if after_mark and reading.sentence.tokens_within(*whole.figure).start in links:
            yield Whole(whole.figure, part.figure, _keys_after(reading, within.stop))


def _keys_after(reading: Reading, first: int) -> frozenset[str]:
    """Return the keys of what has content after a token in its part of the sentence, except what also precedes it."""
    end = next_mark(reading.sentence.spoken, first)
    units = (unit for unit in reading.units if first <= unit.first < end and unit.has_content)
    return frozenset(unit.key for unit in units if reading.places[unit.key][0].first >= first)
