"""Items → figures: compound units summed, ranges joined, hedges read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.compounds import with_half
from factcheck.extract.figures.hedging import hedged
from factcheck.extract.figures.items import read_items

if TYPE_CHECKING:
    from factcheck.extract.figures.figure import Figure
    from factcheck.extract.figures.line import Line


def read_figures(line: Line) -> list[Figure]:
    """Return the figures of a line with their intervals, left to right, none overlapping."""
    items = read_items(line)
    if len(items) < 2:
        return [hedged(line, with_half(line, item), 0) for item in items]
    from factcheck.extract.figures.merging import merged  # here, as many sentences have one figure alone

    return merged(line, items)
