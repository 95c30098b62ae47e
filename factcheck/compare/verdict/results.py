"""Turns assessments into the records that a caller gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.rule_names import DISPUTE
from factcheck.language.fold import on_one_line
from factcheck.model import Evidence, Result, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.comparison import Assessment
    from factcheck.language.sentence import Sentence
    from factcheck.model import Claim, Difference, Source, Stance


def as_result(
    stated: Sentence,
    verdict: Verdict,
    assessments: Sequence[Assessment],
    sources: Mapping[str, Source],
    explanation: str,
) -> Result:
    """Return the Result of a verdict and its assessments; its id and place are left empty."""
    evidence = tuple(as_evidence(assessment, sources.get(assessment.source_id())) for assessment in assessments)
    confidence = round(assessments[0].score if verdict is not Verdict.NOT_ENOUGH_EVIDENCE else _unsure(assessments), 2)
    rules = _rules(verdict, assessments)
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


def as_evidence(assessment: Assessment, source: Source | None) -> Evidence:
    """Return an assessment as an Evidence record."""
    agreements = tuple(slot.agreement() for slot in assessment.slots if slot.status == "agree")
    differences = tuple(slot.difference() for slot in assessment.differences())
    evidence = evidence_of(assessment.passage.focus.claim, source, assessment.stance, differences)
    return replace(evidence, score=round(assessment.score, 2), agreements=agreements)


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


def _unsure(assessments: Sequence[Assessment]) -> float:
    """Return how certain it is that the sources do not say: the more the nearest passage covers, the less."""
    return 1.0 - max((assessment.score for assessment in assessments), default=0.0)


def _rules(verdict: Verdict, assessments: Sequence[Assessment]) -> tuple[str, ...]:
    if verdict is Verdict.SUPPORTED:
        return ()
    if verdict is Verdict.NOT_ENOUGH_EVIDENCE:
        modal = assessments and assessments[0].modal()
        return ("modality",) if modal else ("not-in-sources",)
    differing = [slot for assessment in assessments for slot in assessment.differences()]
    rules = dict.fromkeys(slot.rule for slot in (assessments[0].differences() or differing))
    return (DISPUTE, *rules) if verdict is Verdict.CONFLICTING else tuple(rules)
