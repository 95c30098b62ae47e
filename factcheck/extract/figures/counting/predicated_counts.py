"""Finds the outcome of a count that a sentence states of its subject: "số binh sĩ bị bắt là 13 người"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.figures.counting.outcomes import CountedFigure
    from factcheck.extract.figures.view import FigureView
    from factcheck.language.lexicon import Match

_MOST_TOKENS = 16
"""Largest number of tokens from "số" or "the number" to the figure."""


def predicated_outcome(view: FigureView, matches: Sequence[Match], counted: CountedFigure) -> str | None:
    """Return the only outcome between "the number of" and the figure that it "is"; None where there is none."""
    copula = counted.first - 1
    if counted.personal is False or copula < 1 or view.keys[copula] not in view.listed("outcomes", "copulas"):
        return None
    head = _head(view, copula)
    outcomes = {
        match.entry.id for match in matches if head is not None and head <= match.first and match.last <= copula
    }
    return outcomes.pop() if len(outcomes) == 1 else None


def _head(view: FigureView, copula: int) -> int | None:
    """Return the index of the nearest "số" or "number" before a copula in its clause; None if there is none."""
    counts, breaks = (view.listed("outcomes", name) for name in ("counts", "breaks"))
    for at in range(copula - 1, max(-1, copula - _MOST_TOKENS), -1):
        if view.keys[at] in counts:
            return at
        if view.keys[at] in breaks or view.is_number(at):
            return None
    return None
