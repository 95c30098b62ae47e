"""A statement beside a passage: what has been aligned and compared so far, and the stance that comes of it.

Nearly all rules take a `Comparison`; what all passages say together is decided from their `Assessment`s.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.alignment import Alignment, Pair, share_found
from factcheck.compare.align.counterparts import Counterpart, find
from factcheck.compare.layout.passage import Passage
from factcheck.compare.layout.reading import Reading, Unit
from factcheck.compare.rule_names import DISPUTE
from factcheck.compare.shared_matter import LONG_COPY
from factcheck.compare.slots import VALUE_WEIGHT, Slot, Status, with_status
from factcheck.model import Stance

if TYPE_CHECKING:
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.rule_names import RuleName
    from factcheck.language.sentence import Sentence

# what rules speak of
__all__ = ["Assessment", "Comparison", "Counterpart", "Pair", "Passage", "Reading", "Slot", "Status", "Unit"]


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


class Assessment(msgspec.Struct, frozen=True):
    """A passage and the stance that it takes on the statement."""

    stated: Reading
    passage: Passage
    alignment: Alignment
    slots: tuple[Slot, ...]
    share: float
    """Share of the statement's weight found in the passage: agreeing slots count, differing parts are left out."""
    stance: Stance
    score: float
    """How certain the stance is, 0 to 1."""

    def comparison(self) -> Comparison:
        """Return the comparison that the assessment results from."""
        return Comparison(self.stated, self.passage, self.alignment.pairs, self.slots)

    def as_typed(self, typed: Sentence) -> Assessment:
        """Return it with the statement's words as they were typed, where the program has put diacritics to them."""
        if not self.stated.sentence.restored:
            return self
        slots = (replace(slot, stated=typed.text[slice(*slot.stated_span)] or slot.stated) for slot in self.slots)
        return replace(self, slots=tuple(slots))

    def weight_found(self, *, values: bool = True) -> float:
        """Return how much weight of the statement the passage has, with or without the agreeing figures and dates."""
        words = sum([pair.found_weight for pair in self.alignment.pairs])
        return words + values * VALUE_WEIGHT * len(with_status(self.slots, "agree"))

    def source_id(self) -> str:
        """Return the id of the passage's source."""
        return self.passage.focus.claim.source_id

    def differences(self) -> list[Slot]:
        """Return the slots that differ."""
        return with_status(self.slots, "differ")

    def missing(self) -> list[str]:
        """Return the names, figures and dates of the statement that the passage lacks, as written."""
        names = [self.stated.text(unit) for unit in self.alignment.missing("name")]
        return names + [slot.stated for slot in with_status(self.slots, "missing")]

    def modal(self) -> str:
        """Return the words that describe as planned or possible what the statement describes as done."""
        return ", ".join(slot.found for slot in self.slots if slot.rule == "modality")

    def is_disputed(self) -> bool:
        """Tell whether in the passage two sides only accuse each other of what is stated."""
        return any(slot.rule == DISPUTE for slot in self.slots) and not self.differences()

    def nearness(self) -> float:
        """Return the share of the statement, including its figures and dates, that is found in the passage, 0 to 1."""
        agreeing = VALUE_WEIGHT * len(with_status(self.slots, "agree"))
        differing = VALUE_WEIGHT * sum(slot.is_value for slot in self.differences())
        return share_found(self.alignment.pairs, agreeing=agreeing, differing=differing)

    def is_open(self) -> bool:
        """Tell whether a name, figure or date of the statement has no counterpart in the passage."""
        return bool(self.alignment.missing("name")) or any(slot.is_open() for slot in self.slots)
