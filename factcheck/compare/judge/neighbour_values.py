"""Values that a sentence lacks, with values of the same kind in its neighbours.

No rule about values lets a neighbouring sentence contradict, as it may count something else. Where the judge calls a
statement refuted, it points there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import with_status
from factcheck.compare.values.dates.all_dates import compare_two_dates
from factcheck.compare.values.figures.candidates import candidates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.assessment import Assessment
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Span


def values_nearby(assessment: Assessment) -> list[Slot]:
    """Return the missing figures and dates as slots that differ from a value of the same kind nearby."""
    missing = with_status(assessment.slots, "missing")
    return [slot.against(*place, "differ") for slot in missing if (place := next(_same_kind(assessment, slot), None))]


def _same_kind(assessment: Assessment, slot: Slot) -> Iterator[tuple[Reading, Span]]:
    stated = assessment.stated
    for reading in assessment.passage.context:
        for span in (*_other_figures(stated, slot, reading), *_other_dates(stated, slot, reading)):
            yield reading, span


def _other_figures(stated: Reading, slot: Slot, reading: Reading) -> list[Span]:
    figures = [figure for figure in stated.figures if figure.bare_span == slot.stated_span]
    return [found.bare_span for one in figures for found in candidates(one, reading) if found.value != one.value]


def _other_dates(stated: Reading, slot: Slot, reading: Reading) -> list[Span]:
    dates = [date for date in stated.claim.dates if date.span == slot.stated_span]
    others = ((date, found) for date in dates for found in reading.claim.dates)
    return [found.span for date, found in others if compare_two_dates(date, found) == "differ"]
