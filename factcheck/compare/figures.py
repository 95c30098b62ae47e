"""Figures of a statement against those of a passage: align first, then compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.conversion import compare_in_one_unit
from factcheck.compare.counterparts import find
from factcheck.compare.counting import aligned, counts_the_same, is_outcome
from factcheck.compare.intervals import Policy, core
from factcheck.compare.slots import Slot, Status, in_source, surroundings, written
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.passage import Passage
    from factcheck.compare.reading import Reading
    from factcheck.model import Quantity, Span

_RULES = {"duration": "duration-mismatch", "ratio": "ratio-mismatch", "ordinal": "ordinal-mismatch"}
_AMOUNTS = frozenset(
    {"money", "percent", "volume", "length", "area", "mass", "temperature", "speed", "energy", "power"}
)
INCIDENTAL = 3
"""Up to this number, written as a word, a figure may be incidental ("both sides", "three parties")."""


def compare_all_figures(stated: Reading, passage: Passage, policy: Policy) -> list[Slot]:
    """Return one slot for each figure of the statement.

    A found figure that agrees with one stated figure is no contradiction of another.
    """
    rows = [_compared_in_focus(stated, quantity, passage.focus, policy) for quantity in stated.claim.quantities]
    agreeing = {slot.found_span for row in rows for slot in row if slot.status == "agree"}
    return [
        _best([_doubted(slot, quantity, passage.focus) for slot in row if _is_free(slot, agreeing)])
        or _agreeing_nearby(stated, quantity, passage, policy)
        or _new_slot(stated, quantity, "missing")
        for quantity, row in zip(stated.claim.quantities, rows, strict=True)
    ]


def _is_free(slot: Slot, agreeing: set[Span]) -> bool:
    return slot.status != "differ" or slot.found_span not in agreeing


def _doubted(slot: Slot, quantity: Quantity, focus: Reading) -> Slot:
    """Take back a difference if the sentence has the stated figure in other words.

    That is: the same figure without a measure of its own ("to a total of 547,000"), or figures of the measure that add
    up to it (11 militants and six soldiers killed are 17 people killed).
    """
    if slot.status != "differ":
        return slot
    same = [f for f in focus.claim.quantities if f.measure == quantity.measure and f.low is not None]
    adds_up = len(same) > 1 and sum(f.low or 0.0 for f in same) == quantity.low
    loose = any(core(f) == core(quantity) and not is_outcome(f.measure) for f in focus.claim.quantities)
    return msgspec.structs.replace(slot, status="agree" if adds_up else "unknown") if adds_up or loose else slot


def _compared_in_focus(stated: Reading, quantity: Quantity, focus: Reading, policy: Policy) -> list[Slot]:
    candidates = _candidates(stated, quantity, focus)
    return [_compared(stated, quantity, focus, found, policy) for found in candidates]


def _agreeing_nearby(stated: Reading, quantity: Quantity, passage: Passage, policy: Policy) -> Slot | None:
    """A neighbouring sentence may confirm a figure, but not contradict it: it may count something else."""
    for reading in passage.context:
        for slot in _compared_in_focus(stated, quantity, reading, policy):
            if slot.status == "agree":
                return slot
    return None


def _best(slots: list[Slot]) -> Slot | None:
    """An agreeing counterpart wins; among differing ones the first, which stands nearest in sense."""
    for status in ("agree", "unknown", "differ"):
        for slot in slots:
            if slot.status == status:
                return slot
    return None


def _compared(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity, policy: Policy) -> Slot:
    status: Status = compare_in_one_unit(quantity, found, policy)
    if status == "differ" and not counts_the_same(stated, quantity, reading, found):
        status = "unknown"
    return msgspec.structs.replace(
        _new_slot(stated, quantity, status),
        found=written(reading, found.figure),
        found_span=in_source(reading, found.figure),
        reading=reading,
    )


def _new_slot(stated: Reading, quantity: Quantity, status: Status) -> Slot:
    name = quantity.measure or quantity.unit or "count"
    rule = _RULES.get(name) or ("amount-mismatch" if name in _AMOUNTS else "count-mismatch")
    figure = written(stated, quantity.figure)
    return Slot(name, rule, status, figure, quantity.figure, incidental=_is_incidental(quantity, figure))


def _is_incidental(quantity: Quantity, figure: str) -> bool:
    entry = lexicon().entries.get(quantity.measure or "")
    counted = entry is None or entry.kind != "measure"
    if figure.lower() in {"a", "an"}:
        return True
    small = quantity.low == quantity.high and quantity.low is not None and quantity.low <= INCIDENTAL
    return counted and small and figure.isalpha() and quantity.measure not in _RULES


def _candidates(stated: Reading, quantity: Quantity, reading: Reading) -> list[Quantity]:
    """Return the figures that speak of the same thing, the one with the most alike surroundings first.

    An amount with nothing but names around it in common is about another thing.
    """
    alike = [
        f for f in reading.claim.quantities if aligned(stated, quantity, reading, f) and not _is_article(reading, f)
    ]
    common = {id(found): _in_common(stated, quantity, reading, found) for found in alike}
    ranked = sorted(alike, key=lambda found: -common[id(found)])
    return [f for f in ranked if common[id(f)]][:2] if quantity.measure in _AMOUNTS | {"duration"} else ranked


def _is_article(reading: Reading, found: Quantity) -> bool:
    """Tell "a gallon" from "one gallon": an article counts nothing."""
    return written(reading, found.figure).lower() in {"a", "an"}


def _in_common(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> int:
    """Count what stands around both figures."""
    theirs = surroundings(reading, found.figure)
    about = (find(unit, stated, reading)[0] for unit in surroundings(stated, quantity.figure))
    return sum(unit in theirs for unit in about if unit is not None)
