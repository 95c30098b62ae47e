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
from factcheck.compare.layout.clauses import dividing_tokens
from factcheck.compare.values.figures.wholes_of_parts import parts_within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.comparison import Comparison, Reading, Slot
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Span

    Key = str | Span

_TOKENS_BETWEEN_FIGURES = 14
"""How many tokens may be between two figures given side by side."""


class Portion(NamedTuple):
    """A figure and what is said only of it: keys of units, and spans of figures ("120 pupils in form 6")."""

    figure: Figure
    own: frozenset[Key]


def figure_belongs_to_another_thing(comparison: Comparison) -> bool:
    """Tell whether an agreeing figure belongs to something other than in the statement."""
    agreed: dict[Reading, dict[Span, Slot]] = {}
    for slot in comparison.slots:
        if slot.status == "agree" and slot.reading:
            agreed.setdefault(slot.reading, {})[slot.reading.in_quote(slot.found_span)] = slot
    return any(
        _belongs_to_another_thing(comparison.stated, reading, slots_by_span)
        for reading, slots_by_span in agreed.items()
    )


def _belongs_to_another_thing(stated: Reading, reading: Reading, agreed: dict[Span, Slot]) -> bool:
    if len(reading.claim.quantities) < 2:
        return False
    units = {found_unit.key for unit in stated.units if (found_unit := find(unit, stated, reading).unit)}
    if _are_said_of_a_part(reading, agreed, units):
        return True
    found: set[Key] = {*units, *agreed}
    portions = (two for one, other in _side_by_side(reading) for two in ((one, other), (other, one)))
    return any(_has_only_the_other(stated, agreed, found, *two) for two in portions)


def _has_only_the_other(
    stated: Reading, agreed: dict[Span, Slot], found: AbstractSet[Key], meant: Portion, beside: Portion
) -> bool:
    """Tell whether an agreeing figure has nothing of the statement beside it, and the one next to it has."""
    slot = agreed.get(meant.figure.bare_span)
    if slot is None or beside.figure.bare_span in agreed:
        return False
    return bool(meant.own) and meant.own.isdisjoint(found) and not beside.own.isdisjoint(found)


@cached_by_sentence
def _side_by_side(reading: Reading) -> list[tuple[Portion, Portion]]:
    """Return each two figures given side by side, with what belongs to only one of them."""
    figures = [figure for figure in reading.figures if figure.quantity.low is not None]
    joints = sorted(dividing_tokens(reading.sentence)) if len(figures) > 1 else []
    return [portions for one, other in _neighbours(figures) if (portions := _portions(reading, one, other, joints))]


def _neighbours(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure with the next one of its kind, or without a kind."""
    for at, one in enumerate(figures):
        kinds = {(one.quantity.unit, one.quantity.measure), (None, None)}
        alike = (other for other in figures[at + 1 :] if (other.quantity.unit, other.quantity.measure) in kinds)
        if other := next(alike, None):
            yield one, other


def _portions(reading: Reading, one: Figure, other: Figure, joints: list[int]) -> tuple[Portion, Portion] | None:
    start, (stop, after) = _edges(one)[1], _edges(other)
    joint = max((at for at in joints if start <= at < stop), default=None)
    if joint is None or stop - start > _TOKENS_BETWEEN_FIGURES:
        return None
    end = min((at for at in joints if at >= after), default=len(reading.sentence.words))
    keys_of_one, keys_of_other = _keys(reading, range(start, joint)), _keys(reading, range(after, end))
    before = _keys(reading, range(joint, stop))
    if not keys_of_one and not keys_of_other:
        return Portion(one, _ahead(reading, one, joints)), Portion(other, before)
    return Portion(one, keys_of_one), Portion(other, keys_of_other | before)


def _ahead(reading: Reading, one: Figure, joints: list[int]) -> frozenset[Key]:
    """Return what precedes a figure, except the verb: "the bridge cost 30 million, the tunnel 45 million"."""
    first = one.bare_tokens.start
    head = max((at for at in joints if at < first), default=-1) + 1
    verb = reading.unit_at.get(first - 1)
    return _keys(reading, range(head, verb.first if verb else first))


def _edges(figure: Figure) -> tuple[int, int]:
    """Return the first token of a figure with its unit or noun, on whichever side, and the one after its last."""
    return min(figure.tokens.start, figure.bare_tokens.start), max(figure.tokens.stop, figure.bare_tokens.stop)


def _keys(reading: Reading, stretch: range) -> frozenset[Key]:
    """Return the keys of what has content in a range of tokens, except actions and what is also outside."""
    alone = [unit.key for unit in reading.only_in(stretch) if unit.has_content and not unit.is_action]
    figures = [figure.bare_span for figure in reading.figures if figure.bare_tokens.start in stretch]
    return frozenset([*alone, *figures, *(one.date.span for one in reading.dates if one.tokens.start in stretch)])


def _are_said_of_a_part(focus: Reading, agreed: Collection[Span], found: Collection[str]) -> bool:
    """Tell whether an agreeing figure is that of a whole, and the sentence says what is stated only of its part.

    `agreed` are the spans of the sentence's agreeing figures, `found` the keys of all that it has of the statement.
    """
    wholes = parts_within(focus) if agreed else ()
    return any(
        two.whole.bare_span in agreed and two.part.bare_span not in agreed and not two.said.isdisjoint(found)
        for two in wholes
    )
