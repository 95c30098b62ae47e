"""Changes told the other way: "fee income rose 3%", where net interest income rose and fee income fell by 3%.

The sentence has all words of such a statement, and its figure, but in the clause of that figure the opposite word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import Slot
from factcheck.compare.values.arithmetic.comparing import clause_of, is_counted
from factcheck.compare.values.arithmetic.equal_differences import contrary_differences

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.values.arithmetic.comparing import Comparing
    from factcheck.model import Span


def compare_contrary_changes(comparison: Comparison) -> list[Slot]:
    """Return a slot that differs for the first equal change that is told the other way of the same things."""
    for stated, found in contrary_differences(comparison):
        if _is_of_same_things(comparison, stated, found):
            missing = Slot.missing("polarity", "antonym", comparison.stated, _turn(stated))
            return [missing.against(comparison.focus, _turn(found), "differ")]
    return []


def _is_of_same_things(comparison: Comparison, stated: Comparing, found: Comparing) -> bool:
    """Tell whether the clause of a figure has all that the statement says of it, but for the word that turns it."""
    focus, clause = comparison.focus, clause_of(found.figure)
    units = [
        pair
        for pair in comparison.pairs
        if pair.has_content and pair.stated.first not in stated.turns and not is_counted(pair.stated, stated.figure)
    ]
    return bool(units) and all(
        pair.found is not None
        and pair.reading is focus
        and pair.is_whole
        and any(place.first in clause for place in focus.occurrences(pair.found))
        for pair in units
    )


def _turn(compared: Comparing) -> Span:
    """Return the span of the word that says whether it is more or less."""
    token = compared.reading.sentence.tokens[min(compared.turns)]
    return token.start, token.end
