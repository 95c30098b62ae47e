"""Reads ratings, each on its scale: "a score of 54 out of 100", "7.0/10", "a score below 60".

Ratings on different scales are different measures. One without its scale is taken to be on the usual one that holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView

_USUAL_SCALES = (10, 100)


def with_ratings(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Return the figures, those with a scale behind them as ratings: the 54 of "a score of 54 out of 100"."""
    rated = view.phrases("counting", "rated", view.lang)
    return [_on_scale(view, figure) if rated.before(view.keys, figure.start) else figure for figure in figures]


def usual_rating(value: float) -> str | None:
    """Return the measure of a rating whose scale is not told; None if it is higher than those of any usual scale."""
    return next((_measure(scale) for scale in _USUAL_SCALES if value <= scale), None)


def is_rating(measure: str | None) -> bool:
    """Tell whether a measure is that of ratings on a scale."""
    return measure is not None and measure.startswith(_measure(""))


def _on_scale(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Return a figure as a rating if the best possible one follows: "54/100", "54 out of 100", "7.0/10"."""
    slashed = figure.form == "cardinal" and view.keys[figure.last] == "/" and view.touches(figure.last)
    last = figure.last + 2 if slashed else figure.last
    if figure.unit is not None or not (slashed or figure.form == "fraction") or last > view.size:
        return figure
    best = view.keys[last - 1]
    if not best.isdecimal() or figure.low is None or figure.low != figure.high:
        return figure
    value = figure.low if slashed else round(figure.low * int(best), 6)
    return replace(figure, last=last, end=last, low=value, high=value, form="cardinal", dimension=_measure(best))


def _measure(scale: int | str) -> str:
    return f"rating out of {scale}"
