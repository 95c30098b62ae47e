"""Merges adjacent figures that belong together: compound units, ranges, shares, a repeated figure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.figures.hedges import hedged
from factcheck.extract.figures.joining.compound_units import multiplied, summed, with_half
from factcheck.extract.figures.joining.ranges import joined
from factcheck.extract.figures.joining.shares import changed, shared

if TYPE_CHECKING:
    from factcheck.extract.figures.figure_match import FigureMatch
    from factcheck.extract.figures.view import FigureView


def merged(view: FigureView, amounts: list[FigureMatch]) -> list[FigureMatch]:
    """Return the figures with those merged that belong together, and with hedges applied; none overlap."""
    figures: list[FigureMatch] = []
    at, stop = 0, 0
    while at < len(amounts):
        figure = with_half(view, amounts[at])
        at += 1
        while at < len(amounts):
            if _repeats(view, figure, amounts[at]):
                at += 1
                continue
            following = with_half(view, amounts[at])
            both = _merged(view, figure, following)
            if both is None:
                break
            figure, at = both, at + 1
        if figure.first >= stop:
            figure = hedged(view, figure, stop)
            figures.append(figure)
            stop = figure.last
    return [changed(view, one, other) for one, other in pairwise(figures)] + figures[-1:]


def _merged(view: FigureView, figure: FigureMatch, following: FigureMatch) -> FigureMatch | None:
    """Return the figure that two make together; None if they do not belong together."""
    if view.lang == "en" and (scaled := multiplied(view, figure, following)):
        return scaled
    both = summed(view, figure, following) or joined(view, figure, following)
    return shared(view, figure, following) if both is None and view.lang == "en" else both


def _repeats(view: FigureView, figure: FigureMatch, following: FigureMatch) -> bool:
    """Tell whether a figure only repeats the one before in brackets: "forty-five (45)"."""
    bracketed = view.keys[figure.last : following.first] == ["("] and view.keys[following.last] == ")"
    return bracketed and figure.low == following.low and (following.unit is None or following.unit == figure.unit)
