"""Compares values of a statement with those of a passage, kind by kind; kinds that it lacks are not imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.values.dates.clocks import compare_clocks

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.compare.strictness import Policy

_HALF = "half"
"""The concept of "half", which is read as a figure by itself in English."""


def compare_values(stated: Reading, passage: Passage, policy: Policy) -> list[Slot]:
    """Return a slot for each figure, date, time of day and identifier of the statement, in this order."""
    claim, slots = stated.claim, list["Slot"]()
    if claim.quantities:
        from factcheck.compare.values.figures.all_figures import compare_all_figures

        slots += compare_all_figures(stated, passage, policy)
    if _HALF in stated.concepts and stated.sentence.lang == "en":
        from factcheck.compare.values.figures.halves import compare_halves

        slots += compare_halves(stated, passage)
    if claim.dates:
        from factcheck.compare.values.dates.all_dates import compare_all_dates

        slots += compare_all_dates(stated, passage)
    slots += compare_clocks(stated, passage)
    if claim.identifiers:
        from factcheck.compare.values.identifiers import compare_identifiers

        slots += compare_identifiers(stated, passage)
    return slots
