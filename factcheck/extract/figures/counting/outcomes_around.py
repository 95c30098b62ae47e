"""Finds outcomes in the words around the counted people: "lost seven soldiers", "took 13 soldiers prisoner"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from typing import Any

    from factcheck.extract.figures.counting.outcomes import CountedFigure
    from factcheck.extract.figures.view import FigureView

    Row = dict[str, Any]

_MOST_NAME_WORDS = 2
"""How many words of a name may come between the noun and the phrase that tells the outcome."""


def outcome_around(view: FigureView, counted: CountedFigure, outcome: str | None) -> str | None:
    """Return the outcome that the words before and after a figure with its noun express; None if they express none.

    `outcome` is the one that was found without these words, if any: "lives" may be lost or saved.
    """
    concept = outcome or (counted.noun.concept if counted.noun else None)
    if concept is None:
        return None
    kin = lexicon().kin(concept)
    for row in table("outcomes")["around"]:
        if not kin.isdisjoint(row["who"]) and _leads(view, counted, row) and _follows(view, counted, row):
            return str(row["outcome"])
    return None


def _leads(view: FigureView, counted: CountedFigure, row: Row) -> bool:
    """Tell whether one of a row's words directly precedes a figure, if the row has any."""
    if "before" not in row:
        return True
    return view.keys[counted.first - 1 : counted.first] in [[word] for word in row["before"][view.lang]]


def _follows(view: FigureView, counted: CountedFigure, row: Row) -> bool:
    """Tell whether one of a row's phrases follows a figure with its noun and perhaps a name, if the row has any."""
    if "after" not in row:
        return True
    phrases = [phrase.split() for phrase in row["after"][view.lang]]
    starts = range(counted.last, counted.last + _MOST_NAME_WORDS + 1)
    return any(view.keys[at : at + len(words)] == words for at in starts for words in phrases)
