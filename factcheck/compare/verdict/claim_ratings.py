"""What follows for a statement from a claim that has been rated.

One rated true is a source like any other. One rated false refutes a statement that says all that it says; that other
figures would be right does not follow. From one that is neither true nor false nothing follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.passage import Passage
from factcheck.compare.rule_names import RATED_FALSE
from factcheck.compare.slots import Slot
from factcheck.compare.stance import CERTAIN, compare

if TYPE_CHECKING:
    from factcheck.compare.comparison import Assessment
    from factcheck.compare.strictness import Policy
    from factcheck.model import Rating


def adjusted_for_rating(assessment: Assessment, rating: Rating | None, policy: Policy) -> Assessment | None:
    """Return an assessment adjusted to its passage's rating; None where nothing follows."""
    if rating is None or rating == "true":
        return assessment
    if rating == "mixed" or not _repeats(assessment, policy):
        return None
    # somebody has looked into the claim: no score is more certain
    return replace(assessment, stance="refutes", score=CERTAIN, slots=(_whole(assessment),))


def _repeats(assessment: Assessment, policy: Policy) -> bool:
    """Tell whether the statement implies the claim, so that it cannot be true where the claim is false."""
    statement = Passage(assessment.stated, holders=assessment.passage.holders)
    return compare(assessment.passage.focus, statement, policy).stance == "supports"


def _whole(assessment: Assessment) -> Slot:
    stated, focus = assessment.stated, assessment.passage.focus
    missing = Slot.missing("rating", RATED_FALSE, stated, (0, len(stated.claim.quote)))
    return missing.against(focus, (0, len(focus.claim.quote)), "differ")
