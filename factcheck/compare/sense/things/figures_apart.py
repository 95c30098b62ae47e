"""A figure in another sentence than what is said of it: where 2,398 pupils eat at school, the 915 on a trip do not.

Each figure and each clause of "915 pupils eat at school, 2,398 went on a trip" may stand in the passage. Where the
sentence with the words of one clause has the other one's figure, the two have been exchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.counting import aligned
from factcheck.compare.matter import BY_VALUE, LIGHT
from factcheck.compare.sense.things.binding import clause_at
from factcheck.compare.values.intervals import core

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Quantity

CLEARLY_MORE = 0.3
"""By how much more of the figure's clause the other sentence must have than its own."""


def stand_apart(stated: Reading, slots: Iterable[Slot], focus: Reading) -> bool:
    """Tell whether a figure agrees beyond the sentence that has its clause, and this has another clause's figure."""
    beyond = [s for s in slots if s.status == "agree" and s.rule in BY_VALUE and s.reading not in {None, focus}]
    return any(_stands_apart(stated, slot, slot.reading, focus) for slot in beyond if slot.reading)


def _stands_apart(stated: Reading, slot: Slot, there: Reading, focus: Reading) -> bool:
    figure = next((one for one in stated.claim.quantities if one.figure == slot.stated_span), None)
    if figure is None or not _has_another(stated, figure, focus):
        return False
    return _share(stated, figure, focus) > _share(stated, figure, there) + CLEARLY_MORE


def _has_another(stated: Reading, figure: Quantity, focus: Reading) -> bool:
    """Tell whether a sentence has a figure of the kind that the statement has in another clause."""
    clause = clause_at(stated, figure.figure)
    others = {core(one) for one in stated.claim.quantities if clause_at(stated, one.figure) != clause}
    others -= {core(one) for one in stated.claim.quantities if clause_at(stated, one.figure) == clause}
    return any(core(one) in others and aligned(stated, figure, focus, one) for one in focus.claim.quantities)


def _share(stated: Reading, figure: Quantity, reading: Reading) -> float:
    """Return how much of what stands in a figure's clause a sentence has, 0 to 1."""
    clause = clause_at(stated, figure.figure)
    units = [unit for unit in stated.units if stated.clauses[unit.first] == clause and unit.weight > LIGHT]
    found = sum([unit.weight * find(unit, stated, reading)[1] for unit in units])
    return found / (sum([unit.weight for unit in units]) or 1.0)
