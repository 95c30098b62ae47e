"""What can be true of only one name: who it was "directed by", where it was "shot in", who was hit hardest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.reading import Reading, Unit

_TOKENS_TO_NAME = 4
"""Greatest distance in tokens between an action and the name after it: "shot on location in"."""


def are_tied_alike(stated: Reading, unit: Unit, focus: Reading, other: Unit) -> bool:
    """Tell whether the same word connects two names, one on either side, to an action that only one of them did."""
    deed, found_deed = _deed(stated, unit), _deed(focus, other)
    if deed is None or found_deed is None or len(focus.places[found_deed.key]) > 1:
        return False
    counterpart = find(deed, stated, focus)
    same = stated.sentence.words[unit.first - 1] == focus.sentence.words[other.first - 1]
    return same and counterpart.unit is found_deed and counterpart.is_whole


def _deed(reading: Reading, unit: Unit) -> Unit | None:
    """Return the action that "by" or "in" connects a name to."""
    sentence = reading.sentence
    ties = listed(sentence, "roles", "doer") | listed(sentence, "roles", "in")
    if not unit.first or sentence.words[unit.first - 1] not in ties:
        return None
    before = [one for one in reading.units if 0 <= unit.first - one.last <= _TOKENS_TO_NAME and one.has_content]
    return before[-1] if before and before[-1].is_action else None


def can_hold_of_one_only(pair: Pair, focus: Reading, clause: int | None, subject: Unit) -> bool:
    """Tell whether a clause says of its subject what can be true of only one."""
    found, stated = pair.found, pair.stated
    if not found or stated.is_name or pair.reading is not focus or focus.clauses[found.first] != clause:
        return False
    superlative = has_listed(focus.sentence, "roles", "superlatives", found.first, found.last + 1)
    return superlative or stated.key in listed_in("roles", "unique")
