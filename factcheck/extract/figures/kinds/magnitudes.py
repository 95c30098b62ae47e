"""Recognises magnitudes of earthquakes: "a magnitude of 6.4", "6.4-magnitude", "độ lớn 6,4", "mạnh 6,4 độ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from factcheck.extract.figures.figure_match import FigureMatch
    from factcheck.extract.figures.view import FigureView

_GREATEST = 10
"""No earthquake is stronger."""


def with_magnitudes(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Give the unit of magnitudes to figures that are magnitudes, whatever they seem to count or measure."""
    return [_measured(view, figure) for figure in figures]


def _measured(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Return a figure as a magnitude if the words around it say that it is one."""
    if figure.unit not in (None, "degree") or figure.form != "cardinal" or not 0 < figure.value < _GREATEST:
        return figure
    words = "degrees" if figure.unit else "before"
    named = view.phrases("hedges", "magnitudes", words, view.lang).before(view.keys, figure.start)
    if named or view.phrases("hedges", "magnitudes", "after", view.lang).at(view.keys, figure.last):
        return replace(figure, unit="magnitude", dimension="magnitude", bare=False)
    return figure
