"""Opposites: words of the statement in place of which the passage has the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import same_neighbour
from factcheck.compare.sense.actors.deeds import sides_of
from factcheck.compare.sense.polarity.reversals import denies, is_stopped
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.listed import listed, says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Slot, Unit


_A_COPULA = 2
"""How many tokens "is a" may have."""
_IN_ONE_PHRASE = 3
"""How many units may be from a thing to what it is called: "a male Asian elephant calf"."""
_TOKENS_TO_FIGURE = 2
"""How many tokens, such as its unit, may be between a word and the figure that it goes with."""


def compare_opposites(comparison: Comparison) -> list[Slot]:
    """Find concepts of the statement that the passage lacks while it has their opposite in the same place.

    The same place is beside a common neighbour; between two languages, which differ in order, it is the sentence.
    """
    stated, focus = comparison.stated, comparison.focus
    if _is_told_by_the_other_side(comparison):
        return []
    by_figure = _before_the_same_figure(comparison)
    pairs = [p for p in comparison.pairs if p.stated.entry and p.stated.entry.opposites and p.reading is not focus]
    if not pairs and not by_figure:
        return []
    from factcheck.compare.sense.comparing.comparisons import compares_the_same  # lazy: few units have an opposite

    if compares_the_same(stated, focus):
        return []
    return by_figure or [
        comparison.slot("polarity", "antonym", "differ", pair.stated, found)
        for pair in pairs
        if not denies(stated, pair.stated) and (found := _opposite(comparison, pair.stated))
    ]


def one_of_both_is_opposite(comparison: Comparison) -> bool:
    """Tell whether a statement says of both what the sentence says of one, and the contrary of the other."""
    stated, focus = comparison.stated, comparison.focus
    if not says(stated.sentence, "polarity", "of_each"):
        return False
    entries = ((pair.stated, pair.stated.entry) for pair in comparison.pairs_here())
    contrary = {id for unit, entry in entries if entry and unit.is_action for id in entry.opposites}
    opposites = (unit for unit in focus.units if unit.key in contrary - stated.places.keys())
    return any(not focus.is_negated(one) and _is_said_of_matched(comparison, one) for one in opposites)


def _is_said_of_matched(comparison: Comparison, word: Unit) -> bool:
    """Tell whether what stands nearest before a word of a sentence, thing or name, is in the statement too."""
    matched = {pair.found for pair in comparison.pairs_here()}
    before = (unit for unit in reversed(comparison.focus.units) if unit.last <= word.first)
    subject = next((unit for unit in before if unit.is_name or unit.entry_kind in THINGS_AND_PEOPLE), None)
    return subject in matched


def _before_the_same_figure(comparison: Comparison) -> list[Slot]:
    """Find words right before an agreeing figure, with the opposite there in the sentence: "rose 8%", "fell 8%"."""
    stated, focus = comparison.stated, comparison.focus
    slots = (slot for slot in comparison.agreeing_here() if slot.is_value and not slot.tells_when())
    return [
        comparison.slot("polarity", "antonym", "differ", word, opposite)
        for word, opposite in filter(None, (opposites_before(comparison, slot) for slot in slots))
        if stated.is_negated(word) == focus.is_negated(opposite)
    ]


def opposites_before(comparison: Comparison, slot: Slot) -> tuple[Unit, Unit] | None:
    """Return the words right before an agreeing value on both sides if they are opposites; None if they are not."""
    word = comparison.stated.unit_before(slot.stated_span)
    opposite = comparison.focus.unit_before(comparison.focus.in_quote(slot.found_span))
    return (word, opposite) if word and opposite and word.entry and opposite.key in word.entry.opposites else None


def _is_told_by_the_other_side(comparison: Comparison) -> bool:
    """Tell whether score, sides and who won are all turned round: "Thailand beat Vietnam 2-0", "Vietnam lost 0-2"."""
    if not any(slot.slot == "score" and slot.stated != slot.found for slot in comparison.agreeing_here()):
        return False
    names = [pair.found.first for pair in comparison.pairs_here() if pair.stated.is_name and pair.found]
    return len(names) > 1 and names[0] > names[1]


def _opposite(comparison: Comparison, unit: Unit) -> Unit | None:
    stated, focus = comparison.stated, comparison.focus
    across = stated.sentence.lang != focus.sentence.lang
    for id in unit.entry.opposites if unit.entry else ():
        found = focus.concepts.get(id)
        if found is None or found.key != id or focus.is_negated(found) != stated.is_negated(unit):
            continue
        if is_stopped(focus, found) and not is_stopped(stated, unit):  # what stopped falling may rise
            continue
        if any(stated.clauses[own.first] != stated.clauses[unit.first] for own in stated.places.get(id, ())):
            continue  # "closed two years after it had opened" has both
        if across or same_neighbour(stated, unit, focus, found) or _are_of_one(comparison, unit, found):
            return found
    return None


def _are_of_one(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether two words are said of one thing, befall the same one, or go with the same figure."""
    alike = (_are_said_of_one_thing, _befall_the_same, _share_figure)
    return any(are_alike(comparison, unit, found) for are_alike in alike)


def _befall_the_same(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether only one side has the passive of two actions for the same name: "X was convicted", "acquitted X"."""
    sides, found_sides = sides_of(comparison.stated, unit), sides_of(comparison.focus, found)
    if sides is None or found_sides is None or sides.is_passive == found_sides.is_passive:
        return False
    patients = zip(sides.patients[:1], found_sides.patients[:1], strict=False)
    return any(one.is_name and comparison.counterpart(one).unit is other for one, other in patients)


def _are_said_of_one_thing(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether a statement tells what its subject is, and the sentence calls it the contrary: "a male calf"."""
    stated, focus = comparison.stated, comparison.focus
    subject, *others = stated.units
    if subject.entry_kind not in THINGS_AND_PEOPLE or not others or unit is not others[-1]:
        return False
    is_so = listed(stated.sentence, "clauses", "copulas")
    is_no_copula = is_so.isdisjoint(stated.sentence.words[max(subject.last, unit.first - _A_COPULA) : unit.first])
    if is_no_copula or any(one.is_action for one in others):
        return False
    thing = comparison.counterpart(subject).unit
    return thing is not None and abs(focus.units.index(thing) - focus.units.index(found)) <= _IN_ONE_PHRASE


def _share_figure(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether an agreeing figure is beside both words: "210 crowns cheaper", "210 crowns more expensive"."""
    stated = comparison.stated
    return any(
        _is_beside(unit, stated.sentence.tokens_within(*slot.stated_span)) and _is_beside(found, slot.found_tokens())
        for slot in comparison.agreeing_here()
        if slot.is_value
    )


def _is_beside(unit: Unit, figure: range) -> bool:
    return -_TOKENS_TO_FIGURE <= unit.last - figure.start <= 0 or 0 <= unit.first - figure.stop <= _TOKENS_TO_FIGURE
