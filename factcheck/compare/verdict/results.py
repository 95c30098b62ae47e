"""Turns findings into the records that a caller gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.rule_names import DISPUTE
from factcheck.language.fold import on_one_line
from factcheck.model import Evidence, Result, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.finding import Finding
    from factcheck.language.sentence import Sentence
    from factcheck.model import Claim, Difference, Source, Stance


def as_result(
    stated: Sentence, verdict: Verdict, findings: Sequence[Finding], sources: Mapping[str, Source], explanation: str
) -> Result:
    """Return the Result of a verdict and its findings; its id and place are left empty."""
    evidence = tuple(as_evidence(finding, sources.get(finding.source_id())) for finding in findings)
    confidence = round(findings[0].score if verdict is not Verdict.NOT_ENOUGH_EVIDENCE else _unsure(findings), 2)
    rules = _rules(verdict, findings)
    return Result(
        id="",
        text=stated.text,
        lang=stated.lang,
        location=None,
        verdict=verdict,
        confidence=confidence,
        rules=rules,
        explanation=explanation,
        evidence=evidence,
    )


def as_evidence(finding: Finding, source: Source | None) -> Evidence:
    """Return a finding as an Evidence record."""
    agreements = tuple(slot.agreement() for slot in finding.slots if slot.status == "agree")
    differences = tuple(slot.difference() for slot in finding.differences())
    evidence = evidence_of(finding.passage.focus.claim, source, finding.stance, differences)
    return replace(evidence, score=round(finding.score, 2), agreements=agreements)


def evidence_of(claim: Claim, source: Source | None, stance: Stance, differences: tuple[Difference, ...]) -> Evidence:
    """Return a claim as an Evidence record of the highest score."""
    return Evidence(
        stance=stance,
        claim_id=claim.id,
        source_id=claim.source_id,
        source_title=source.title if source else "",
        published=source.published if source else "",
        claimant=on_one_line(claim.claimant),
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        score=1.0,
        differences=differences,
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
