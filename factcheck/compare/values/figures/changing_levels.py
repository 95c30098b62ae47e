"""Figures that change over time: no source of 2015 can say how many users there were "by 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.rule_names import VALUE_RULES
from factcheck.extract.dates.overlap import is_said_range, position
from factcheck.language.listed import leads_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import SentenceDate
    from factcheck.compare.rule_names import RuleName
    from factcheck.compare.slots import Slot
    from factcheck.model import DateSpan

_RULES_OF_LEVELS: frozenset[RuleName] = frozenset({"count-mismatch", "amount-mismatch"})
"""Rules of figures that may change over time; a rank or a duration belongs to one event."""


def asks_for_later_level(stated: Reading, slots: Sequence[Slot]) -> bool:
    """Tell whether a statement gives a later date than the sentence, and a figure that the sentence does not give."""
    has_level = any(slot.rule in _RULES_OF_LEVELS and not slot.incidental for slot in slots)
    if not has_level or any(_agrees_exactly(stated, slot) for slot in slots):
        return False
    return any(slot.slot == "date" and _is_later(stated, slot) for slot in slots)


def _agrees_exactly(stated: Reading, slot: Slot) -> bool:
    """Tell whether a figure agrees, and is not only a bound that other days may keep too."""
    if slot.status != "agree" or slot.rule not in VALUE_RULES or slot.tells_when():
        return False
    quantities = (quantity for quantity in stated.claim.quantities if quantity.figure == slot.stated_span)
    return all(quantity.low is not None and quantity.high is not None for quantity in quantities)


def _is_later(stated: Reading, slot: Slot) -> bool:
    """Tell whether the date of a slot, as that of a total so far, is later than its counterpart in the sentence.

    So is a month or year by whose end it is, where the sentence has a day of it.
    """
    if slot.reading is None:
        return False
    found_span = slot.reading.in_quote(slot.found_span)
    found_dates = [date for date in slot.reading.claim.dates if date.span == found_span]
    stated_dates = [one for one in stated.dates if one.date.span == slot.stated_span and _is_total_so_far(one)]
    return any(
        _ends_before(found, one) if slot.status == "agree" else position(found, one.date) == "before"
        for found in found_dates
        for one in stated_dates
    )


def _ends_before(found: DateSpan, stated: SentenceDate) -> bool:
    """Tell whether a date that agrees ends before the one up to which a statement counts: 1 May, "by May"."""
    if found.latest is None or stated.date.latest is None or stated.date.role == "start" or is_said_range(stated.date):
        return False
    return found.latest < stated.date.latest


def _is_total_so_far(stated: SentenceDate) -> bool:
    """Tell whether a figure is the total at a date: "by 3 May", but not "killed on 3 May"."""
    return leads_to(stated.reading.sentence, "times", "edges", stated.tokens.start)
