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

    from factcheck.compare.finding import Finding
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Span

Place = tuple["Reading", "Span"]
"""A sentence, and the span of a value in it."""


def values_nearby(finding: Finding) -> list[Slot]:
    """Return the missing figures and dates as slots that differ from a value of the same kind nearby."""
    missing = with_status(finding.slots, "missing")
    return [slot.against(*place, "differ") for slot in missing if (place := next(_same_kind(finding, slot), None))]


def _same_kind(finding: Finding, slot: Slot) -> Iterator[Place]:
    for reading in finding.passage.context:
        yield from _other_figures(finding.stated, slot, reading)
        yield from _other_dates(finding.stated, slot, reading)


def _other_figures(stated: Reading, slot: Slot, reading: Reading) -> Iterator[Place]:
    for figure in stated.figures:
        if figure.bare_span == slot.stated_span:
            others = (found for found in candidates(figure, reading) if found.value != figure.value)
            yield from ((reading, found.bare_span) for found in others)


def _other_dates(stated: Reading, slot: Slot, reading: Reading) -> Iterator[Place]:
    for date in stated.claim.dates:
        if date.span == slot.stated_span:
            others = (found for found in reading.claim.dates if compare_two_dates(date, found) == "differ")
            yield from ((reading, found.span) for found in others)
