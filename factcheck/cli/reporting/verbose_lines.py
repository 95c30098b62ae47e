"""The lines that the verbose options write about a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.support import only_doubt
from factcheck.database.summary import values
from factcheck.reports.base import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Assessment
    from factcheck.compare.slots import Slot
    from factcheck.compare.verdict.account import Account, Opinion
    from factcheck.model import Claim

_MOST_FEATURES = 8
_SAID = {"agree": "agrees with", "differ": "differs from", "unknown": "neither agrees with nor differs from"}
_DECIDED = {
    "rules": "by comparing values",
    "judge": "by the judge",
    "neither": "no passage is strong enough evidence",
    "strangeness": "too few of its words occur in the sources",
}


def claim_lines(claim: Claim) -> Iterator[str]:
    """Yield what was extracted from a statement."""
    kinds = {
        "figures and dates": values(claim),
        "names": ", ".join(dict.fromkeys(name.id for name in claim.names)),
        "concepts": ", ".join(dict.fromkeys(concept.id for concept in claim.concepts)),
        "claimant": claim.claimant,
    }
    yield f"  read as {claim.lang}, {claim.polarity}, {claim.modality}"
    yield from (f"    {kind}: {found}" for kind, found in kinds.items() if found)


def candidate_lines(account: Account) -> Iterator[str]:
    """Yield the passages compared, the nearest first, and how each part of the statement compares with them."""
    yield f"  candidates: {len(account.compared)}"
    for assessment in account.compared:
        claim = assessment.passage.focus.claim
        found = f"{assessment.alignment.coverage:.2f} of the statement found"
        yield f"    {assessment.stance} {assessment.score:.2f}  {claim.id}  {found}"
        yield f"      “{claim.quote}”"
        yield from (f"      {_slot(slot)}" for slot in assessment.slots)
        yield from _lacking(assessment)
        yield from _doubted(assessment)


def decision_lines(account: Account) -> Iterator[str]:
    """Yield whether rules or the judge decided, and the features that weighed most with the judge."""
    yield f"  verdict: {in_words(account.verdict)}, {_DECIDED[account.decided_by]}"
    if account.opinion:
        yield from _opinion_lines(account.opinion, account.certainty)


def _opinion_lines(opinion: Opinion, certainty: float) -> Iterator[str]:
    likely = ", ".join(f"{stance} {chance:.2f}" for stance, chance in opinion.likely.items())
    unused = "" if opinion.nearest.stance != "refutes" else "; not used: a rule already refutes"
    yield f"    the judge on {opinion.nearest.passage.focus.claim.id}: {likely} (threshold {certainty:.2f}{unused})"
    for feature in opinion.features[:_MOST_FEATURES]:
        yield f"      {feature.share:+.2f} {opinion.stance}: {feature.name} = {feature.value:.4g}"


def _slot(slot: Slot) -> str:
    if slot.status == "missing":
        return f"{slot.slot}: “{slot.stated}” has no counterpart"
    if slot.status == "elsewhere":
        return f"{slot.slot}: “{slot.stated}” is in a neighbouring sentence, but this one has a different value"
    rule = f" [{slot.rule}]" if slot.status == "differ" else ""
    return f"{slot.slot}: “{slot.stated}” {_SAID[slot.status]} “{slot.found}”{rule}"


def _doubted(assessment: Assessment) -> Iterator[str]:
    """Yield the name of the one reason for which a passage does not support the statement."""
    if assessment.stance != "neutral" or assessment.differences():
        return
    if doubt := only_doubt(assessment.comparison(), assessment.share):
        yield f"      would support it, but for: {doubt.name}"


def _lacking(assessment: Assessment) -> Iterator[str]:
    lacking = [assessment.stated.text(pair.stated) for pair in assessment.alignment.pairs if pair.strength == 0]
    if lacking:
        yield f"      not found: {', '.join(f'“{text}”' for text in lacking)}"
