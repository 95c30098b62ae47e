"""What one passage says to a statement: supports, refutes, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.alignment import Alignment, Pair, align
from factcheck.compare.days import compare_all_dates
from factcheck.compare.figures import compare_all_figures
from factcheck.compare.passage import Passage
from factcheck.compare.reading import Reading
from factcheck.compare.roles import compare_captors, compare_mediator, compare_names
from factcheck.compare.slots import Slot, with_status
from factcheck.compare.turns import compare_opposites, compare_polarity
from factcheck.language.lexicon import lexicon
from factcheck.model import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.intervals import Policy
    from factcheck.compare.reading import Unit

ENOUGH_TO_SUPPORT = 0.72
"""Least share of a statement that a passage must have to support it."""
ENOUGH_TO_REFUTE = 0.62
"""Least share of the rest of a statement that a passage must have for a differing slot to refute it."""
ENOUGH_WITH_GAPS = 0.75
"""The same where the passage lacks another figure or date of the statement."""
EVENT_TO_REFUTE, EVENT_TO_SUPPORT = 0.55, 0.75
"""Share of what the statement says was done or happened that the sentence itself must have."""
ENOUGH_FOR_TWO = 0.85
"""The same where two slots differ and none agrees, or the passage has no date: it may well be another event."""
ENOUGH_FOR_NAMES = 0.85
"""The same where a name stands in another's place, or a word is turned."""
A_COPY = 3.5
"""How much weight of the statement must be found for a replaced name to be a mistake and not another event."""
SLOT_WEIGHT = 1.2
"""What an agreeing figure or date adds to what is found."""
LIGHT = 0.5
"""Concepts of less weight ("include", "say") tell no event."""
_BY_VALUE = frozenset(
    {"count-mismatch", "amount-mismatch", "duration-mismatch", "ratio-mismatch", "ordinal-mismatch", "date-mismatch"}
)


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

    def differences(self) -> list[Slot]:
        """Return the slots that differ."""
        return with_status(self.slots, "differ")

    def missing(self) -> list[str]:
        """Return the names, figures and dates of the statement that the passage lacks, as written."""
        names = [self.stated.text(unit) for unit in self.alignment.missing("name")]
        return names + [slot.stated for slot in with_status(self.slots, "missing")]


def compare(stated: Reading, passage: Passage, policy: Policy) -> Finding:
    """Align a statement with a passage, compare every slot, and take a stance."""
    alignment = align(stated, passage)
    slots = [
        *compare_all_figures(stated, passage, policy),
        *compare_all_dates(stated, passage),
        *compare_mediator(stated, passage),
        *compare_captors(stated, passage),
        *compare_polarity(stated, passage, alignment),
        *compare_opposites(stated, passage, alignment),
    ]
    slots += compare_names(stated, passage, alignment, slots)
    rest = _rest(stated, alignment, slots)
    stance = _stance(stated, passage.focus, alignment, slots, rest)
    return Finding(stated, passage, alignment, tuple(slots), rest, stance, round(_score(stance, slots, rest), 4))


def _rest(stated: Reading, alignment: Alignment, slots: list[Slot]) -> float:
    """Coverage without the units that differing slots replace."""
    pairs = [p for p in alignment.pairs if not _replaced(stated, p.stated, slots)]
    agreeing = SLOT_WEIGHT * len(with_status(slots, "agree"))
    total = sum(p.weight for p in pairs) + agreeing
    return (sum(p.weight * p.strength for p in pairs) + agreeing) / total if total else 0.0


def _replaced(stated: Reading, unit: Unit, slots: list[Slot]) -> bool:
    start, end = stated.span(unit)
    return any(s.status == "differ" and s.stated_span[0] < end and start < s.stated_span[1] for s in slots)


def _stance(stated: Reading, focus: Reading, alignment: Alignment, slots: list[Slot], rest: float) -> Stance:
    foreign_names = [u for u in alignment.missing("name") if not _replaced(stated, u, slots)]
    if foreign_names or with_status(slots, "elsewhere"):
        return "neutral"
    if differing := with_status(slots, "differ"):
        kept = [pair for pair in alignment.pairs if not _replaced(stated, pair.stated, slots)]
        same_matter = has_event(kept, focus, EVENT_TO_REFUTE) and anchored(alignment, slots, differing)
        return "refutes" if same_matter and rest >= _needed(alignment, slots, differing) else "neutral"
    open_slots = _open_slots(slots)
    told = rest >= ENOUGH_TO_SUPPORT and has_event(alignment.pairs, focus, EVENT_TO_SUPPORT)
    return "supports" if told and not open_slots else "neutral"


def _open_slots(slots: Iterable[Slot]) -> list[Slot]:
    return [s for s in slots if s.status in {"missing", "unknown", "elsewhere"} and not s.incidental]


def is_open(finding: Finding) -> bool:
    """Tell whether a name, figure or date of the statement has no counterpart in the passage."""
    return bool(finding.alignment.missing("name") or _open_slots(finding.slots))


def has_event(pairs: Iterable[Pair], focus: Reading, share: float) -> bool:
    """Tell whether the sentence itself has a share of what the statement says was done or happened."""
    deeds = [p for p in pairs if p.stated.kind == "concept" and p.weight > LIGHT and _is_deed(p.stated.key)]
    total = sum(pair.weight for pair in deeds)
    return sum(pair.weight * pair.strength for pair in deeds if pair.reading is focus) >= total * share


def anchored(alignment: Alignment, slots: list[Slot], differing: list[Slot]) -> bool:
    """Tell whether more than the differing measure itself ties the passage to the statement.

    "30,000 were killed" and "7 were killed" alone are two events; a name, another event or an agreeing date ties them.
    """
    told = {slot.slot for slot in differing}
    units = [p for p in alignment.pairs if p.strength and p.weight > LIGHT and p.stated.key not in told]
    return bool(with_status(slots, "agree")) or any(_is_anchor(p.stated) for p in units)


def _is_anchor(unit: Unit) -> bool:
    entry = lexicon().entries.get(unit.key)
    return unit.kind != "concept" or (entry is not None and entry.kind in {"event", "thing"})


def _is_deed(id: str) -> bool:
    entry = lexicon().entries.get(id)
    return entry is not None and entry.kind in {"event", "measure", "action"}


def _needed(alignment: Alignment, slots: list[Slot], differing: list[Slot]) -> float:
    """How much of the rest must be found: more where another event is likely or where only words differ."""
    if all(slot.rule in _BY_VALUE for slot in differing):
        undated = any(slot.slot == "date" and slot.status == "missing" for slot in slots)
        if undated or (len(differing) > 1 and not with_status(slots, "agree")):
            return ENOUGH_FOR_TWO
        lacking = any(slot.status in {"missing", "unknown"} and not slot.incidental for slot in slots)
        return ENOUGH_WITH_GAPS if lacking else ENOUGH_TO_REFUTE
    matched = sum(pair.weight * pair.strength for pair in alignment.pairs)
    named = any(slot.rule in {"name-mismatch", "place-mismatch"} and slot.slot != "mediator" for slot in differing)
    return ENOUGH_FOR_NAMES if matched >= A_COPY or not named else 1.1


def _score(stance: Stance, slots: list[Slot], rest: float) -> float:
    if stance == "neutral":
        return rest * 0.5
    sure = 0.1 * len(with_status(slots, "agree")) + (0.1 if slots else 0.0)
    doubt = 0.1 * max(0, len(with_status(slots, "differ")) - 1)
    return min(0.99, 0.6 * rest + 0.25 + sure - doubt)
