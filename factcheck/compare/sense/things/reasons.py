"""Reasons: who voted against it because of the clinics did not because of the roads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import next_mark
from factcheck.language.concept_kinds import REASONS
from factcheck.language.listed import places

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def reason_differs(comparison: Comparison) -> bool:
    """Tell whether a sentence also gives a reason, which has none of the things in the statement's reason."""
    reason, found_reason = _reason(comparison.stated), _reason(comparison.focus)
    found = {pair.stated: pair.found for pair in comparison.pairs_here() if pair.strength}
    if not reason or not found_reason or any(unit in found for unit in reason):
        return False
    return not set(found_reason) <= set(found.values())


def _reason(reading: Reading) -> list[Unit]:
    """Return the things and people after "because", up to a comma or the like."""
    words = reading.sentence.spoken
    start = next((place.stop for place in places(reading.sentence, "clauses", "reasons")), len(words))
    units = (unit for unit in reading.units if start <= unit.first < next_mark(words, start) and unit.has_content)
    return [unit for unit in units if unit.is_name or unit.entry_kind in REASONS]
