"""Stated figures in another form: "to a total of 547,000", or 11 and six killed for 17 killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.counting import is_outcome
from factcheck.compare.slots import Slot, in_source
from factcheck.compare.values.figures.intervals import AMOUNTS, core
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity


def doubted(slot: Slot, stated: Reading, quantity: Quantity, focus: Reading) -> Slot:
    """Withdraw a difference, or a doubt, if the sentence has the stated figure in other words.

    These are: the same figure without a measure of its own ("to a total of 547,000"), or figures of the measure that
    add up to it (11 militants and six soldiers killed are 17 people killed).
    """
    if slot.status not in {"differ", "unknown"}:
        return slot
    told = () if is_outcome(quantity.measure) else stated.concepts
    alike = [f for f in focus.claim.quantities if _is_of(f.measure, quantity.measure) and f.low is not None]
    counts = lexicon().entries.get(quantity.measure or "") is not None  # scores and ranks do not add up
    if counts and len(alike) > 1 and sum(f.low or 0.0 for f in alike) == quantity.low:
        return msgspec.structs.replace(slot, status="agree")
    if slot.status == "unknown" or _has_bound(slot, quantity, focus):
        return slot
    others = [f for f in focus.claim.quantities if in_source(focus, f.figure) != slot.found_span]
    same = [f for f in others if core(f) == core(quantity)]
    if meant := next((f for f in same if f.measure in told), None):
        return slot.beside(focus, meant.figure, "agree")
    loose = any(
        not is_outcome(f.measure) or _may_be_put_so(f, quantity) for f in same
    )  # ten wounded are not ten killed
    return msgspec.structs.replace(slot, status="unknown") if loose else slot


def _may_be_put_so(found: Quantity, quantity: Quantity) -> bool:
    """Tell whether two figures, in one unit, are amounts of one kind, or one specifies whom the other counts."""
    if found.unit != quantity.unit:
        return False
    return found.measure == quantity.measure if found.measure in AMOUNTS else not is_outcome(quantity.measure)


def _has_bound(slot: Slot, quantity: Quantity, focus: Reading) -> bool:
    """Tell whether a differing figure is the stated bound itself: "fewer than two", where there are two."""
    there = (f for f in focus.claim.quantities if in_source(focus, f.figure) == slot.found_span)
    return any(core(f) == core(quantity) for f in there)


def _is_of(narrow: str | None, wide: str | None) -> bool:
    """Tell whether one measure is the other or a part of it: the killed are casualties."""
    return narrow == wide or (narrow is not None and wide in lexicon().kin(narrow))
