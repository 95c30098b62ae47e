"""The head of the HTML page: a sentence that sums up, and the number and share of each verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.messages import numbered
from factcheck.model import Verdict
from factcheck.reports.base import in_words

if TYPE_CHECKING:
    from collections import Counter

_GRAVEST_FIRST = (Verdict.REFUTED, Verdict.CONFLICTING, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.SUPPORTED)


def headline(counts: Counter[Verdict]) -> str:
    """Return what an editor wants to know first: "2 of 7 statements contradict the sources"."""
    total, refuted, conflicting = counts.total(), counts[Verdict.REFUTED], counts[Verdict.CONFLICTING]
    if not total:
        return "There are no statements"
    of = f"of {numbered(total, 'statement')}"
    if refuted:
        return f"{refuted:,} {of} contradict{'s' * (refuted == 1)} the sources"
    if conflicting:
        return f"Sources disagree on {conflicting:,} {of}"
    return "No statement contradicts the sources"


def tiles(counts: Counter[Verdict]) -> list[dict[str, Any]]:
    """Return, for each verdict, its name, its count, and start and width of its share of the bar in percent."""
    found: list[dict[str, Any]] = []
    start = 0.0
    for verdict in _GRAVEST_FIRST:
        width = round(100 * counts[verdict] / max(counts.total(), 1), 2)
        name = {"verdict": str(verdict), "words": in_words(verdict)}
        found.append(name | {"count": counts[verdict], "start": round(start, 2), "width": width})
        start += width
    return found
