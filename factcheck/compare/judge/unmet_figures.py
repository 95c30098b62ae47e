"""Figures of a statement that its evidence has nowhere, in whatever unit and of whatever.

A judge of words may call supported what lacks a counterpart for a figure, as the passage may count the same by another
noun: "52 people and the four bombers". Where no sentence has the number at all, nothing bears the statement out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import evidence_for
from factcheck.compare.layout.counting import are_aligned
from factcheck.compare.values.figures.bare_counts import has_no_noun
from factcheck.compare.values.figures.conversion import is_same_amount
from factcheck.compare.values.figures.intervals import BOUNDS, compare_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.assessment import Assessment
    from factcheck.compare.layout.figure import Figure

_LOOSE = frozenset({"about", "nearly", "dozens", "between"})
"""Hedges of figures that a source may well put otherwise: "hundreds", "two or three"."""


def has_unmet_figure(assessment: Assessment) -> bool:
    """Tell whether a figure that the statement gives plainly, or as a bound, is met by none of the evidence.

    One and none are left out, as a source often has them unsaid: "a judge" for "one judge"; and so is a bare whole
    number, which may be part of a name: "Zhabdol 2".
    """
    lacking = {slot.stated_span for slot in assessment.slots if slot.is_value and slot.is_open()}
    stated = [figure for figure in assessment.stated.figures if figure.bare_span in lacking and _is_plain(figure)]
    if not stated:
        return False
    passage = evidence_for(assessment)
    found = [figure for reading in (passage.focus, *passage.context) for figure in reading.figures]
    return not all(_is_met(figure, found) for figure in stated)


def _is_plain(stated: Figure) -> bool:
    value, quantity = stated.value.high, stated.quantity
    may_be_name = quantity.hedge == "exact" and has_no_noun(quantity) and value.is_integer()
    return value not in {0, 1} and quantity.hedge not in _LOOSE and not may_be_name


def _is_met(stated: Figure, found: Iterable[Figure]) -> bool:
    """Tell whether one of some figures equals the stated one, or counts the same and may keep its bound."""
    return any(
        one.value == stated.value or is_same_amount(one.quantity, stated.quantity) or _may_keep_bound(stated, one)
        for one in found
    )


def _may_keep_bound(stated: Figure, one: Figure) -> bool:
    if stated.quantity.hedge not in BOUNDS or not (are_aligned(stated, one) or has_no_noun(one.quantity)):
        return False
    if (stated.value.high < 1) != (one.value.high < 1):  # more than half of the cases, of which there are 877
        return False
    return compare_figures(stated.quantity, one.quantity) != "differ"
