"""Soldiers that a side lost: those of "mất 7 binh sĩ", "lost seven soldiers" are dead, unlike friends that one lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.line import Line
    from factcheck.extract.figures.outcomes import Slot


def fallen(line: Line, slot: Slot) -> str | None:
    """Return the outcome of those that stand behind "lost" and bear arms, None for all others."""
    lost, counted = table("outcomes")["lost"], slot.counted
    if counted is None or not counted.concept or slot.first == 0:
        return None
    if line.keys[slot.first - 1] not in lost[line.lang] or lexicon().kin(counted.concept).isdisjoint(lost["who"]):
        return None
    return str(lost["outcome"])
