"""Decides the judge's stance on a passage, from the probability of each stance and the certainty asked for.

Value rules on aligned slots are never overruled. The judge may call refuted what the rules leave open, or leave open
what they call supported; it supports nothing in which a figure, date or name still lacks a counterpart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.judge.evidence import reach_of
from factcheck.compare.judge.model import STANCES, judge, weights
from factcheck.compare.judge.objections import (
    contradicts_in_one_point,
    is_contrary,
    is_left_open,
    is_only_added,
    misses_narrowly,
)
from factcheck.compare.judge.refuting import SAME_MATTER, is_told, may_refute
from factcheck.compare.judge.replacements import replaced
from factcheck.compare.sense.polarity.negations import leaves_negation
from factcheck.compare.sense.polarity.reversals import leaves_reversal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Assessment
    from factcheck.compare.judge.model import Model, Probabilities
    from factcheck.model import Stance

_MORE_LIKELY_THAN_NOT = 0.5
"""Below this certainty the likeliest stance is always taken."""
_CLEARLY_LIKELIER = 0.03
"""By how much a side must be likelier than neither; chosen among 0 to 0.2 by cross-validation."""
_BORNE_OUT = 0.9
"""Share of a statement from which agreeing figures and dates leave the judge nothing to decide."""
_SURE_TO_REFUTE = 0.8
"""Probability from which a cautious judge refutes where no value, name or turn differs: below it, on texts of other
hands, it was more often wrong than right."""
_WORTH_ASKING = 0.7
"""Least share of the rest of a statement for asking a cautious judge whether a passage supports it after all: with
less, it never did for a labelled pair."""


def with_side(
    assessments: Sequence[Assessment], nearest: Assessment, certainty: float, model: Model | None
) -> list[Assessment]:
    """Return the assessments with the judge's stance on the nearest one; a cautious judge changes few of them."""
    cautious = certainty >= _MORE_LIKELY_THAN_NOT
    if cautious and not _may_be_judged(nearest):
        return list(assessments)
    from factcheck.compare.judge.features.all_features import features  # lazy: rules often decide alone

    seen = features(nearest, assessments)
    by = model or weights().models[reach_of(nearest)]
    likely = {stance: round(chance, 4) for stance, chance in judge(seen, by).items()}
    if cautious:
        return [_cautious(f, likely, certainty) if f is nearest else f for f in assessments]
    return [_likeliest(f, likely) if f is nearest else _silenced(f, nearest) for f in assessments]


def _likeliest(assessment: Assessment, likely: Probabilities) -> Assessment:
    """Take the likeliest stance, but support or refute nothing that the values of the evidence do not allow."""
    stance = _allowed(assessment, likely)
    slots = assessment.slots
    if stance == "refutes" and not assessment.differences():
        slots = (*slots, *replaced(assessment))
    score = max(likely.values()) if stance == "neutral" else likely[stance]  # what is overruled is still the nearest
    return replace(assessment, stance=stance, score=score, slots=slots)


def _allowed(assessment: Assessment, likely: Probabilities) -> Stance:
    """Return the likeliest stance that the values and names of the evidence allow."""
    stance = max(STANCES, key=likely.__getitem__)
    if stance == "supports" and contradicts_in_one_point(assessment):
        return "refutes"  # its words are those of the same matter
    if stance == "supports" and is_contrary(assessment):
        stance = max(("refutes", "neutral"), key=likely.__getitem__)
    elif (stance == "refutes" and is_only_added(assessment)) or (
        stance != assessment.stance
        and (likely[stance] - likely["neutral"] < _CLEARLY_LIKELIER or is_left_open(assessment, stance))
    ):
        stance = "neutral"
    return "refutes" if stance == "neutral" and misses_narrowly(assessment) else stance


def _silenced(assessment: Assessment, nearest: Assessment) -> Assessment:
    """Let no other passage support from the source that the judge has read as a whole."""
    same = assessment.source_id() == nearest.source_id()
    silent = same and assessment.stance == "supports"
    return replace(assessment, stance="neutral") if silent else assessment


def _cautious(assessment: Assessment, likely: Probabilities, certainty: float) -> Assessment:
    """Leave open what is not certain enough, and what is about another matter."""
    best = max(likely.values())
    sure = certainty if assessment.differences() else max(certainty, _SURE_TO_REFUTE)
    if likely["refutes"] >= sure and likely["refutes"] == best and may_refute(assessment):
        return _likeliest(assessment, likely)
    if assessment.stance == "supports":
        doubted = likely["supports"] < min(best, 1 - certainty)
        return replace(assessment, stance="neutral", score=likely["neutral"]) if doubted else assessment
    if likely["supports"] >= certainty and likely["supports"] == best and _may_support(assessment):
        return replace(assessment, stance="supports", score=likely["supports"])
    return assessment


def _may_be_judged(assessment: Assessment) -> bool:
    """Tell whether a cautious judge could change the stance, whatever its features."""
    if assessment.stance == "supports":
        return not (_is_borne_out(assessment) or _says_all(assessment))
    if assessment.share >= _WORTH_ASKING and _may_support(assessment):
        return True
    return assessment.alignment.coverage >= SAME_MATTER and may_refute(assessment)


def _says_all(assessment: Assessment) -> bool:
    """Tell whether the sentence has every word and figure of the statement as written, which leaves no doubt."""
    return assessment.stated.said <= assessment.passage.focus.said


def _is_borne_out(assessment: Assessment) -> bool:
    """Tell whether nearly all of a statement is found and all its values agree, which no probability overrules."""
    return assessment.share >= _BORNE_OUT and is_told(assessment)


def _may_support(assessment: Assessment) -> bool:
    pairs, focus = assessment.alignment.pairs, assessment.passage.focus
    if assessment.is_open() or assessment.differences():
        return False
    if leaves_negation(pairs, focus) or leaves_reversal(pairs, focus):
        return False
    if assessment.stated.negated and not focus.negated:
        return False
    from factcheck.compare.sense.support_vetoes import is_doubtful  # lazy: few passages come so far

    return not is_doubtful(assessment.comparison())
