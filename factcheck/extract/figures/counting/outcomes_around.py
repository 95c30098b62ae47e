"""Finds outcomes in the words around the counted people: "lost seven soldiers", "took 13 soldiers prisoner"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from typing import Any

    from factcheck.extract.figures.counting.outcomes import Slot
    from factcheck.extract.figures.line import Line

    Row = dict[str, Any]

_BETWEEN = 2
"""How many words of a name may come between the noun and the phrase that tells the outcome."""


def outcome_around(line: Line, slot: Slot, told: str | None) -> str | None:
    """Return the outcome that the words before and after a figure with its noun express; None if they express none.

    `told` is the outcome that the noun itself expresses, if any: "lives" may be lost or saved.
    """
    counted = told or (slot.counted.concept if slot.counted else None)
    if counted is None:
        return None
    kin = lexicon().kin(counted)
    for row in table("outcomes")["around"]:
        if not kin.isdisjoint(row["who"]) and _leads(line, slot, row) and _follows(line, slot, row):
            return str(row["outcome"])
    return None


def _leads(line: Line, slot: Slot, row: Row) -> bool:
    """Tell whether one of a row's words directly precedes a figure, if the row has any."""
    return "before" not in row or line.keys[slot.first - 1 : slot.first] in [[w] for w in row["before"][line.lang]]


def _follows(line: Line, slot: Slot, row: Row) -> bool:
    """Tell whether one of a row's phrases follows a figure with its noun and perhaps a name, if the row has any."""
    if "behind" not in row:
        return True
    phrases = [phrase.split() for phrase in row["behind"][line.lang]]
    starts = range(slot.last, slot.last + _BETWEEN + 1)
    return any(line.keys[at : at + len(words)] == words for at in starts for words in phrases)
