"""An action of the very name in question in the next sentence: the Senate approved it, the president may sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.sense.actors.parties import is_person

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def is_done_in_neighbour(comparison: Comparison) -> bool:
    """Tell whether a sentence has only a word near the action, and one beside it the action itself with its doer."""
    stated = comparison.stated
    doer = next((unit for unit in stated.units if not is_person(unit)), None)  # titles precede a name
    if doer is None or not doer.is_name or comparison.counterpart(doer).is_found:
        return False
    near = [pair.stated for pair in comparison.pairs if not pair.is_whole and pair.stated.is_action]
    return any(_has_both(reading, stated, doer, deed) for reading in comparison.passage.context for deed in near)


def _has_both(reading: Reading, stated: Reading, doer: Unit, deed: Unit) -> bool:
    return find(doer, stated, reading).is_found and find(deed, stated, reading).is_whole
