"""From the stances of passages to one verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.judging import judged
from factcheck.compare.matter import BY_VALUE
from factcheck.compare.verdict.weighing import holds, tells_more
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.compare.finding import Finding
    from factcheck.compare.judge.model import Model

DISPUTED = 0.5
"""Share of a statement that a sentence must have which tells only that two sides accuse each other of it."""
ASKED = 2
"""Of how many supporting passages other sources are asked whether they have the same otherwise."""
ALSO_NEAR = 2
"""How many passages of other sources are shown beside those that decide by their words."""


def none_known(supporting: Finding) -> list[Finding]:
    """Return no passage against one that supports."""
    return []


def decide(
    findings: Sequence[Finding],
    certainty: float,
    model: Model | None = None,
    against: Callable[[Finding], list[Finding]] = none_known,
) -> tuple[Verdict, list[Finding]]:
    """Return the verdict and the findings that count, the decisive one first.

    A passage that supports outweighs those that would refute, unless one of these speaks of the matter much more
    plainly, or another source contradicts it on the same event. `against` looks for further passages of other sources
    that have a value of it otherwise.
    """
    ranked = sorted(judged(findings, certainty, model), key=lambda f: (-f.score, f.passage.focus.claim.id))
    refuting = [f for f in ranked if f.stance == "refutes"]
    supporting = [f for f in ranked if f.stance == "supports" and holds(f, ranked)]
    if supporting:
        first = supporting[0]
        others = _against(first, ranked, refuting) or next(filter(None, map(against, supporting[:ASKED])), [])
        if others:
            return Verdict.CONFLICTING, [first, *others, *supporting[1:]]
        return Verdict.SUPPORTED, [*supporting, *_also_near(ranked, supporting)]
    if refuting and (twins := _for(refuting[0], ranked)):
        return Verdict.CONFLICTING, [*twins, *refuting]
    if refuting and not any(tells_more(f, refuting[0]) for f in ranked):
        return Verdict.REFUTED, [*refuting, *_also_near(ranked, refuting)]
    if disputed := [finding for finding in ranked if finding.is_disputed() and finding.rest >= DISPUTED]:
        return Verdict.CONFLICTING, disputed[:1]
    return Verdict.NOT_ENOUGH_EVIDENCE, ranked[:3]


def _against(supporting: Finding, ranked: Sequence[Finding], refuting: Sequence[Finding]) -> list[Finding]:
    """Return what contradicts a passage that supports: on the same event, of another claimant, of a twin."""
    from factcheck.compare.verdict.claimants import other_claims  # here, as many statements find no support
    from factcheck.compare.verdict.same_event import contradicts
    from factcheck.compare.verdict.twins import twins_against

    same = [finding for finding in refuting if contradicts(finding, supporting)]
    return same or other_claims(ranked, supporting) or twins_against(ranked, supporting)


def _for(refuting: Finding, ranked: Sequence[Finding]) -> list[Finding]:
    """Return the twins that bear out what a passage refutes."""
    from factcheck.compare.verdict.twins import twins_for

    return twins_for(ranked, refuting)


def _also_near(ranked: Sequence[Finding], decisive: Sequence[Finding]) -> list[Finding]:
    """Return the nearest passage of each other source, where words decide and no value: it may be the one meant."""
    if any(slot.rule in BY_VALUE and slot.status in {"agree", "differ"} for slot in decisive[0].slots):
        return []
    shown = {finding.source_id() for finding in decisive}
    near: dict[str, Finding] = {}
    for finding in sorted(ranked, key=lambda f: -f.alignment.coverage):
        if finding.stance == "neutral" and finding.source_id() not in shown:
            near.setdefault(finding.source_id(), finding)
    return list(near.values())[:ALSO_NEAR]
