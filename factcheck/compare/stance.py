"""What one passage says to a statement: supports, refutes, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.alignment import Alignment, Pair, align
from factcheck.compare.binding import compare_bindings
from factcheck.compare.comparanda import compare_comparanda
from factcheck.compare.days import compare_all_dates
from factcheck.compare.facts import compare_modality
from factcheck.compare.figures import compare_all_figures
from factcheck.compare.identifiers import compare_identifiers
from factcheck.compare.labels import compare_labels
from factcheck.compare.matter import BY_VALUE, contradicts
from factcheck.compare.names import compare_names
from factcheck.compare.opposites import compare_opposites
from factcheck.compare.passage import Passage
from factcheck.compare.prospects import SLOT_WEIGHT, may_take_side, rest_found
from factcheck.compare.reading import Reading
from factcheck.compare.roles import compare_agents, compare_captors, compare_directions
from factcheck.compare.routes import compare_routes
from factcheck.compare.slots import Slot, with_status
from factcheck.compare.support import bears_out
from factcheck.compare.tenures import compare_tenures
from factcheck.compare.turns import compare_polarity, denies
from factcheck.model import Stance

if TYPE_CHECKING:
    from factcheck.compare.intervals import Policy
    from factcheck.model import Span


class Finding(msgspec.Struct, frozen=True):
    """A passage and what it says to the statement."""

    stated: Reading
    passage: Passage
    alignment: Alignment
    slots: tuple[Slot, ...]
    rest: float
    """Share of the statement's weight that the passage has: agreeing slots count, differing parts are left out."""
    stance: Stance
    score: float
    """How sure the stance is, 0 to 1."""

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
        """Return the words that the passage tells as planned or possible, and the statement as done."""
        return ", ".join(slot.found for slot in self.slots if slot.rule == "modality")

    def nearness(self) -> float:
        """Return how much of the statement, its figures and dates among it, the passage has, 0 to 1."""
        agreeing = SLOT_WEIGHT * len(with_status(self.slots, "agree"))
        differing = SLOT_WEIGHT * sum(slot.rule in BY_VALUE for slot in self.differences())
        found = sum(pair.weight * pair.strength for pair in self.alignment.pairs) + agreeing
        total = sum(pair.weight for pair in self.alignment.pairs) + agreeing + differing
        return found / total if total else 0.0

    def is_open(self) -> bool:
        """Tell whether a name, figure or date of the statement has no counterpart in the passage."""
        return bool(self.alignment.missing("name")) or any(slot.is_open() for slot in self.slots)


def compare(stated: Reading, passage: Passage, policy: Policy, *, thorough: bool = True) -> Finding:
    """Align a statement with a passage, compare every slot, and take a stance.

    Unless it is to be `thorough`, names, roles and wording are compared only where the passage could take a side.
    """
    alignment = align(stated, passage)
    slots = _values(stated, passage, policy)
    possible = may_take_side(alignment, slots, passage.focus)
    if possible or thorough:
        slots += _wording(stated, passage, alignment)
        slots += compare_names(stated, passage, alignment, slots)
        slots += compare_bindings(stated, passage, alignment, slots)
        slots += compare_comparanda(stated, passage, alignment, slots)
    kept = _kept(stated, alignment, [slot.stated_span for slot in slots if slot.status == "differ"])
    rest = rest_found(kept, slots)
    stance = _stance(stated, alignment, slots, kept, passage, rest) if possible else "neutral"
    return Finding(stated, passage, alignment, tuple(slots), rest, stance, round(_score(stance, slots, rest), 4))


def _values(stated: Reading, passage: Passage, policy: Policy) -> list[Slot]:
    return [
        *compare_all_figures(stated, passage, policy),
        *compare_all_dates(stated, passage),
        *compare_identifiers(stated, passage),
    ]


def _wording(stated: Reading, passage: Passage, alignment: Alignment) -> list[Slot]:
    return [
        *compare_labels(stated, passage, alignment),
        *compare_agents(stated, passage),
        *compare_captors(stated, passage),
        *compare_directions(stated, passage),
        *compare_routes(stated, passage),
        *compare_tenures(stated, passage),
        *compare_polarity(stated, passage, alignment),
        *compare_opposites(stated, passage, alignment),
        *compare_modality(stated, passage, alignment),
    ]


def _kept(stated: Reading, alignment: Alignment, replaced: list[Span]) -> list[Pair]:
    """Return the pairs of what stands outside of the spans that the passage has otherwise; denials stand apart."""
    told = [pair for pair in alignment.pairs if not denies(stated, pair.stated)] if stated.negated else alignment.pairs
    if not replaced:
        return list(told)
    spans = ((pair, *stated.span(pair.stated)) for pair in told)
    return [pair for pair, start, end in spans if not any(first < end and start < last for first, last in replaced)]


def _stance(
    stated: Reading, alignment: Alignment, slots: list[Slot], kept: list[Pair], passage: Passage, rest: float
) -> Stance:
    foreign = any(pair.strength == 0 and pair.stated.kind == "name" for pair in kept)
    if foreign or with_status(slots, "elsewhere") or with_status(slots, "bound"):
        return "neutral"
    if with_status(slots, "differ"):
        return "refutes" if contradicts(alignment, slots, kept, passage, rest) else "neutral"
    return "supports" if bears_out(stated, slots, kept, passage, rest) else "neutral"


def _score(stance: Stance, slots: list[Slot], rest: float) -> float:
    if stance == "neutral":
        return rest * 0.5
    sure = 0.1 * len(with_status(slots, "agree")) + (0.1 if slots else 0.0)
    doubt = 0.1 * max(0, len(with_status(slots, "differ")) - 1)
    return min(0.99, 0.6 * rest + 0.25 + sure - doubt)
