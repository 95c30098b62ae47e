"""Turns findings into the records that a caller gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.rule_names import DISPUTE
from factcheck.language.fold import on_one_line
from factcheck.model import Evidence, Result, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.finding import Finding
    from factcheck.language.sentence import Sentence
    from factcheck.model import Source


def as_result(
    stated: Sentence, verdict: Verdict, findings: Sequence[Finding], sources: Mapping[str, Source], explanation: str
) -> Result:
    """Return the Result of a verdict and its findings; its id and place are left empty."""
    evidence = tuple(as_evidence(finding, sources.get(finding.source_id())) for finding in findings)
    confidence = round(findings[0].score if verdict is not Verdict.NOT_ENOUGH_EVIDENCE else _unsure(findings), 2)
    rules = _rules(verdict, findings)
    return Result("", stated.text, stated.lang, None, verdict, confidence, rules, explanation, evidence)


def as_evidence(finding: Finding, source: Source | None) -> Evidence:
    """Return a finding as an Evidence record."""
    claim = finding.passage.focus.claim
    return Evidence(
        finding.stance,
        claim.id,
        claim.source_id,
        source.title if source else "",
        source.published if source else "",
        on_one_line(claim.claimant),
        claim.quote,
        claim.start,
        claim.end,
        round(finding.score, 2),
        tuple(slot.agreement() for slot in finding.slots if slot.status == "agree"),
        tuple(slot.difference() for slot in finding.differences()),
    )


def _unsure(findings: Sequence[Finding]) -> float:
    """Return how certain it is that the sources do not say: the more the nearest passage covers, the less."""
    return 1.0 - max((finding.score for finding in findings), default=0.0)


def _rules(verdict: Verdict, findings: Sequence[Finding]) -> tuple[str, ...]:
    if verdict is Verdict.SUPPORTED:
        return ()
    if verdict is Verdict.NOT_ENOUGH_EVIDENCE:
        modal = findings and findings[0].modal()
        return ("modality",) if modal else ("not-in-sources",)
    differing = [slot for finding in findings for slot in finding.differences()]
    rules = dict.fromkeys(slot.rule for slot in (findings[0].differences() or differing))
    return (DISPUTE, *rules) if verdict is Verdict.CONFLICTING else tuple(rules)
