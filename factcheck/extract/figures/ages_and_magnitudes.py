"""Recognises ages and magnitudes by the words around them: "aged 30", "the captain, 52, was", "độ lớn 6,4"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView

_OLDEST = 130
_GROWN = 10
"""From this age on, English news may write it between commas without further words."""
_GREATEST = 10
"""No earthquake is stronger."""


def with_ages_and_magnitudes(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Give their unit to ages, which have none of their own, and to magnitudes, whatever these seem to measure."""
    return [_measured(view, _aged(view, figure)) for figure in figures]


def _aged(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Return a figure as an age if the words around it say that it is one."""
    if figure.unit is not None or figure.form != "cardinal" or not 0 < figure.value <= _OLDEST:
        return figure
    announced = view.phrases("hedges", "ages", view.lang).before(view.keys, figure.start)
    hedged = figure.outer >= 0 and view.phrases("hedges", "aged", view.lang).before(view.keys, figure.start)
    if announced or hedged or _is_set_apart(view, figure) or _is_when(view, figure):
        return replace(figure, unit="year_of_age", dimension="age", bare=False)
    return figure


def _is_set_apart(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether English digits after a word are between two commas, unlike those in a list of figures.

    In a list of persons with their ages, there are names around them: "Ann Salas, 34, and Mary Roble".
    """
    keys, first, last = view.keys, figure.first, figure.last
    if view.lang != "en" or first < 2 or not _GROWN <= figure.value < 100 or not keys[first].isdecimal():
        return False
    commas = keys[first - 1] == "," and keys[last] == ","
    listed = keys[last + 1] in ("and", "or") and not (view.is_capital(first - 2) and view.is_capital(last + 2))
    return commas and keys[first - 2].isalpha() and not view.is_number(first - 2) and not listed


def _is_when(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a hedged English figure is somebody's age at an event: "was over fifty when she won"."""
    hedged = view.lang == "en" and figure.outer > 0
    return hedged and view.keys[figure.last] == "when" and view.keys[figure.outer - 1] in listed_in("hedges", "being")


def _measured(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Return a figure as a magnitude if the words around it say that it is one."""
    if figure.unit not in (None, "degree") or figure.form != "cardinal" or not 0 < figure.value < _GREATEST:
        return figure
    words = "degrees" if figure.unit else "before"
    named = view.phrases("hedges", "magnitudes", words, view.lang).before(view.keys, figure.start)
    if named or view.phrases("hedges", "magnitudes", "after", view.lang).at(view.keys, figure.last):
        return replace(figure, unit="magnitude", dimension="magnitude", bare=False)
    return figure
