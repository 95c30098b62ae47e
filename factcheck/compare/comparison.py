"""A statement beside a passage, with what has been aligned and compared so far: the argument of nearly all rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.alignment import Pair
from factcheck.compare.align.counterparts import Counterpart, find
from factcheck.compare.layout.passage import Passage
from factcheck.compare.layout.reading import Reading, Unit
from factcheck.compare.shared_matter import LONG_COPY
from factcheck.compare.slots import Slot, Status

if TYPE_CHECKING:
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.rule_names import RuleName

__all__ = ["Comparison", "Counterpart", "Pair", "Passage", "Reading", "Slot", "Status", "Unit"]  # what rules speak of


class Comparison(msgspec.Struct, frozen=True, eq=False):
    """A statement beside a passage, and what is known of the two; rules add slots, and so make a new one."""

    stated: Reading
    passage: Passage
    pairs: Sequence[Pair]
    """The units of the statement that count, in order, each with its counterpart in the passage."""
    slots: Sequence[Slot] = ()
    """The parts of the statement that have been compared."""

    @property
    def focus(self) -> Reading:
        """The passage's own sentence, without its neighbours."""
        return self.passage.focus

    @property
    def is_within_one_language(self) -> bool:
        """Whether statement and sentence are in the same language."""
        return self.stated.sentence.lang == self.focus.sentence.lang

    @property
    def is_english(self) -> bool:
        """Whether statement and sentence are both in English."""
        return self.stated.sentence.lang == self.focus.sentence.lang == "en"

    def counterpart(self, unit: Unit) -> Counterpart:
        """Return where the sentence has a unit of the statement, and how well it fits."""
        return find(unit, self.stated, self.focus)

    def slot(self, slot: str, rule: RuleName, status: Status, unit: Unit, found: Unit) -> Slot:
        """Return the slot that compares a unit of the statement with one of the sentence."""
        return Slot.missing(slot, rule, self.stated, self.stated.span(unit)).against(
            self.focus, self.focus.span(found), status
        )

    def agreeing_here(self) -> list[Slot]:
        """Return the slots that agree with something in the sentence itself."""
        focus = self.focus
        return [slot for slot in self.slots if slot.status == "agree" and slot.reading is focus]

    def figures_of(self, slot: Slot) -> tuple[Figure | None, Figure | None]:
        """Return the figure of a slot in the statement, and its counterpart in the sentence itself."""
        stated = next((one for one in self.stated.figures if one.bare_span == slot.stated_span), None)
        found = next((one for one in self.focus.figures if one.source_span == slot.found_span), None)
        return stated, found

    def pairs_here(self) -> list[Pair]:
        """Return the pairs whose counterpart is in the sentence itself."""
        focus = self.focus
        return [pair for pair in self.pairs if pair.reading is focus]

    def weight_here(self) -> float:
        """Return how much weight of the statement the sentence itself contains."""
        return sum([pair.found_weight for pair in self.pairs_here()])

    def has_all_but(self, unit: Unit) -> bool:
        """Tell whether the sentence itself has all content of the statement but for one unit."""
        rest = (pair for pair in self.pairs if pair.stated is not unit and pair.has_content)
        return all(pair.is_whole and pair.reading is self.focus for pair in rest)

    def is_long_copy(self) -> bool:
        """Tell whether the sentence has so much of the statement that it is its source, however much differs."""
        return self.weight_here() >= LONG_COPY

    def with_slots(self, slots: Sequence[Slot]) -> Comparison:
        """Return the comparison with other slots."""
        return replace(self, slots=slots)

    def of_pairs(self, pairs: Sequence[Pair]) -> Comparison:
        """Return the comparison of a part of the statement: that of the given pairs."""
        return replace(self, pairs=pairs)
