"""Recognises magnitudes of earthquakes: "a magnitude of 6.4", "6.4-magnitude", "độ lớn 6,4", "mạnh 6,4 độ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Phrases, phrase_set
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.figure_match import FigureMatch
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang

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
    named = _phrases(words, view.lang, view.folded).before(view.keys, figure.start)
    if named or _phrases("after", view.lang, view.folded).at(view.keys, figure.last):
        return replace(figure, unit="magnitude", dimension="magnitude", bare=False)
    return figure


@cached_per_lexicon(maxsize=12)
def _phrases(place: str, lang: Lang, folded: bool) -> Phrases[bool]:
    """Return the phrases that directly precede or follow a magnitude, or precede one given in degrees."""
    return phrase_set(table("hedges")["magnitudes"][place][lang], folded=folded)
