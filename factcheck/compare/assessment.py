"""A passage, its alignment with a statement, and the stance that it takes on the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.alignment import Alignment, share_found
from factcheck.compare.comparison import Comparison
from factcheck.compare.layout.passage import Passage
from factcheck.compare.layout.reading import Reading
from factcheck.compare.rule_names import DISPUTE
from factcheck.compare.slots import VALUE_WEIGHT, Slot, with_status
from factcheck.model import Stance

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence

__all__ = ["Assessment", "Passage", "Reading", "Slot"]


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
