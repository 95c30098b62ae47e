"""Applies the judge to the nearest passage, unless a rule about values has decided.

Value rules on aligned slots are never overruled. The judge may call refuted what the rules leave open, or leave open
what they call supported; it supports nothing in which a figure, date or name still lacks a counterpart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.evidence import nearest_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.finding import Finding
    from factcheck.compare.judge.model import Model


def judged(findings: Sequence[Finding], certainty: float, model: Model | None = None) -> list[Finding]:
    """Return the findings with the judge's stance on the nearest one; `certainty` is the least probability it needs."""
    nearest = nearest_of(findings)
    if nearest is None or nearest.stance == "refutes":
        return list(findings)
    from factcheck.compare.judge.siding import with_side  # lazy: rules often leave the judge nothing to decide

    return with_side(findings, nearest, certainty, model)
