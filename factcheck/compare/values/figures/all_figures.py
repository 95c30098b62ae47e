"""Compares the figures of a statement with those of a passage: aligns them first, then compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.counting import counts_more, counts_the_same
from factcheck.compare.values.arithmetic.derived import worked_out
from factcheck.compare.values.figures.candidates import candidates, put_otherwise
from factcheck.compare.values.figures.combined_counts import counts_several
from factcheck.compare.values.figures.conversion import compare_in_one_unit
from factcheck.compare.values.figures.differences import of_other_kind
from factcheck.compare.values.figures.intervals import AMOUNTS, BOUNDS, Policy
from factcheck.compare.values.figures.negated import counts_the_contrary, is_denied_once
from factcheck.compare.values.figures.ordinals import order_others
from factcheck.compare.values.figures.parts import is_for_each, is_total, may_be_part, may_be_some
from factcheck.compare.values.figures.restated import doubted
from factcheck.compare.values.figures.shares import told_as_share
from factcheck.compare.values.figures.stated_slots import asked
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot, Status
    from factcheck.model import Quantity, Span

_SPANS = frozenset({"age", "duration"})
"""Measures that dates may express as well."""
_EXCUSES = (
    may_be_part,
    is_total,
    is_for_each,
    of_other_kind,
    order_others,
    is_denied_once,
    counts_the_contrary,
    counts_several,
)
"""Tests that show two differing figures to count different things."""


def compare_all_figures(stated: Reading, passage: Passage, policy: Policy) -> list[Slot]:
    """Return one slot for each figure of the statement.

    A figure that agrees with another one of the statement is no contradiction, nor a doubt where there is a third.
    """
    focus = passage.focus
    rows = _compared_in(focus, stated, policy)
    counted = (row or _put_otherwise(stated, at, focus) for at, row in enumerate(rows))
    agreeing = {slot.found_span for row in counted for slot in row if slot.status == "agree"}
    return [_decided(stated, at, passage, policy, _free(row, agreeing)) for at, row in enumerate(rows)]


def _decided(stated: Reading, at: int, passage: Passage, policy: Policy, row: list[Slot]) -> Slot:
    quantity = stated.claim.quantities[at]
    best = _best(_unless_broken(quantity, [doubted(slot, stated, quantity, passage.focus) for slot in row]))
    if best and best.status == "agree":
        return best
    if best and best.status == "differ" and may_be_some(best, stated, quantity, passage):
        best = msgspec.structs.replace(best, status="unknown")
    if share := told_as_share(stated, quantity, passage.focus):
        return asked(stated)[at].beside(passage.focus, share.figure, "agree")
    nearby = _agreeing_nearby(stated, at, passage, policy)
    if not nearby and (made := worked_out(stated, quantity, passage)):
        part, status = made
        if best or status == "agree":
            slot = asked(stated)[at].beside(part.reading, part.figure.figure, status)
            return msgspec.structs.replace(slot, reckoned=True)
    if best and best.status == "unknown":
        return nearby or best
    if best:
        return msgspec.structs.replace(best, status="elsewhere") if nearby else best
    return nearby or _otherwise(stated, at, passage.focus) or asked(stated)[at]


def _unless_broken(quantity: Quantity, row: list[Slot]) -> list[Slot]:
    """Leave open a bound of an amount that one figure of the sentence keeps, and the nearest one breaks."""
    in_amounts = quantity.measure in AMOUNTS or quantity.measure == "duration"
    broken = quantity.hedge in BOUNDS and in_amounts and len(row) > 1 and row[0].status == "differ"
    return [msgspec.structs.replace(row[0], status="unknown")] if broken and _best(row) is not row[0] else row


def _free(row: list[Slot], agreeing: set[Span]) -> list[Slot]:
    """Return the slots that no other figure of the statement has taken; if all are, those that do not differ."""
    apart = [slot for slot in row if slot.status == "agree" or slot.found_span not in agreeing]
    return apart or [slot for slot in row if slot.status != "differ"]


@cached_per_lexicon(maxsize=256)  # a sentence is part of several passages
def _compared_in(reading: Reading, stated: Reading, policy: Policy) -> list[list[Slot]]:
    """Return, for each figure of the statement, its slot with each candidate of the sentence."""
    return [
        [_compared(stated, at, reading, found, policy) for found in candidates(stated, quantity, reading)]
        for at, quantity in enumerate(stated.claim.quantities)
    ]


def _otherwise(stated: Reading, at: int, focus: Reading) -> Slot | None:
    for slot in _put_otherwise(stated, at, focus):
        return slot
    quantity = stated.claim.quantities[at]
    if quantity.measure not in _SPANS:
        return None
    from factcheck.compare.values.dates.durations import (  # here, as few figures are lengths of time
        has_nearly_all,
        lasted,
    )

    told = lasted(quantity, focus)
    if told is None or (told.status == "differ" and not has_nearly_all(stated, focus)):
        return None
    return asked(stated)[at].beside(focus, told.span, told.status)


def _put_otherwise(stated: Reading, at: int, focus: Reading) -> list[Slot]:
    found = put_otherwise(stated.claim.quantities[at], focus)
    return [asked(stated)[at].beside(focus, found.figure, "agree")] if found else []


def _agreeing_nearby(stated: Reading, at: int, passage: Passage, policy: Policy) -> Slot | None:
    """Return an agreeing slot of a neighbour, which may confirm a figure but not contradict: it may count others."""
    for reading in passage.context:
        for slot in _compared_in(reading, stated, policy)[at]:
            if slot.status == "agree":
                return slot
    return None


def _best(slots: list[Slot]) -> Slot | None:
    """Return an agreeing slot if any; among differing ones the first, which is the nearest in meaning."""
    for status in ("agree", "unknown", "differ"):
        for slot in slots:
            if slot.status == status:
                return slot
    return None


def _compared(stated: Reading, at: int, reading: Reading, found: Quantity, policy: Policy) -> Slot:
    quantity = stated.claim.quantities[at]
    status: Status = compare_in_one_unit(quantity, found, policy)
    if status == "differ" and not counts_the_same(stated, quantity, reading, found):
        status = "unknown"
    if status == "agree" and counts_more(quantity, found):
        status = "unknown"
    if status == "differ" and any(tells(stated, quantity, reading, found) for tells in _EXCUSES):
        status = "unknown"
    return asked(stated)[at].beside(reading, found.figure, status)
