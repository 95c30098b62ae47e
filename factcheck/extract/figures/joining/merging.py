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
    from factcheck.extract.figures.line import TokenLine


def merged(line: TokenLine, amounts: list[FigureMatch]) -> list[FigureMatch]:
    """Return the figures with those merged that belong together, and with hedges applied; none overlap."""
    figures: list[FigureMatch] = []
    at, stop = 0, 0
    while at < len(amounts):
        figure = with_half(line, amounts[at])
        at += 1
        while at < len(amounts):
            if _repeats(line, figure, amounts[at]):
                at += 1
                continue
            following = with_half(line, amounts[at])
            both = _merged(line, figure, following)
            if both is None:
                break
            figure, at = both, at + 1
        if figure.first >= stop:
            figure = hedged(line, figure, stop)
            figures.append(figure)
            stop = figure.last
    return [changed(line, one, other) for one, other in pairwise(figures)] + figures[-1:]


def _merged(line: TokenLine, figure: FigureMatch, following: FigureMatch) -> FigureMatch | None:
    """Return the figure that two make together; None if they do not belong together."""
    if line.lang == "en" and (scaled := multiplied(line, figure, following)):
        return scaled
    both = summed(line, figure, following) or joined(line, figure, following)
    return shared(line, figure, following) if both is None and line.lang == "en" else both


def _repeats(line: TokenLine, figure: FigureMatch, following: FigureMatch) -> bool:
    """Tell whether a figure only repeats the one before in brackets: "forty-five (45)"."""
    bracketed = line.keys[figure.last : following.first] == ["("] and line.keys[following.last] == ")"
    return bracketed and figure.low == following.low and (following.unit is None or following.unit == figure.unit)
