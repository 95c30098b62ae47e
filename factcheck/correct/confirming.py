"""Confirms corrections: a corrected statement is checked like any other before it is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.correct.proposals import Proposal, applied, propose
from factcheck.model import Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Result


def confirmed(result: Result, check: Callable[[Statement], Result]) -> Proposal:
    """Return the proposal for a finding, if the sources no longer refute the statement on the points that it changes.

    The statement as it is is checked again as well, since silenced differences were removed from the finding.
    """
    proposal = propose(result)
    if not proposal.edits:
        return proposal
    before, after = (
        check(Statement(text, result.id, result.lang, location=result.location))
        for text in (result.text, applied(result.text, proposal.edits))
    )
    if _points(after) < _points(before) or (not _points(after) and after.verdict is not Verdict.REFUTED):
        return proposal
    return Proposal((), "the source's value does not fit there")


def _points(result: Result) -> set[tuple[str, str]]:
    """Return the points on which sources refute a statement, each with what they say."""
    if result.verdict not in (Verdict.REFUTED, Verdict.CONFLICTING):
        return set()
    return {(d.slot, d.found) for item in result.evidence for d in item.differences}
