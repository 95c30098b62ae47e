"""Adds currencies that are left out after the first amount: "412 million euros, 37 million more than planned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.extract.figures.counting.outcomes import CountedFigure
    from factcheck.extract.figures.view import FigureView

_LARGE = 1_000_000
"""From this scale on, a figure without a noun is probably money, if the one before it is."""


def with_currencies(view: FigureView, figures: list[CountedFigure]) -> list[CountedFigure]:
    """Return the figures, where amounts without noun and unit have the currency of the one before them."""
    done: list[CountedFigure] = []
    for counted in figures:
        before = done[-1].figure if done else None
        if before is not None and before.dimension == "money" and _lacks_unit(view, counted):
            figure = replace(counted.figure, unit=before.unit, dimension="money")
            done.append(replace(counted, figure=figure))
        else:
            done.append(counted)
    return done


def _lacks_unit(view: FigureView, counted: CountedFigure) -> bool:
    figure = counted.figure
    if figure.unit is not None or counted.noun is not None or figure.scale < _LARGE or figure.form != "cardinal":
        return False
    return figure.first == 0 or view.keys[figure.first - 1] not in listed_in("money", "of_no_money")
