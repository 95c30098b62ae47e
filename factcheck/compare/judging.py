"""Where the judge has its say: the nearest passage in the statement's own language, if no value rule has spoken.

Value rules on aligned slots are never outvoted. The judge may call refuted what the rules leave open, or leave open
what they call supported; it supports nothing that still has a figure, date or name without a counterpart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.features import features
from factcheck.compare.judge import judge
from factcheck.compare.matter import A_COPY
from factcheck.compare.slots import Slot, in_source
from factcheck.compare.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.judge import Model
    from factcheck.compare.stance import Finding
    from factcheck.compare.stretches import Stretch

SAME_MATTER = 0.5
"""Least share of a statement that a passage must have for the judge to call it refuted."""


def judged(findings: Sequence[Finding], certainty: float, model: Model | None = None) -> list[Finding]:
    """Return the findings with the judge's stance on the nearest one; `certainty` is what it must reach."""
    nearest = nearest_of(findings)
    if nearest is None or nearest.stance == "refutes":
        return list(findings)
    return [_judge(finding, certainty, model) if finding is nearest else finding for finding in findings]


def nearest_of(findings: Sequence[Finding]) -> Finding | None:
    """Return the finding in the statement's language that has most of it; None if there is none."""
    same = [f for f in findings if f.passage.focus.sentence.lang == f.stated.sentence.lang]
    return max(same, key=lambda f: (f.alignment.coverage, f.alignment.focus_coverage), default=None)


def _judge(finding: Finding, certainty: float, model: Model | None) -> Finding:
    likely = judge(features(finding.stated, finding.passage, finding.alignment, finding.slots), model)
    score = {stance: round(chance, 4) for stance, chance in likely.items()}
    best = max(score.values())
    if score["refutes"] >= certainty and score["refutes"] == best and _same_matter(finding):
        slots = finding.slots if finding.differences() else (*finding.slots, *_replaced(finding))
        return msgspec.structs.replace(finding, stance="refutes", score=score["refutes"], slots=slots)
    if finding.stance == "supports":
        doubted = score["supports"] < min(best, 1 - certainty)
        return msgspec.structs.replace(finding, stance="neutral", score=score["neutral"]) if doubted else finding
    if score["supports"] >= certainty and score["supports"] == best and not finding.is_open():
        return msgspec.structs.replace(finding, stance="supports", score=score["supports"])
    return finding


def _same_matter(finding: Finding) -> bool:
    """Tell whether the passage has so much of the statement that what it lacks is a mistake, not another subject."""
    found = sum(pair.weight * pair.strength for pair in finding.alignment.pairs)
    return finding.alignment.coverage >= SAME_MATTER and found >= A_COPY


def _replaced(finding: Finding) -> list[Slot]:
    """Return what the passage has in the place of the statement's words, as slots that differ."""
    found = [s for s in stretches(finding.alignment, finding.passage) if s.instead]
    return [_slot(finding, stretch) for stretch in found]


def _slot(finding: Finding, stretch: Stretch) -> Slot:
    stated, focus = finding.stated, finding.passage.focus
    reading = next(r for r in finding.passage.in_order() if stretch.instead[0] in r.units)
    ours = stated.span(stretch.units[0])[0], stated.span(stretch.units[-1])[1]
    theirs = [unit for unit in stretch.instead if unit in reading.units]
    span = reading.span(theirs[0])[0], reading.span(theirs[-1])[1]
    written = stated.claim.quote[ours[0] : ours[1]], reading.claim.quote[span[0] : span[1]]
    return Slot("wording", "wording-mismatch", "differ", written[0], ours, written[1], in_source(reading, span), focus)
