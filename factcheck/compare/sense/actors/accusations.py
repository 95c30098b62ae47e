"""What two sides only accuse each other of: the source reports both claims and decides for neither.

"Both sides accuse each other of provocations" supports neither that the one nor that the other provoked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.rule_names import DISPUTE
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Slot

_ACCUSE = "accuse"


def compare_accusations(comparison: Comparison) -> list[Slot]:
    """Return a slot where the statement says of one side what in the sentence both say of each other."""
    stated, focus = comparison.stated, comparison.focus
    accusation = next(iter(focus.places.get(_ACCUSE, ())), None)
    if accusation is None or not _is_mutual(focus) or _is_mutual(stated):
        return []
    if _ACCUSE in stated.places or stated.claim.claimant:
        return []
    charged = any(pair.found and pair.found.first >= accusation.last for pair in comparison.pairs_here())
    party = next((pair.stated for pair in comparison.pairs if pair.stated.is_name and pair.strength), None)
    if not charged or party is None:
        return []
    return [comparison.slot("roles", DISPUTE, "unknown", party, accusation)]


def _is_mutual(reading: Reading) -> bool:
    return says(reading.sentence, "roles", "mutual")
