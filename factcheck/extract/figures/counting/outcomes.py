"""Finds out which outcome belongs to which figure of a sentence: what happened to the people counted.

An outcome ("killed", "mất tích") belongs to the figure directly after it ("killed 17 people", "làm chết 300 người",
"death toll of 40"), or else to the people counted before it ("24 người khác mất tích", "were killed"). Figures that are
only joined by "and" share an outcome: "10 soldiers and 5 civilians were killed".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.counting.counted_nouns import Counted
from factcheck.extract.figures.counting.joint_outcomes import joined_outcomes
from factcheck.extract.figures.counting.outcomes_around import outcome_around
from factcheck.extract.figures.figure import Figure
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.figures.line import Line
    from factcheck.language.lexicon import Match
    from factcheck.model import Lang

_FILLERS = 4
"""Largest number of tokens between an outcome and its figure: "death toll has risen to 40"."""
_FAR = 14
"""Largest number of tokens between people and the outcome after them."""
_NEAR = 3
"""The same if nothing says that people are counted."""


class Slot(msgspec.Struct, frozen=True, gc=False):
    """A figure and what it counts."""

    figure: Figure
    counted: Counted | None

    @property
    def first(self) -> int:
        """First token, including hedges."""
        return self.figure.outer if self.figure.outer >= 0 else self.figure.first

    @property
    def last(self) -> int:
        """Index after the last token, including the noun."""
        return max(self.figure.last, self.counted.last if self.counted else 0)

    @property
    def personal(self) -> bool | None:
        """Whether it counts people; None if that is not known."""
        if self.figure.unit is not None or self.figure.form in ("ordinal", "fraction"):
            return False
        if self.counted is None or not self.counted.kind:
            return None
        if self.counted.kind == "body":  # "10 lính thủy" as well as "10 navies"
            return None
        return self.counted.kind in ("person", "people")


def outcomes(line: Line, matches: Sequence[Match], slots: Sequence[Slot]) -> list[str | None]:
    """Return the outcome ("killed", "missing" …) of each figure; None for those without."""
    found: list[str | None] = [None for _ in slots]
    governed: set[int] = set()
    if not slots:
        return found
    for match in joined_outcomes(line, matches):
        index, behind = _belongs(line, match, slots, found)
        if index is not None and found[index] is None:
            found[index] = match.entry.id
            if behind:
                governed.add(index)
    for index, slot in enumerate(slots):
        if outcome := outcome_around(line, slot, found[index]):
            found[index] = outcome
            governed.add(index)
    _share(line, slots, found, governed)
    return found


def _belongs(line: Line, match: Match, slots: Sequence[Slot], found: list[str | None]) -> tuple[int | None, bool]:
    """Return the index of the figure that an outcome belongs to, and whether it follows the outcome."""
    within = next((at for at, slot in enumerate(slots) if slot.figure.last <= match.first < slot.last), None)
    if within is not None:  # "3.860 ca mắc": the noun is part of the outcome
        return within, False
    before, behind = _around(match, slots)
    passive = _passive(line, match)
    governs = behind is not None and not passive and _governs(line, match, slots[behind])
    if governs and not (before is not None and found[before] is None and _describes(line, match, slots[before])):
        return behind, True
    if before is None or not _reaches(line, match, slots[before], passive):
        return (behind, True) if governs else (None, False)
    return before, False


def _around(match: Match, slots: Sequence[Slot]) -> tuple[int | None, int | None]:
    """Return the indexes of the last figure before an outcome and of the first one after it."""
    before = bisect_right(slots, match.first, key=lambda slot: slot.last) - 1
    behind = bisect_left(slots, match.last, key=lambda slot: slot.first)
    return (before if before >= 0 else None), (behind if behind < len(slots) else None)


def _governs(line: Line, match: Match, slot: Slot) -> bool:
    """Tell whether a figure follows an outcome, with only hedges and fillers in between."""
    gap = line.keys[match.last : slot.first]
    fillers = _words("fillers", line.lang)
    return slot.personal is not False and len(gap) <= _FILLERS and all(key in fillers for key in gap)


def _describes(line: Line, match: Match, slot: Slot) -> bool:
    """Tell whether an outcome directly follows people and takes no object: "7 người chết 10 người bị thương"."""
    if slot.personal is False or line.keys[match.first] in _words("transitive", line.lang):
        return False
    gap = line.keys[slot.last : match.first]
    markers = _words("markers", line.lang)
    if line.lang == "en" and line.keys[match.first] not in _words("adjectives", "en"):
        return False
    return len(gap) <= _NEAR and all(key in markers for key in gap)


def _reaches(line: Line, match: Match, slot: Slot, passive: bool) -> bool:
    """Tell whether an outcome applies to a figure before it in its clause."""
    gap = line.keys[slot.last : match.first - _is_listed(line, match)]
    if slot.personal is False or len(gap) > (_FAR if slot.personal else _NEAR):
        return False
    breaks = _words("breaks", line.lang)
    if any(key in breaks for key in gap):
        return False
    active = line.keys[match.first] in _words("transitive", line.lang)
    return not active or passive or not gap


def _is_listed(line: Line, match: Match) -> bool:
    """Tell whether a word before an outcome joins it to the people: "listed 24 soldiers as missing"."""
    described = line.keys[match.first] in _words("adjectives", line.lang)
    return described and line.keys[match.first - 1] in _words("listed_as", line.lang)


def _passive(line: Line, match: Match) -> bool:
    """Tell whether an outcome is in the passive: "bị … bắt giữ", "were killed"."""
    markers = _words("passive", line.lang)
    reach = 7 if line.lang == "vi" else 4
    return any(key in markers for key in line.keys[max(0, match.first - reach) : match.first + 1])


def _share(line: Line, slots: Sequence[Slot], found: list[str | None], governed: set[int]) -> None:
    """Share outcomes across "and": forwards from a verb to its objects, or else backwards to its subjects."""
    for index in range(1, len(slots)):
        if found[index] is None and index - 1 in governed and _coordinated(line, slots, index):
            found[index] = found[index - 1]
            governed.add(index)
    for index in range(len(slots) - 2, -1, -1):
        free = found[index] is None and slots[index].personal
        if free and index + 1 not in governed and found[index + 1] and _coordinated(line, slots, index + 1):
            found[index] = found[index + 1]


def _coordinated(line: Line, slots: Sequence[Slot], index: int) -> bool:
    gap = line.keys[slots[index - 1].last : slots[index].first]
    joiners = _words("joiners", line.lang)
    linked = any(key in joiners and key.isalpha() for key in gap)
    return slots[index].personal is not False and linked and len(gap) <= _NEAR and all(key in joiners for key in gap)


@cached_per_lexicon(maxsize=16)
def _words(name: str, lang: Lang) -> frozenset[str]:
    return frozenset(table("outcomes")[name][lang])
