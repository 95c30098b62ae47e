"""Negations: what one side negates and the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import WIDER, is_near
from factcheck.compare.layout.clauses import compares
from factcheck.compare.layout.reading import begins_negated
from factcheck.compare.sense.polarity.negation_excuses import is_excused
from factcheck.compare.sense.polarity.negations import heads, scopes
from factcheck.compare.sense.polarity.occurrences import next_of, occurrences
from factcheck.compare.sense.polarity.reversals import denies
from factcheck.compare.shared_matter import tells_thing
from factcheck.language.listed import listed_in, says

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.compare.comparison import Comparison, Reading, Slot, Status, Unit


def compare_negations(comparison: Comparison) -> list[Slot]:
    """Find what one side negates and the other does not.

    Only the head of a negation counts, the first unit in its scope: "will not meet Pashinyan in Brussels" negates the
    meeting, not Brussels. What either side says both ways contradicts nothing. Who denies what the source reports may
    well have denied it: that is not a contradiction, but not supported either.
    """
    stated, focus = comparison.stated, comparison.focus
    matched = [pair for pair in comparison.pairs if pair.found and pair.is_whole]
    denied = _denied(stated, {pair.stated for pair in matched})
    denied_there = {head.key for head in _denied(focus, {pair.found for pair in matched})}
    if not (denied or denied_there) or _tells_of_first(stated, focus):
        return []
    denies_something = any(denies(stated, unit) and not _says_it(comparison, unit) for unit in stated.units)
    return [
        comparison.slot("polarity", "negation", status, pair.stated, pair.found)
        for pair in comparison.pairs_here()
        if pair.found
        and (pair.is_whole or not is_near(pair.stated, pair.found))
        and (pair.stated in denied or pair.found.key in denied_there)
        and not (pair.strength <= WIDER and stated.is_negated(pair.stated))  # people were killed, but no children
        and not _begins_name(stated, pair.stated)
        and not _counts_other(stated, pair.stated, focus, pair.found)
        and (status := _status(comparison, pair.stated, pair.found, denies_something=denies_something))
    ]


def _status(comparison: Comparison, unit: Unit, found: Unit, *, denies_something: bool) -> Status | None:
    """Return the status of a unit that one side negates: "unknown" if other places vary; None if both sides agree."""
    if unit.entry and (found.key in unit.entry.opposites or _does_the_opposite(comparison, unit, found)):
        return None  # "stay open" and "will not close" say the same
    if is_near(unit, found):
        return "unknown" if _turned(comparison, unit, found) else None
    if _turned(comparison, unit, found):
        return "unknown" if _is_open(comparison, unit, found, denies_something=denies_something) else "differ"
    return "unknown" if _turned_here(comparison, unit, found) else None


def _denied(reading: Reading, matched: Container[Unit | None]) -> list[Unit]:
    """Return what each negation is about, except in words that the other side has too: "không chịu", "từ chối"."""
    pairs = [(head, reading.neighbours(head, 0)[0]) for head in heads(reading)]
    return [head for head, by in pairs if not (by and by in matched and _says_more_than_no(reading, by))]


def _says_more_than_no(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit with a negation in it has content of its own: "không chịu", but not "chưa có"."""
    return unit.has_content and begins_negated(reading.sentence, unit)


def _is_open(comparison: Comparison, unit: Unit, found: Unit, *, denies_something: bool) -> bool:
    """Tell whether it is open what one side negates: the statement denies it, or both sides may mean the same."""
    stated, focus = comparison.stated, comparison.focus
    negated = next((place for place in focus.places.get(found.key, ()) if focus.is_negated(place)), found)
    if stated.is_negated(unit) and (denies_something or _is_specified(comparison, unit)):
        return True
    return is_excused(stated, unit, focus, negated)


def _is_specified(comparison: Comparison, unit: Unit) -> bool:
    """Tell whether the source lacks what specifies a negated noun: "not a Swedish painter" may be a Danish one."""
    stated = comparison.stated
    other = stated.neighbours(unit, 0)[0 if stated.sentence.lang == "en" else 1]
    if other is None or not other.has_content or other.is_action or not stated.is_negated(other):
        return False
    return any(pair.stated is other and not pair.strength for pair in comparison.pairs)


