"""Two claimants in one source: "Police said 14 were arrested. According to the fans' association, 22 were."

A neighbouring sentence that agrees keeps the sentence itself from refuting. But if their claimants differ, the two
contradict each other, unless the statement itself has a word of reporting: then it may only say what one of them says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.counting import is_outcome
from factcheck.compare.slots import with_status
from factcheck.extract.claimants import attribution_words
from factcheck.language.phrases import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Assessment, Reading, Slot

_AS_NEAR = 0.2
"""How much less of the statement a sentence about its matter may cover than the supporting one."""


def other_claims(ranked: Sequence[Assessment], supporting: Assessment) -> list[Assessment]:
    """Return, as refuting, the passages of its source in which somebody else gives another figure."""
    return [_refuting(assessment) for assessment in ranked if _tells_otherwise(assessment, supporting)]


def _tells_otherwise(one: Assessment, supporting: Assessment) -> bool:
    elsewhere = with_status(one.slots, "elsewhere")
    same = one.source_id() == supporting.source_id() and not _reports(one.stated)
    if one.stance != "neutral" or not elsewhere or not same:
        return False
    near = one.alignment.coverage >= supporting.alignment.coverage - _AS_NEAR
    closed = not one.alignment.missing("name") and not any(
        slot.is_open() for slot in one.slots if slot not in elsewhere
    )
    return near and closed and all(_is_claimed_otherwise(slot, one, supporting) for slot in elsewhere)


def _reports(stated: Reading) -> bool:
    sentence, spoken = stated.sentence, stated.sentence.spoken
    words = attribution_words(sentence.mode)
    return bool(stated.claim.claimant) or any(longest(spoken, at, words.according) for at in range(len(spoken)))


def _is_claimed_otherwise(slot: Slot, one: Assessment, supporting: Assessment) -> bool:
    """Tell whether one claimant gives this figure, and another the statement's; either may be the source itself."""
    focus = one.passage.focus
    counted = slot.rule == "count-mismatch" and is_outcome(slot.slot)
    if not counted or slot.reading is not focus:
        return False
    agreeing = (other for other in with_status(supporting.slots, "agree") if other.stated_span == slot.stated_span)
    said_by = focus.claim.claimant.split()  # wherever its lines break
    return any(other.reading and other.reading.claim.claimant.split() != said_by for other in agreeing)


def _refuting(assessment: Assessment) -> Assessment:
    slots = tuple(replace(slot, status="differ") if slot.status == "elsewhere" else slot for slot in assessment.slots)
    return replace(assessment, slots=slots, stance="refutes", score=assessment.share)
