"""Phases: what still goes on according to one side and has ended according to the other.

"The fighting is still raging" is wrong where "the fighting has ended", on the same day if either gives one. The words
are in `lexicons/polarity.yaml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.counterparts import NOTHING
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.reading import Unit
from factcheck.compare.shared_matter import tells_thing
from factcheck.compare.slots import Slot, Status
from factcheck.language.listed import has_listed, places
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.comparison import Comparison, Reading

_TOKENS_TO_THING = 10
"""Greatest number of tokens between such a word and what it is said of."""
_AFTER = 3
"""The same where the word comes first: "continues to investigate", "tiếp tục điều tra"."""


class Phase(msgspec.Struct, frozen=True):
    """A word that says whether something goes on."""

    going_on: bool
    of: tuple[Unit, ...]
    """What it may be said of, the likeliest first."""
    span: Span


def compare_phases(comparison: Comparison) -> list[Slot]:
    """Find what goes on in the statement and is over in the sentence, or vice versa.

    On another day nothing is contradicted, whatever else differs.
    """
    stated_phases = _phases(comparison.stated)
    days = {slot.status for slot in comparison.slots if slot.slot == "date"}
    on_a_known_day = bool(days & {"agree", "differ"} or not comparison.stated.claim.dates)
    if len({phase.going_on for phase in stated_phases}) != 1 or not on_a_known_day:
        return []  # "went on for a week and ended with a truce"
    found_phases = _phases(comparison.focus)
    status: Status = "elsewhere" if "differ" in days else "differ"
    return [slot for phase in stated_phases if (slot := _turned(comparison, phase, found_phases, status))][:1]


def _turned(comparison: Comparison, phase: Phase, found_phases: Sequence[Phase], status: Status) -> Slot | None:
    """Return the slot of a phase that the sentence contradicts, if it says of the same thing only the contrary."""
    counterpart = comparison.counterpart(phase.of[0]) if phase.of else NOTHING
    of_the_same = [other for other in found_phases if counterpart.unit in other.of] if counterpart.is_whole else []
    if not of_the_same or any(other.going_on == phase.going_on for other in of_the_same):
        return None
    missing = Slot.missing("polarity", "antonym", comparison.stated, phase.span)
    return missing.against(comparison.focus, of_the_same[0].span, status)


@cached_by_sentence
def _phases(reading: Reading) -> list[Phase]:
    return [
        Phase(going_on, tuple(_said_of(reading, place)), reading.sentence.offsets(place))
        for key, going_on in (("going_on", True), ("over", False))
        for place in places(reading.sentence, "polarity", key)
        if reading.negated.isdisjoint([*place, place.stop]) and not _is_purpose(reading, place)
    ]


def _is_purpose(reading: Reading, place: range) -> bool:
    """Tell whether a word only says what for: "solutions needed to end the conflict"."""
    return has_listed(reading.sentence, "clauses", "purposes", place.start - 1, place.start)


def _said_of(reading: Reading, place: range) -> Iterator[Unit]:
    """Yield the units right after a word, then those before it in its clause: actions first, then things."""
    clause = reading.clauses[place.start]
    telling = [unit for unit in reading.units if unit.has_content and reading.clauses[unit.first] == clause]
    telling = [unit for unit in telling if unit.is_action or tells_thing(unit)]
    yield from (unit for unit in telling if 0 <= unit.first - place.stop < _AFTER)
    before = [unit for unit in telling[::-1] if 0 <= place.start - unit.last < _TOKENS_TO_THING]
    yield from sorted(before, key=lambda unit: unit.is_action, reverse=True)
