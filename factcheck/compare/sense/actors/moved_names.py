"""Names that the sentence has elsewhere: "cars in South Korea" for "the maker (South Korea) … cars in Mexico"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.names import name_kind
from factcheck.compare.layout.words import function_words
from factcheck.compare.sense.actors.names import name_slot
from factcheck.compare.sense.polarity.frame import END, FRAME, FramedPhrase
from factcheck.compare.values.figures.respective import is_told_by_members
from factcheck.extract.names.same_name import same_name

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit


def compare_moved_names(comparison: Comparison) -> list[Slot]:
    """Find names that the sentence has elsewhere, while another of their kind is between the same words there.

    The statement must not have that other name itself: then two names have changed places. In a list that gives each
    place a figure of its own, these decide.
    """
    if not comparison.is_within_one_language:
        return []
    stated, focus = comparison.stated, comparison.focus
    if is_told_by_members(stated, focus):
        return []
    pairs = [(pair.stated, pair.found) for pair in comparison.pairs_here() if pair.found]
    named = [unit for unit, found in pairs if unit.is_name and found.is_name]
    others = [other for other in focus.named if not any(same_name(other.key, name) for name in stated.names)]
    empty = function_words(focus.sentence.lang, accented=False)
    return [
        name_slot(comparison, "differ", unit, other)
        for unit in named
        for other in others
        if name_kind(unit.key) == name_kind(other.key) and _stands_for(stated, unit, focus, other, empty)
    ]


def _stands_for(stated: Reading, unit: Unit, focus: Reading, other: Unit, empty: frozenset[str]) -> bool:
    """Tell whether another name is in a name's place, and that name itself nowhere in a place as similar."""
    frame, other_frame = _phrase_in_frame(stated, unit), _phrase_in_frame(focus, other)
    if not frame.is_closely_framed_as(other_frame, empty):
        return False
    own = (place for place in focus.named if same_name(place.key, unit.key))
    return all(frame.around(_phrase_in_frame(focus, place)) < frame.around(other_frame) for place in own)


def _phrase_in_frame(reading: Reading, unit: Unit) -> FramedPhrase:
    tokens = reading.sentence.tokens
    before = (END, *(token.fold for token in tokens[: unit.first] if token.kind != "symbol"))
    after = (*(token.fold for token in tokens[unit.last :] if token.kind != "symbol"), END)
    return FramedPhrase(
        words=(unit.key,),
        rivals=frozenset(),
        before=before[-FRAME:][::-1],
        after=after[:FRAME],
        span=reading.span(unit),
    )
