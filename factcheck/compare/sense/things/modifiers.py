"""What kind of a thing is meant: the views of a lyric video are not those of the official one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import is_deed
from factcheck.compare.matter import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.reading import Reading, Unit


def is_of_another_kind(pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether the source lacks what tells one of a kind, and another word tells it in the sentence.

    Asked of English statements about English sentences, where that word stands before its noun.
    """
    found = {pair.found for pair in pairs}
    return any(
        not one.strength and _tells_kind(one.stated, other.stated) and _has_another(other, focus, found)
        for one, other in pairwise(pairs)
    )


def _tells_kind(unit: Unit, head: Unit) -> bool:
    """Tell whether a word stands right before a thing."""
    return _is_word(unit) and unit.last == head.first and head.entry is not None and head.entry.kind == "thing"


def _has_another(head: Pair, focus: Reading, found: set[Unit | None]) -> bool:
    """Tell whether a thing stands behind another word wherever the sentence has it."""
    if head.found is None or head.reading is not focus:
        return False
    before = [focus.unit_at.get(place.first - 1) for place in focus.places[head.found.key]]
    return all(unit is not None and _is_word(unit) and unit not in found for unit in before)


def _is_word(unit: Unit) -> bool:
    """Tell whether a unit may tell a kind: "did not lack medicine" tells none of a medicine."""
    return unit.kind != "name" and unit.weight > LIGHT and not is_deed(unit)
