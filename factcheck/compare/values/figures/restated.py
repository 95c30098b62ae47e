"""Figures in another form: "to a total of 547,000".

A noun may name a limit: "the maximum speed is 60 km/h" says at most 60, as "no more than 60 km/h" does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.counting import is_outcome, measure_of
from factcheck.compare.values.arithmetic.comparing import clause_of
from factcheck.compare.values.figures.respective import respective_figure
from factcheck.language.listed import places

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Slot
    from factcheck.model import Quantity


def with_difference_withdrawn(slot: Slot, stated: Figure, focus: Reading) -> Slot:
    """Withdraw a difference if the sentence has the same figure in other words: "to a total of 547,000".

    An equal figure of what another figure of the statement counts is none: "98 plots to 126 customers" for "126 plots
    to 98 customers".
    """
    if slot.status != "differ" or _is_the_bound_itself(slot, stated, focus) or respective_figure(stated, focus):
        return slot
    equal = [
        found
        for found in focus.figures
        if found.source_span != slot.found_span and found.value == stated.value and not _counts_another(found, stated)
    ]
    nouns = () if is_outcome(stated.quantity.measure) else stated.reading.concepts
    if meant := next((found for found in equal if found.quantity.measure in nouns), None):
        return slot.against(focus, meant.bare_span, "agree")
    if any(_may_be_put_so(found, stated) for found in equal):
        return replace(slot, status="unknown")
    return slot


def _counts_another(found: Figure, stated: Figure) -> bool:
    """Tell whether a figure counts what the statement gives another figure for."""
    own, others = stated.quantity.measure, (one.quantity.measure for one in stated.reading.figures if one is not stated)
    return found.quantity.measure not in {None, own} and found.quantity.measure in others


def _is_the_bound_itself(slot: Slot, stated: Figure, focus: Reading) -> bool:
    """Tell whether a differing figure is the stated bound itself: "fewer than two", where there are two."""
    return any(found.source_span == slot.found_span and found.value == stated.value for found in focus.figures)


def _may_be_put_so(found: Figure, stated: Figure) -> bool:
    """Tell whether two equal figures may count the same; but ten wounded are not ten killed.

    Outcomes do so in one unit, where they are amounts of one kind, or one specifies whom the other counts.
    """
    one, other = found.quantity, stated.quantity
    if not is_outcome(one.measure):
        return True
    if one.unit != other.unit:
        return False
    return one.measure == other.measure if measure_of(one).is_amount else not is_outcome(other.measure)


def found_limit(stated: Figure, found: Figure) -> Quantity:
    """Return the found figure, as an upper limit where a statement gives one and the words before it name a limit."""
    quantity = found.quantity
    if stated.quantity.hedge != "at_most" or quantity.hedge != "exact":
        return quantity
    before = range(clause_of(found).start, found.bare_tokens.start)
    named = any(place.start in before for place in places(found.reading.sentence, "hedges", "limits"))
    return replace(quantity, hedge="at_most", low=None) if named else quantity
