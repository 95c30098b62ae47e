"""Limits named by a noun: "the maximum speed is 60 km/h" says at most 60, as "no more than 60 km/h" does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.values.arithmetic.comparing import clause_of
from factcheck.language.listed import places

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Figure
    from factcheck.model import Quantity


def found_limit(stated: Figure, found: Figure) -> Quantity:
    """Return the found figure, as an upper limit where a statement gives one and the words before it name a limit."""
    quantity = found.quantity
    if stated.quantity.hedge != "at_most" or quantity.hedge != "exact":
        return quantity
    before = range(clause_of(found).start, found.bare_tokens.start)
    named = any(place.start in before for place in places(found.reading.sentence, "hedges", "limits"))
    return replace(quantity, hedge="at_most", low=None) if named else quantity
