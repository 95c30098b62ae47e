"""What led to a verdict, for users who ask why: every passage compared, and the judge's features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.compare.comparison import Assessment
from factcheck.compare.judge.evidence import nearest_of, reach_of
from factcheck.compare.judge.features.all_features import features
from factcheck.compare.judge.model import STANCES, judge, shares, weights
from factcheck.model import Claim, Stance, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.verdict.decide import Decision

Decider = Literal["rules", "judge", "neither", "strangeness"]
"""`strangeness`: the sources have too few of the statement's words, so nothing was compared."""


class FeatureShare(msgspec.Struct, frozen=True):
    """One named feature of the nearest passage."""

    name: str
    value: float
    share: float
    """What it adds to the logit of the likeliest stance; negative if it speaks against it."""


class Opinion(msgspec.Struct, frozen=True):
    """The judge's opinion on the nearest passage in the statement's language."""

    nearest: Assessment
    likely: dict[Stance, float]
    """How likely each stance is; the three add up to 1."""
    stance: Stance
    """The likeliest."""
    features: tuple[FeatureShare, ...]
    """Those that speak for or against that stance, the greatest shares first."""


class Account(msgspec.Struct, frozen=True):
    """How the verdict on one statement came about."""

    claim: Claim
    """The statement as it was read."""
    compared: tuple[Assessment, ...]
    """Every candidate with its stance according to the rules, the nearest first."""
    certainty: float
    """How certain the judge must be, 0 to 1."""
    opinion: Opinion | None
    """None where no candidate is in the statement's language."""
    verdict: Verdict
    decided_by: Decider


def account(claim: Claim, decision: Decision, certainty: float) -> Account:
    """Return the reasons for a decision on a statement that was read as a claim."""
    found = tuple(decision.compared or ())
    return Account(
        claim=claim,
        compared=found,
        certainty=certainty,
        opinion=_opinion(found),
        verdict=decision.verdict,
        decided_by=_decider(decision),
    )


def _opinion(assessments: Sequence[Assessment]) -> Opinion | None:
    nearest = nearest_of(assessments)
    if nearest is None:
        return None
    values, fitted = features(nearest, assessments), weights().models[reach_of(nearest)]
    likely = judge(values, fitted)
    stance = max(STANCES, key=likely.__getitem__)
    moved = [(name, share) for name, share in shares(values, stance, fitted) if share]
    return Opinion(
        nearest, likely, stance, tuple(FeatureShare(name, float(values.get(name, 0.0)), share) for name, share in moved)
    )


def _decider(decision: Decision) -> Decider:
    """Return who decided: the judge if it changed the leading passage's stance, else the rules or neither."""
    if decision.compared is None:
        return "strangeness"
    by_rules = {assessment.passage.focus.claim.id: assessment.stance for assessment in decision.compared}
    lead = next(iter(decision.decisive), None)
    if lead is not None and lead.stance != by_rules[lead.passage.focus.claim.id]:
        return "judge"
    return "neither" if decision.verdict is Verdict.NOT_ENOUGH_EVIDENCE else "rules"
