"""What kind of a thing is meant: the views of a lyric video are not the official one's, nor is moss sedge."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import MARKS
from factcheck.compare.values.figures.ranks import is_superlative

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit

_TIE = 1
"""Greatest number of words that link a thing to what follows: "of", "for"."""


def modifier_differs(comparison: Comparison) -> bool:
    """Tell whether the source lacks a modifier, and the sentence has another one with the same noun.

    Only for English statements and sentences, in which the modifier precedes its noun.
    """
    focus, pairs = comparison.focus, comparison.pairs
    found = {pair.found for pair in pairs}
    return any(
        not one.strength and _tells_kind(one.stated, other.stated) and _has_another(other, focus, found)
        for one, other in pairwise(pairs)
    )


def following_word_differs(comparison: Comparison) -> bool:
    """Tell whether the sentence has another word in place of one after a thing: "species of moss" for "of sedge"."""
    if not comparison.is_within_one_language:
        return False
    stated, focus, pairs = comparison.stated, comparison.focus, comparison.pairs
    found = {pair.found for pair in pairs}
    lacking = {pair.stated for pair in pairs if not pair.strength and _is_word(pair.stated)}
    return any(
        other.stated in lacking
        and _tells_enough(stated, other.stated, lacking)
        and _is_replaced(stated, one, other.stated, focus, found)
        for one, other in pairwise(pairs)
    )


def _tells_enough(stated: Reading, unit: Unit, lacking: set[Unit]) -> bool:
    """Tell whether a word is more than one Vietnamese syllable outside the lexicons: these form words by twos."""
    return stated.sentence.lang == "en" or unit.kind != "word" or stated.unit_at.get(unit.last) in lacking


def _is_replaced(stated: Reading, head: Pair, unit: Unit, focus: Reading, found: set[Unit | None]) -> bool:
    """Tell whether a word that the statement lacks follows everywhere in the sentence what precedes a stated word."""
    between = stated.sentence.words[head.stated.last : unit.first]
    if not head.found or head.reading is not focus or not head.is_whole or head.stated.is_action:
        return False
    if len(between) > _TIE or not MARKS.isdisjoint(between) or is_superlative(stated, unit):
        return False
    places = focus.occurrences(head.found)
    others = [_after(focus, place, between) for place in places]
    return all(other and other not in found and _is_word(other) and _may_exclude(unit, other) for other in others)


def _after(focus: Reading, place: Unit, between: list[str]) -> Unit | None:
    """Return what follows a place after the same words in between."""
    at = place.last + len(between)
    return focus.unit_at.get(at) if focus.sentence.words[place.last : at] == between else None


def _may_exclude(one: Unit, other: Unit) -> bool:
    """Tell whether two words may exclude each other: an old bell may also be a bronze one."""
    return not (one.entry and other.entry) or one.entry.kind == other.entry.kind != "quality"


def _tells_kind(unit: Unit, head: Unit) -> bool:
    """Tell whether a word directly precedes a thing."""
    return _is_word(unit) and unit.last == head.first and head.entry_kind == "thing"


def _has_another(head: Pair, focus: Reading, found: set[Unit | None]) -> bool:
    """Tell whether another word precedes a thing wherever the sentence has it."""
    if head.found is None or head.reading is not focus:
        return False
    before = [focus.unit_at.get(place.first - 1) for place in focus.places[head.found.key]]
    return all(unit is not None and _is_word(unit) and unit not in found for unit in before)


def _is_word(unit: Unit) -> bool:
    """Tell whether a unit may be a modifier: "did not lack medicine" names no kind of medicine."""
    return not unit.is_name and unit.has_content and not unit.is_action
