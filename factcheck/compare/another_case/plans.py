"""What one side tells as done or not done, and the other only as planned or possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.rule_names import TURN_RULES
from factcheck.compare.sense.polarity.modality import is_only_planned
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.another_case.differences import Differences


def value_is_planned(differences: Differences) -> bool:
    """Tell whether a value differs of what is stated as done, and only planned in the sentence."""
    comparison = differences.comparison
    return differences.has_value and any(is_only_planned(comparison, pair) for pair in comparison.pairs)


def value_is_expected(differences: Differences) -> bool:
    """Tell whether a figure differs that a statement expects, and the sentence tells only what was done."""
    if differences.focus.modal or not says(differences.stated.sentence, "another_case", "expecting"):
        return False
    return any(slot.is_value and not slot.tells_when() for slot in differences.slots)


def negated_is_possible(differences: Differences) -> bool:
    """Tell whether what one side negates is only possible in the other: it might go bankrupt, and did not."""
    turned = {slot.stated_span for slot in differences.slots if slot.rule in TURN_RULES}
    return any(slot.rule == "modality" and slot.stated_span in turned for slot in differences.comparison.slots)
