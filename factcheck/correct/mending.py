"""Only what a second look confirms: a corrected statement is checked before it is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.correct.proposals import Proposal, applied, propose
from factcheck.model import Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Result


def confirmed(result: Result, check: Callable[[Statement], Result]) -> Proposal:
    """Return the proposal for a finding if the sources then no longer refute what it changes."""
    proposal = propose(result)
    if not proposal.edits:
        return proposal
    again = check(Statement(applied(result.text, proposal.edits), result.id, result.lang, location=result.location))
    if _points(again) < _points(result) or (not _points(again) and again.verdict is not Verdict.REFUTED):
        return proposal
    return Proposal((), "the source's value does not fit there")


def _points(result: Result) -> set[tuple[str, str]]:
    """The points on which sources refute a statement, by slot and by what they say."""
    if result.verdict not in (Verdict.REFUTED, Verdict.CONFLICTING):
        return set()
    return {(d.slot, d.found) for item in result.evidence for d in item.differences}
