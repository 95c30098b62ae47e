"""Merges adjacent figures that belong together: compound units, ranges, shares, a repeated figure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.figures.compound_units import multiplied, summed, with_half
from factcheck.extract.figures.hedges import hedged
from factcheck.extract.figures.ranges import joined
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView

_LARGEST_NUMERATOR = 10
"""Largest number before "in": "9 in 10"; a larger one is a count, as in "killed 12 in 5 days"."""
_ALIKE = 100
"""If the new value is this many times the old one, the old one has another scale."""
_ROUND = frozenset(
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000)
)


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
    return [_changed(view, one, other) for one, other in pairwise(figures)] + figures[-1:]


def _merged(view: FigureView, figure: FigureMatch, following: FigureMatch) -> FigureMatch | None:
    """Return the figure that two make together; None if they do not belong together."""
    if view.lang == "en" and (scaled := multiplied(view, figure, following)):
        return scaled
    both = summed(view, figure, following) or joined(view, figure, following)
    return _shared(view, figure, following) if both is None and view.lang == "en" else both


def _repeats(view: FigureView, figure: FigureMatch, following: FigureMatch) -> bool:
    """Tell whether a figure only repeats the one before in brackets: "forty-five (45)"."""
    bracketed = view.keys[figure.last : following.first] == ["("] and view.keys[following.last] == ")"
    return bracketed and figure.low == following.low and (following.unit is None or following.unit == figure.unit)


def _shared(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Join two whole numbers to a fraction ("one in five people"); None if the words between do not say so."""
    links, between = table("counting")["shares"], " ".join(view.keys[left.last : right.first])
    if not any(between in phrases for phrases in links.values()) or left.unit or not left.value < right.value:
        return None
    plain = left.form == right.form == "cardinal" and left.low == left.high and right.low == right.high
    if not plain or left.value % 1 or right.value % 1 or left.value == 0:
        return None
    if between in links["alone"] and (left.first or right.last != view.size):
        return None
    if between in links["round"] and (right.unit or left.value > _LARGEST_NUMERATOR or right.value not in _ROUND):
        return None
    value = left.value / right.value
    return replace(
        right, first=left.first, begin=left.begin, low=value, high=value, form="fraction", bare=False, regrouped=None
    )


def _changed(view: FigureView, figure: FigureMatch, following: FigureMatch) -> FigureMatch:
    """Return a figure with the unit of the value that it changes to: "from ten to eight percent"."""
    if following.dimension in {None, "count"} or figure.unit or figure.form != "cardinal":
        return figure
    if following.dimension != "percent" and figure.value * _ALIKE < following.value:
        return figure  # the 40 of "từ 40 lên 60 triệu đồng" are millions
    words = table("counting")["changes"]
    between = " ".join(view.keys[figure.last : following.first])
    if between not in words["to"] or figure.first == 0 or view.keys[figure.first - 1] not in words["from"]:
        return figure
    unit, dimension, scale = following.unit, following.dimension, following.scale
    return replace(figure, unit=unit, dimension=dimension, scale=scale, bare=False)
