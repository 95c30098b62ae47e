"""Items → figures: compound units summed, ranges joined, hedges read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.figures.compounds import multiplied, summed, with_half
from factcheck.extract.figures.hedging import hedged
from factcheck.extract.figures.items import read_items
from factcheck.extract.figures.ranges import joined
from factcheck.extract.figures.shares import changed, shared

if TYPE_CHECKING:
    from factcheck.extract.figures.figure import Figure
    from factcheck.extract.figures.line import Line


def read_figures(line: Line) -> list[Figure]:
    """Return the figures of a line with their intervals, left to right, none overlapping."""
    figures: list[Figure] = []
    waiting = read_items(line)
    at, stop = 0, 0
    while at < len(waiting):
        figure = with_half(line, waiting[at])
        at += 1
        while at < len(waiting):
            if _repeats(line, figure, waiting[at]):
                at += 1
                continue
            following = with_half(line, waiting[at])
            merged = _merged(line, figure, following)
            if merged is None:
                break
            figure, at = merged, at + 1
        if figure.first >= stop:
            figure = hedged(line, figure, stop)
            figures.append(figure)
            stop = figure.last
    return [changed(line, one, other) for one, other in pairwise(figures)] + figures[-1:]


def _merged(line: Line, figure: Figure, following: Figure) -> Figure | None:
    """Return what two figures make together; None if they are two."""
    if line.lang == "en" and (scaled := multiplied(line, figure, following)):
        return scaled
    merged = summed(line, figure, following) or joined(line, figure, following)
    return shared(line, figure, following) if merged is None and line.lang == "en" else merged


def _repeats(line: Line, figure: Figure, following: Figure) -> bool:
    """Whether a figure is only said again in brackets: "forty-five (45)"."""
    bracketed = line.keys[figure.last : following.first] == ["("] and line.keys[following.last] == ")"
    return bracketed and figure.low == following.low and (following.unit is None or following.unit == figure.unit)
