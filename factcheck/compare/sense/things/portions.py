"""What a sentence says of each of two figures: "8 euros for adults and 3 for children" does not ask 8 euros of a child.

Whatever is between a figure and the conjunction to the next one belongs to that figure, and whatever is between the
conjunction and the next figure to the latter ("15 minutes in summer, in winter 40").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import dividing_tokens
from factcheck.compare.sense.things.wholes import are_said_of_a_part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Quantity, Span

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
    if are_said_of_a_part(reading, agreed, units):
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
        alike = (other for other in figures[at + 1 :] if _are_alike(one.quantity, other.quantity))
        if other := next(alike, None):
            yield one, other


def _are_alike(one: Quantity, other: Quantity) -> bool:
    return (other.unit, other.measure) in {(one.unit, one.measure), (None, None)}


def _portions(reading: Reading, one: Figure, other: Figure, joints: list[int]) -> tuple[Portion, Portion] | None:
    start, second = reading.sentence.tokens_within(*_whole(one)).stop, reading.sentence.tokens_within(*_whole(other))
    stop, after = second.start, second.stop
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


def _whole(figure: Figure) -> Span:
    quantity = figure.quantity
    return min(quantity.start, quantity.figure[0]), max(quantity.end, quantity.figure[1])


def _keys(reading: Reading, stretch: range) -> frozenset[Key]:
    """Return the keys of what has content in a range of tokens, except actions and what is also outside."""
    alone = [unit.key for unit in reading.only_in(stretch) if unit.has_content and not unit.is_action]
    spans = [q.figure for q in reading.claim.quantities] + [date.span for date in reading.claim.dates]
    return frozenset([*alone, *(span for span in spans if reading.sentence.tokens_within(*span).start in stretch)])
