"""Finds the figures of a sentence: numbers with their units, joined where they belong together, with their hedges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.amounts.with_units import read_amounts
from factcheck.extract.figures.hedges import hedged
from factcheck.extract.figures.joining.compound_units import with_half

if TYPE_CHECKING:
    from factcheck.extract.figures.figure_match import FigureMatch
    from factcheck.extract.figures.view import FigureView


def read_figures(view: FigureView) -> list[FigureMatch]:
    """Return the figures of a sentence with their intervals, left to right, none overlapping."""
    amounts = read_amounts(view)
    if len(amounts) < 2:
        return [hedged(view, with_half(view, amount), 0) for amount in amounts]
    from factcheck.extract.figures.joining.merging import merged  # lazy: many sentences have one figure alone

    return merged(view, amounts)
