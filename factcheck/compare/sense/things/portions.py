"""What a sentence says of each of two figures: "8 euros for adults and 3 for children" does not ask 8 euros of a child.

Whatever is between a figure and the conjunction to the next one belongs to that figure, and whatever is between the
conjunction and the next figure to the latter ("15 minutes in summer, in winter 40"). And what is said only of a part is
not true of its whole: where 64 of 418 branches close, 418 do not, nor are all of "64 ferries, 13 of them electric"
electric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.values.arithmetic.subjects import describe_both
from factcheck.compare.values.figures.wholes_of_parts import parts_within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.compare.comparison import Comparison, Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.values.arithmetic.subjects import DescribedFigure
    from factcheck.model import Span

    Key = str | Span

_TOKENS_BETWEEN_FIGURES = 14
"""How many tokens may be between two figures given side by side."""


class Portion(NamedTuple):
    """A figure and what is said only of it: keys of units, and spans of dates."""

    figure: Figure
    own: frozenset[Key]


def figure_belongs_to_another_thing(comparison: Comparison) -> bool:
    """Tell whether an agreeing figure belongs to something other than in the statement."""
    agreed: dict[Reading, set[Span]] = {}
    for slot in comparison.slots:
        if slot.status == "agree" and slot.reading:
            agreed.setdefault(slot.reading, set()).add(slot.reading.in_quote(slot.found_span))
    return any(_belongs_to_another_thing(comparison.stated, reading, spans) for reading, spans in agreed.items())


def _belongs_to_another_thing(stated: Reading, reading: Reading, agreed: set[Span]) -> bool:
    if len(reading.claim.quantities) < 2:
        return False
    units = {found_unit.key for unit in stated.units if (found_unit := find(unit, stated, reading).unit)}
    if _are_said_of_a_part(reading, agreed, units):
        return True
    found: set[Key] = {*units, *agreed}
    portions = (two for one, other in _side_by_side(reading) for two in ((one, other), (other, one)))
    return any(_has_only_the_other(agreed, found, *two) for two in portions)


def _has_only_the_other(agreed: set[Span], found: set[Key], meant: Portion, beside: Portion) -> bool:
    """Tell whether an agreeing figure has nothing of the statement beside it, and the one next to it has."""
    if meant.figure.bare_span not in agreed or beside.figure.bare_span in agreed:
        return False
    return bool(meant.own) and meant.own.isdisjoint(found) and not beside.own.isdisjoint(found)


@cached_by_sentence
def _side_by_side(reading: Reading) -> list[tuple[Portion, Portion]]:
    """Return each two figures given side by side, with what belongs to only one of them."""
    figures = [figure for figure in reading.figures if figure.quantity.low is not None]
    near = [two for two in _neighbours(figures) if two[1].first_token - two[0].tokens.stop <= _TOKENS_BETWEEN_FIGURES]
    found = (described for two in near if (described := describe_both(*two)))
    return [(_portion(one), _portion(other)) for one, other in found]


def _portion(described: DescribedFigure) -> Portion:
    """Return a figure with what has content about it and nowhere else, except actions and the verb before it."""
    figure, reading = described.figure, described.reading
    within = [unit for unit in reading.units if unit.first in described.about and unit.first not in figure.tokens]
    alone = [unit for unit in within if unit.has_content and not unit.is_action and len(reading.occurrences(unit)) == 1]
    verb = reading.unit_at.get(figure.first_token - 1)  # "the bridge cost 30 million"
    keys = [unit.key for unit in alone if unit != verb or unit.is_name or len(alone) == 1]
    dates = [one.date.span for one in reading.dates if one.tokens.start in described.about]
    return Portion(figure, frozenset([*keys, *dates]))


def _neighbours(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure with the next one of its kind, or without a kind."""
    for at, one in enumerate(figures):
        kinds = {(one.quantity.unit, one.quantity.measure), (None, None)}
        alike = (other for other in figures[at + 1 :] if (other.quantity.unit, other.quantity.measure) in kinds)
        if other := next(alike, None):
            yield one, other


def _are_said_of_a_part(focus: Reading, agreed: Collection[Span], found: Collection[str]) -> bool:
    """Tell whether an agreeing figure is that of a whole, and the sentence says what is stated only of its part.

    `agreed` are the spans of the sentence's agreeing figures, `found` the keys of all that it has of the statement.
    """
    wholes = parts_within(focus) if agreed else ()
    return any(
        two.whole.bare_span in agreed and two.part.bare_span not in agreed and not two.said.isdisjoint(found)
        for two in wholes
    )
