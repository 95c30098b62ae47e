"""Changes told the other way: "fee income rose 3%", where net interest income rose and fee income fell by 3%.

The sentence has all words of such a statement, and its figure, but in the clause of that figure the opposite word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import Slot
from factcheck.compare.values.arithmetic.comparing import clause_of, comparing, is_counted
from factcheck.compare.values.arithmetic.equal_differences import contrary_figures

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Span


def compare_contrary_changes(comparison: Comparison) -> list[Slot]:
    """Return a slot that differs for the first equal change that is told the other way of the same things."""
    for stated, found in contrary_figures(comparison):
        if _is_of_same_things(comparison, stated, found):
            missing = Slot.missing("polarity", "antonym", comparison.stated, _turn(stated))
            return [missing.against(comparison.focus, _turn(found), "differ")]
    return []


def _is_of_same_things(comparison: Comparison, stated: Figure, found: Figure) -> bool:
    """Tell whether the clause of a figure has all that the statement says of it, but for the word that turns it."""
    focus, clause, compared = comparison.focus, clause_of(found), comparing(stated)
    turns = compared.turns if compared else frozenset()
    units = [
        pair
        for pair in comparison.pairs
        if pair.has_content and pair.stated.first not in turns and not is_counted(pair.stated, stated)
    ]
    return bool(units) and all(
        pair.found is not None
        and pair.reading is focus
        and pair.is_whole
        and any(place.first in clause for place in focus.occurrences(pair.found))
        for pair in units
    )


def _turn(figure: Figure) -> Span:
    """Return the span of the word that says whether it is more or less."""
    compared = comparing(figure)
    reading: Reading = figure.reading
    at = min(compared.turns) if compared else figure.bare_tokens.start
    token = reading.sentence.tokens[at]
    return token.start, token.end