def _says_it(comparison: Comparison, denial: Unit) -> bool:
    """Tell whether the very one of whom the statement says that he denied it is the claimant of the sentence."""
    stated, focus = comparison.stated, comparison.focus
    before, _ = stated.neighbours(denial, 0)
    denier = comparison.counterpart(before).unit if before is not None and before.is_name else None
    return denier is not None and focus.text(denier) in focus.claim.claimant


def _begins_name(stated: Reading, unit: Unit) -> bool:
    """Tell whether a capitalised word begins a name, and is not a thing: "Sông Trà" may be a bank."""
    _, after = stated.neighbours(unit, 0)
    capital = unit.first > 0 and stated.sentence.tokens[unit.first].text[0].isupper() and stated.sentence.cased
    return unit.kind == "concept" and capital and after is not None and after.is_name


def _counts_other(stated: Reading, unit: Unit, focus: Reading, found: Unit) -> bool:
    """Tell whether "all" refers to one thing here and to another there."""
    return unit.key in listed_in("polarity", "quantifiers") and next_of(stated, unit) != next_of(focus, found)


def _turned(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether one side negates a unit wherever it has it, and the other side never does."""
    stated, focus = comparison.stated, comparison.focus
    near = () if unit.is_name else comparison.passage.context
    stated_occurrences = occurrences(unit, stated, unit.key, (stated,))
    found_occurrences = occurrences(unit, stated, found.key, (focus, *near))
    polarities = {negated for _, negated in stated_occurrences}, {negated for _, negated in found_occurrences}
    if any(len(one) != 1 for one in polarities) or polarities[0] == polarities[1]:
        return False
    if not unit.is_name and _within_one_negation(stated, unit, focus):
        return False
    return unit in heads(stated) or any(other in heads(focus) for other, _ in found_occurrences)


def _turned_here(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether a negation is about what the sentence, wherever it has it, says the other way."""
    stated, focus = comparison.stated, comparison.focus
    if unit.is_name or not (unit in heads(stated) or found in heads(focus)):
        return False
    found_polarities = {negated for _, negated in occurrences(unit, stated, found.key, (focus,))}
    return found_polarities == {not stated.is_negated(unit)} and not _within_one_negation(stated, unit, focus)


def _does_the_opposite(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether the sentence says the opposite of that very thing, and has the negated word for another.

    Schools were not closed where "cinemas were closed, but schools stayed open".
    """
    stated, focus = comparison.stated, comparison.focus
    if not (unit.entry and stated.is_negated(unit)) or not stated.concepts.keys().isdisjoint(unit.entry.opposites):
        return False
    opposites = {focus.clauses[focus.concepts[id].first] for id in unit.entry.opposites if id in focus.concepts}
    apart = opposites - focus.clauses_with(found)
    things = (one for one in stated.units if tells_thing(one) and one.last <= unit.first)
    found_things = (comparison.counterpart(thing).unit for thing in things)
    return any(thing is not None and focus.clauses_with(thing) <= apart for thing in found_things)


def _within_one_negation(stated: Reading, unit: Unit, focus: Reading) -> bool:
    """Tell whether the passage negates something else in the scope of the statement's negation.

    "Denied that the dam had burst" and "the dam had not burst" mean the same, though the dam is in only one scope.
    """
    around = [scope for scope in scopes(stated) if unit in scope]
    others = {other.key for scope in around for other in scope if other is not unit and other.has_content}
    return any(places and all(map(focus.is_negated, places)) for places in map(focus.places.get, others))


def _tells_of_first(stated: Reading, focus: Reading) -> bool:
    """Tell whether one side says that none was before, or is larger, and the other names the first, or the largest.

    Both mean the same, though one negates.
    """
    for one, other in ((stated, focus), (focus, stated)):
        if not one.negated or other.negated:
            continue
        if _tells_of_none_before(one) and _is_first(other, one):
            return True
        if compares(one) and says(other.sentence, "ranks", "superlatives"):
            return True
    return False


def _tells_of_none_before(reading: Reading) -> bool:
    """Tell whether a sentence says that none was before; "not the first time before an audience" does not."""
    return says(reading.sentence, "polarity", "none_before") and not says(reading.sentence, "polarity", "firsts")


def _is_first(reading: Reading, other: Reading) -> bool:
    """Tell whether a sentence names the very first one, or the first since then where the other has "since" too."""
    since = [says(one.sentence, "polarity", "from_then_on") for one in (reading, other)]
    among = says(reading.sentence, "polarity", "among_firsts")
    return says(reading.sentence, "polarity", "firsts") and not among and (since[1] or not since[0])
