"""What a passage has in place of the statement's words and values, as slots: the judge's refutation refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.missing_runs import missing_runs
from factcheck.compare.layout.reading import said_in
from factcheck.compare.slots import Slot, with_status
from factcheck.compare.values.dates.all_dates import compare_two_dates
from factcheck.compare.values.figures.candidates import candidates
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.align.missing_runs import MissingRun
    from factcheck.compare.comparison import Assessment, Reading
    from factcheck.compare.layout.reading import Unit
    from factcheck.model import Span


def replaced(assessment: Assessment) -> list[Slot]:
    """Return what the passage has in place of the statement's words, or else the words that it lacks, as slots."""
    lacking = missing_runs(assessment.alignment, assessment.passage)
    found = [_slot(assessment, run) for run in lacking if run.instead]
    return found or values_nearby(assessment) or [_slot(assessment, run) for run in lacking]


def _slot(assessment: Assessment, run: MissingRun) -> Slot:
    stated, passage = assessment.stated, assessment.passage
    reading, span = passage.focus, (0, 0)
    if run.instead:
        reading = next(r for r in passage.in_order() if run.instead[0] in r.units)
        span = _span(reading, [unit for unit in run.instead if unit in reading.units])
    missing = Slot.missing("wording", "wording-mismatch", stated, _span(stated, run.units))
    return missing.against(reading, span, "differ")


def _span(reading: Reading, units: Sequence[Unit]) -> Span:
    """Return the offsets from the first unit's start to the last one's end."""
    return reading.span(units[0])[0], reading.span(units[-1])[1]


def values_nearby(assessment: Assessment) -> list[Slot]:
    """Return the missing figures and dates as slots that differ from a value of the same kind in a neighbour.

    No rule about values lets a neighbouring sentence contradict, as it may count something else. Where the judge calls
    a statement refuted, it points there; but not from a value that the article has in another place.
    """
    missing = [slot for slot in with_status(assessment.slots, "missing") if not _is_said(assessment, slot)]
    return [slot.against(*place, "differ") for slot in missing if (place := next(_same_kind(assessment, slot), None))]


def _is_said(assessment: Assessment, slot: Slot) -> bool:
    """Tell whether a sentence of the article has a value as it is stated; figures of one digit are too common."""
    article, words = assessment.passage.article, said_in(tokenize(slot.stated))
    if article is None or all(len(word) == 1 for word in words):
        return False
    return any(words <= article.said(at) for at in article.places)


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
