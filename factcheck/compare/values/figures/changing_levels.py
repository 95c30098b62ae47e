"""Figures that change over time: no source of 2015 can say how many users there were "by 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.shared_events import BY_VALUE
from factcheck.compare.slots import in_quote, token_range
from factcheck.extract.dates.overlap import position
from factcheck.language.listed import leads_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import DateSpan

LEVELS = frozenset({"count-mismatch", "amount-mismatch"})
"""Rules of figures that may change over time; a rank or a duration belongs to one event."""


def is_of_later(stated: Reading, slots: Sequence[Slot]) -> bool:
    """Tell whether a statement gives a later date than the sentence, and a figure that the sentence does not give."""
    levels = [slot for slot in slots if slot.rule in LEVELS and not slot.incidental]
    if not levels or any(_is_found(stated, slot) for slot in slots):
        return False
    return any(slot.slot == "date" and slot.status != "agree" and _is_later(stated, slot) for slot in slots)


def _is_found(stated: Reading, slot: Slot) -> bool:
    """Tell whether a figure agrees, and is not only a bound that other days may keep too."""
    if slot.status != "agree" or slot.rule not in BY_VALUE or slot.tells_when():
        return False
    return all(
        q.low is not None and q.high is not None for q in stated.claim.quantities if q.figure == slot.stated_span
    )


def _is_later(stated: Reading, slot: Slot) -> bool:
    if slot.reading is None:
        return False
    there = in_quote(slot.reading, slot.found_span)
    asked = (date for date in stated.claim.dates if (date.start, date.end) == slot.stated_span)
    dates = [date for date in asked if _counts_so_far(stated, date)]
    found = [date for date in slot.reading.claim.dates if (date.start, date.end) == there]
    return any(position(one, other) == "before" for one in found for other in dates)


def _counts_so_far(stated: Reading, date: DateSpan) -> bool:
    """Tell whether a figure is the total at a date: "by 3 May", "in 2016", but not "killed on 3 May"."""
    first, _ = token_range(stated, (date.start, date.end))
    return date.role != "event" or "-" not in date.edtf or leads_to(stated.sentence, "times", "edges", first)
