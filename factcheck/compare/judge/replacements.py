"""What a passage has in place of the statement's words, as slots: the judge's refutation refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.missing_runs import missing_runs
from factcheck.compare.judge.neighbour_values import values_nearby
from factcheck.compare.slots import Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.missing_runs import MissingRun
    from factcheck.compare.assessment import Assessment
    from factcheck.compare.layout.reading import Reading, Unit


def replaced(assessment: Assessment) -> list[Slot]:
    """Return what the passage has in place of the statement's words, or else the words that it lacks, as slots."""
    lacking = missing_runs(assessment.alignment, assessment.passage)
    found = [_slot(assessment, run) for run in lacking if run.instead]
    return found or values_nearby(assessment) or [_slot(assessment, run) for run in lacking]


def _slot(assessment: Assessment, run: MissingRun) -> Slot:
    stated, passage = assessment.stated, assessment.passage
    stated_span = _span(stated, run.units)
    found, found_span = "", (passage.focus.claim.start, passage.focus.claim.start)
    if run.instead:
        reading = next(r for r in passage.in_order() if run.instead[0] in r.units)
        span = _span(reading, [unit for unit in run.instead if unit in reading.units])
        found, found_span = reading.written(span), reading.in_source(span)
    return Slot(
        slot="wording",
        rule="wording-mismatch",
        status="differ",
        stated=stated.written(stated_span),
        stated_span=stated_span,
        found=found,
        found_span=found_span,
        reading=passage.focus,
    )


def _span(reading: Reading, units: Sequence[Unit]) -> tuple[int, int]:
    """Return the offsets from the first unit's start to the last one's end."""
    return reading.span(units[0])[0], reading.span(units[-1])[1]
