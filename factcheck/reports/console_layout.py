"""Lays out results, disagreements and claims for the console, as lines of styled pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.findings.grading import is_remark, rule_of
from factcheck.model import Verdict
from factcheck.reports.base import in_words
from factcheck.reports.escape import marked, visible
from factcheck.reports.highlights import differing_in_quote, differing_in_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Disagreement, Evidence, Result

STYLES = {
    "supported": "bold green",
    "refuted": "bold red",
    "conflicting": "bold magenta",
    "not_enough_evidence": "bold yellow",
    "stated": "bold red underline",
    "found": "bold green underline",
    "aside": "dim",
    "plain": "",
}
"""The styles of pieces, as rich names them."""

_MOST_EVIDENCE = 4


class ConsoleLine(msgspec.Struct, frozen=True):
    """A line of output; a terminal may wrap it at the same indent."""

    indent: int
    pieces: list[tuple[str, str]]
    """Pieces of text, with control characters made visible, each with its style."""


def lines_of(result: Result) -> Iterator[ConsoleLine]:
    """Lay out one result: verdict and place, statement, explanation, then quote and source."""
    yield ConsoleLine(0, _heading(result))
    stated = marked(result.text, differing_in_statement(result))
    yield ConsoleLine(2, [(text, "stated" if hit else "plain") for text, hit in stated])
    unknown_in_file = result.verdict is Verdict.NOT_ENOUGH_EVIDENCE and result.location and not is_remark(result)
    if result.explanation and not unknown_in_file:
        yield ConsoleLine(2, [(visible(result.explanation), "plain")])
    for item in _worth_showing(result):
        yield from _evidence_lines(item)


def disagreement_lines(disagreement: Disagreement) -> Iterator[ConsoleLine]:
    """Lay out one point on which sources contradict each other, every side with its quote."""
    point = disagreement.slot.replace("_", " ")
    yield ConsoleLine(0, [(f"Sources disagree on: {point}", "conflicting"), (f"  [{disagreement.rule}]", "aside")])
    for side in disagreement.sides:
        yield from _evidence_lines(side, "says: ")


def claim_lines(claim: Claim, read: str = "") -> Iterator[ConsoleLine]:
    """Lay out one claim of a database: its words, what was `read` from them, its id and who says it."""
    yield ConsoleLine(0, [(visible(claim.quote), "plain")])
    if read:
        yield ConsoleLine(2, [(visible(read), "plain")])
    status = "" if claim.status == "extracted" else claim.status
    yield ConsoleLine(2, [(" · ".join(visible(part) for part in (claim.id, claim.claimant, status) if part), "aside")])


def _evidence_lines(item: Evidence, lead: str = "") -> Iterator[ConsoleLine]:
    """Lay out a quote with its differing words marked, and below it who says so, where and when.

    The quote follows `lead`, or by default its stance.
    """
    quote = [(text, "found" if hit else "plain") for text, hit in marked(item.quote, differing_in_quote(item))]
    lead = lead or ("closest passage: " if item.stance == "neutral" else f"{item.stance}: ")
    yield ConsoleLine(2, [(lead, "aside"), ("“", "plain"), *quote, ("”", "plain")])
    title = f"{item.source_title} ({item.source_id})" if item.source_title else item.source_id
    source = " · ".join(visible(part) for part in (title, item.claimant, item.published) if part)
    yield ConsoleLine(4, [(source, "aside")])


def _heading(result: Result) -> list[tuple[str, str]]:
    name = rule_of(result).replace("-", " ") if is_remark(result) else in_words(result.verdict)
    pieces = [(name, str(result.verdict))]
    if result.location:
        place = result.location
        pieces.append((f"  {visible(place.path)}:{place.line}:{place.column}", "plain"))
    if result.rules:
        pieces.append((f"  [{', '.join(result.rules)}]", "aside"))
    return pieces


def _worth_showing(result: Result) -> list[Evidence]:
    """Return the evidence for or against; without any, the nearest passage, but only on the command line."""
    telling = [item for item in result.evidence if item.stance != "neutral"]
    if telling or result.location:
        return telling[:_MOST_EVIDENCE]
    return list(result.evidence[:1])
