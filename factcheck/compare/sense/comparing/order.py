"""What came first: "the ship left after the storm had passed" does not support a statement that it left before.

And what is done in place of what: to teach instead of listening is not to listen instead of teaching.
"""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import dividing_tokens, next_mark
from factcheck.compare.sense.polarity.reversals import replacements
from factcheck.compare.shared_matter import tells_thing
from factcheck.language.edtf import bounds
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit
    from factcheck.compare.layout.values import SentenceDate


_DATED = 2
"""How many dates tell an order."""
_SIDE = 2
"""How many units show that a side of an order is the same."""


class Order(NamedTuple):
    """What came first according to a sentence, and what came later."""

    earlier: frozenset[Unit]
    later: frozenset[Unit]

    def turned(self) -> Order:
        """Return the opposite order."""
        return Order(self.later, self.earlier)


def order_differs(comparison: Comparison) -> bool:
    """Tell whether what the statement puts first comes after the rest in a passage, and nowhere before it.

    What is done instead of something else is compared in the same way.
    """
    stated, passage, focus = comparison.stated, comparison.passage, comparison.focus
    readings = (focus, *passage.context[:1])
    if _are_turned(stated, readings, _orders(stated), [*_orders(focus), *_dated_orders(focus)]):
        return True
    return _are_turned(stated, readings, _instead(stated), _instead(focus))


def order_is_added(comparison: Comparison) -> bool:
    """Tell whether a sentence has only the second of two things of which the statement tells what came first.

    "Michel's invitation was made before the clashes", where the sentence has the clashes, and another the invitation.
    """
    stated, focus = comparison.stated, comparison.focus
    joints = [joint for key in ("before", "after") for joint in places(stated.sentence, "order", key)]
    if len(joints) != 1 or len(_orders(stated)) != 1 or _orders(focus):
        return False
    main, _ = _sides(stated, joints[0])
    told = [pair.reading for pair in comparison.pairs if pair.stated in main and _tells_deed(pair)]
    return bool(told) and focus not in told


def _tells_deed(pair: Pair) -> bool:
    return pair.strength > 0 and pair.has_content and (pair.stated.is_action or tells_thing(pair.stated))


def _are_turned(stated: Reading, readings: Sequence[Reading], orders: list[Order], found_orders: list[Order]) -> bool:
    if len(orders) != 1 or not found_orders:
        return False
    earlier, later = (_found(stated, units, readings) for units in orders[0])
    if len(found_orders) == 1 and _is_on_other_side(orders[0], stated, readings[0], found_orders[0]):
        return True
    turned = [bool(earlier & found.later and later & found.earlier) for found in found_orders]
    return any(turned) and all(
        turn and _shared(earlier, later, found.turned()) > _shared(earlier, later, found)
        for turn, found in zip(turned, found_orders, strict=True)
        if turn or _shared(earlier, later, found)
    )


def _is_on_other_side(order: Order, stated: Reading, focus: Reading, found_order: Order) -> bool:
    """Tell whether one side of a statement is wholly on the other side in the sentence, and the other side nowhere."""
    sides = ((order.earlier, order.later, found_order.later), (order.later, order.earlier, found_order.earlier))
    for own, other, found in sides:
        counterparts = [find(unit, stated, focus) for unit in own]
        places = {one.unit for one in counterparts if one.unit}
        if len(places) >= _SIDE and places <= found and all(one.is_found for one in counterparts):
            return not any(find(unit, stated, focus).is_found for unit in other)
    return False


def _shared(earlier: set[Unit], later: set[Unit], order: Order) -> int:
    return len(earlier & order.earlier) + len(later & order.later)


def _found(stated: Reading, units: Iterable[Unit], readings: Iterable[Reading]) -> set[Unit]:
    found = (find(unit, stated, reading).unit for reading in readings for unit in units)
    return {unit for unit in found if unit}


@cached_by_sentence
def _orders(reading: Reading) -> list[Order]:
    """Return the orders expressed by "before", "after" and "then" within a sentence."""
    sentence = reading.sentence
    halves = [(range(at.start), range(at.stop, len(sentence.spoken))) for at in places(sentence, "order", "then")]
    found = [Order(_units(reading, first), _units(reading, second)) for first, second in halves]
    found += [Order(*_sides(reading, joint)) for joint in places(sentence, "order", "before")]
    found += [Order(*_sides(reading, joint)).turned() for joint in places(sentence, "order", "after")]
    return [order for order in found if order.earlier and order.later]


@cached_by_sentence
def _dated_orders(reading: Reading) -> list[Order]:
    """Return the orders that dates tell in parts of a sentence side by side: "curator in 2015 and director in 2022"."""
    if len(reading.dates) < _DATED:
        return []
    joints = dividing_tokens(reading.sentence) - {at for date in reading.dates for at in date.tokens}
    ends = [-1, *sorted(joints), len(reading.sentence.spoken)]
    parts = [range(start + 1, end) for start, end in pairwise(ends)]
    dated = [(part, [date for date in reading.dates if date.first_token in part]) for part in parts]
    told = [(_units(reading, part), dates[0]) for part, dates in dated if len(dates) == 1]
    orders = [Order(one, other) for (one, day), (other, later) in permutations(told, 2) if _is_earlier(day, later)]
    return [order for order in orders if order.earlier and order.later]


def _is_earlier(one: SentenceDate, other: SentenceDate) -> bool:
    """Tell whether a date is over before another one begins."""
    (_, last), (first, _) = bounds(one.date.edtf), bounds(other.date.edtf)
    return last is not None and first is not None and last < first


@cached_by_sentence
def _instead(reading: Reading) -> list[Order]:
    """Return what replaces what in a sentence, as if the new thing came first."""
    sentence = reading.sentence
    found = [Order(*_sides(reading, joint)) for joint in replacements(reading)]
    for verb in places(sentence, "order", "replaces"):
        by = next((at for at in places(sentence, "order", "replaced_by") if at.start >= verb.stop), None)
        if by:
            old, new = range(verb.stop, by.start), range(by.stop, next_mark(sentence.spoken, by.stop))
            found.append(Order(_units(reading, new), _units(reading, old)))
    return [order for order in found if order.earlier and order.later]


def _sides(reading: Reading, joint: range) -> tuple[frozenset[Unit], frozenset[Unit]]:
    """Return what is before, and what it is before: "before the vote, the mayor resigned" begins with the latter."""
    end = next_mark(reading.sentence.spoken, joint.stop)
    ahead = _units(reading, range(joint.start))
    rest = _units(reading, range(end, len(reading.sentence.spoken)))
    has_action = any(unit.is_action for unit in ahead)
    main = ahead if has_action else rest or ahead  # "As planned, after the vote, the mayor resigned"
    return main, _units(reading, range(joint.stop, end))


def _units(reading: Reading, stretch: range) -> frozenset[Unit]:
    """Return the units with content that occur only in a range of tokens."""
    return frozenset(unit for unit in reading.only_in(stretch) if unit.has_content)
