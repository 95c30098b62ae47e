"""Names in place of others: "Paris" where the source says "Brussels"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import found_keys
from factcheck.compare.align.counterparts import government, same_neighbour
from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.clauses import past_insertion
from factcheck.compare.layout.names import PLACES, is_located, name_kind, stands_in
from factcheck.compare.layout.words import function_words
from factcheck.compare.rule_names import NAME_RULES
from factcheck.compare.sense.polarity.frame import END, FRAME, FramedPhrase
from factcheck.compare.sense.polarity.reversals import is_replaced
from factcheck.compare.values.figures.respective import is_told_by_members, labelled
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import leads_to, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Status, Unit
    from factcheck.model import Span

_GAP = 2
"""How many words ("in", "of the") may be between a name and what it belongs to, or what somebody did."""
_COPIED = 3.0
"""Least weight of what a sentence has in common with a statement in which a name is all that differs."""


def compare_names(comparison: Comparison) -> list[Slot]:
    """Find names that the sentence lacks and that another name of their kind replaces: "Paris" for "Brussels".

    A name replaces another if it is of the same kind, not in the statement, and has the same neighbour on one side
    (between two languages only for bodies, beside the same concept); or if it is the only place of its kind, where both
    say "in" it; or if nothing else differs and the source has no such name at all. A name that a neighbouring sentence
    has is only "elsewhere". Names that differ already are left out.
    """
    stated, focus = comparison.stated, comparison.focus
    away = [pair for pair in comparison.pairs if pair.reading is not focus]
    lacking = [pair for pair in away if pair.stated.is_name or (pair.found and pair.found.is_name)]
    if not lacking or not focus.named:
        return []
    differing = [slot.stated_span for slot in comparison.slots if slot.status == "differ"]
    asked = [pair for pair in lacking if not _is_within(stated.span(pair.stated), differing)]
    if not asked:
        return []
    matched = _taken(comparison.pairs, lacking)
    spare = [unit for unit in focus.named if unit.key not in matched and not is_replaced(focus, unit)]
    return [slot for pair in asked if (slot := _slot(comparison, pair, spare, alone=len(lacking) == 1))]


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _slot(comparison: Comparison, pair: Pair, spare: list[Unit], *, alone: bool) -> Slot | None:
    """Return the slot of a name that the sentence lacks; `spare` are the names that the statement lacks."""
    unit = pair.stated
    if unit.is_name and (only := only_name(comparison, unit, spare)):
        return name_slot(comparison, "differ", unit, only)
    if pair.reading and (other := _other_place(comparison, unit, spare)):
        return name_slot(comparison, "elsewhere", unit, other)
    replacing = _replacing(comparison, unit, spare) if unit.is_name else None
    if replacing is None:
        return None
    return name_slot(comparison, _status(comparison, pair, replacing, alone=alone), unit, replacing)


def _status(comparison: Comparison, pair: Pair, other: Unit, *, alone: bool) -> Status:
    """Tell whether a name differs from that in its place; not if a neighbour has it too, or others may do the same."""
    if pair.reading:
        return "differ" if alone and _is_wedged(comparison, pair.stated, other) else "elsewhere"
    return "unknown" if _is_one_of_many(comparison.stated, pair.stated) else "differ"


def _taken(pairs: Iterable[Pair], lacking: list[Pair]) -> set[str]:
    """Return the keys of counterparts, except for "city" in "the city of Huế" where that name is missing."""
    headed = {pair.stated.first for pair in lacking}
    return found_keys(p for p in pairs if p.stated.is_name or p.stated.last not in headed)


def _is_wedged(comparison: Comparison, unit: Unit, other: Unit) -> bool:
    """Tell whether two names are between the same units, or follow the same one by the same word: "freed from X".

    Then one replaces the other, though a neighbouring sentence has it too. So it does where both head a clause before
    the same unit, and the sentence has all else.
    """
    stated, focus = comparison.stated, comparison.focus
    (before, after), (left, right) = stated.neighbours(unit, _GAP), focus.neighbours(other, _GAP)
    same_before = before is not None and comparison.counterpart(before).unit is left is not None
    same_after = after is not None and comparison.counterpart(after).unit is right is not None
    if before is left is None:
        return same_after and _is_copied(comparison, unit)
    return same_before and (same_after or _joint(stated, unit) == _joint(focus, other) != "")


def _is_copied(comparison: Comparison, unit: Unit) -> bool:
    """Tell whether the sentence itself has all content of the statement but for one name."""
    rest = sum(pair.weight for pair in comparison.pairs if pair.stated is not unit and pair.has_content)
    return rest >= _COPIED and comparison.has_all_but(unit)


def _is_one_of_many(stated: Reading, unit: Unit) -> bool:
    """Tell whether a name does what others may do too: "China called for restraint"."""
    _, after = stated.neighbours(unit, _GAP)
    return after is not None and after.key in listed_in("roles", "shared")


def _joint(reading: Reading, unit: Unit) -> str:
    """Return the word right before a name that links it to what precedes: "khỏi", "from"; "" if it has content."""
    at = unit.first - 1
    before = reading.unit_at.get(at)
    return reading.sentence.words[at] if at >= 0 and (before is None or before.kind == "word") else ""


def _other_place(comparison: Comparison, unit: Unit, spare: list[Unit]) -> Unit | None:
    """Return the place that a sentence names where the statement says "in" another one.

    A name that no lexicon knows may be a place too, where both say "in".
    """
    stated, focus = comparison.stated, comparison.focus
    if name_kind(unit.key) == "unknown":
        return next((other for other in spare if stands_in(focus, other)), None) if stands_in(stated, unit) else None
    if not is_located(stated, unit):
        return None
    cities = (other for other in spare if name_kind(other.key) in PLACES - {"country"})
    return next((city for city in cities if is_located(focus, city) or government(city.key) == city.key), None)


def _replacing(comparison: Comparison, unit: Unit, spare: list[Unit]) -> Unit | None:
    """Return which of the sentence's names, of the same kind, is in a name's place."""
    stated, focus = comparison.stated, comparison.focus
    alike = [other for other in spare if name_kind(unit.key) == name_kind(other.key)]
    if is_located(stated, unit):
        alike = [other for other in alike if is_located(focus, other) or government(other.key) == other.key]
    if comparison.is_within_one_language:
        in_same_place = (other for other in alike if same_neighbour(stated, unit, focus, other))
        if found := next(in_same_place, None):
            return found
    located = [other for other in alike if is_located(focus, other)]
    if len(located) == 1 and is_located(stated, unit):
        return located[0]
    is_the_only_one = len({other.key for other in alike}) == 1
    return alike[0] if is_the_only_one and _is_all_that_differs(comparison, unit) else None


def _is_all_that_differs(comparison: Comparison, unit: Unit) -> bool:
    """Tell whether the source lacks a known name, and the sentence has all else.

    "Including" may only add a name, "four Israelis" may be others than four Americans, and what many do about an event,
    like calling for restraint, others may have done.
    """
    stated = comparison.stated
    pair = next((pair for pair in comparison.pairs if pair.stated is unit), None)
    if pair is None or pair.strength or name_kind(unit.key) == "unknown" or not _is_copied(comparison, unit):
        return False
    if unit is stated.named[0] and any(one.key in listed_in("roles", "shared") for one in stated.units):
        return False
    counted = any(quantity.group == unit.key for quantity in stated.claim.quantities)
    return not counted and not leads_to(stated.sentence, "roles", "among_others", unit.first)


def name_slot(comparison: Comparison, status: Status, unit: Unit, found: Unit) -> Slot:
    """Return the slot that compares a name or person of the statement with another of the sentence."""
    if unit.is_name and name_kind(unit.key) in PLACES:
        return comparison.slot("place", "place-mismatch", status, unit, found)
    return comparison.slot("name", "name-mismatch", status, unit, found)


def only_name(comparison: Comparison, unit: Unit, spare: Iterable[Unit]) -> Unit | None:
    """Return the name, of a name's kind, that the sentence has with the same deed, of which there can be but one."""
    if unit not in _told_of_one(comparison.stated):
        return None
    alike = [other for other in spare if name_kind(other.key) == name_kind(unit.key)]
    return next((other for other in alike if _goes_with_one_deed(comparison, unit, other)), None)


def tells_of_one_name(comparison: Comparison, differing: Iterable[Slot]) -> bool:
    """Tell whether all names that differ are the only ones of a deed of somebody whom the passage names, too."""
    stated, focus = comparison.stated, comparison.focus
    named = any(pair.strength and pair.stated.is_name for pair in comparison.pairs)
    slots = [slot for slot in differing if slot.rule in NAME_RULES]
    at, found_at = ({one.span(unit): unit for unit in one.named} for one in (stated, focus))
    sides = ((at.get(slot.stated_span), found_at.get(focus.in_quote(slot.found_span))) for slot in slots)
    return named and all(unit and other and _goes_with_one_deed(comparison, unit, other) for unit, other in sides)


@cached_by_statement
def _told_of_one(stated: Reading) -> list[Unit]:
    """Return the names of a statement that may be those of a deed of which there can be but one."""
    after, before = listed_in("roles", "one_name"), listed_in("roles", "one_doer")
    deeds = ((unit, _deed_before(stated, unit), _deed_after(stated, unit)) for unit in stated.named)
    return [unit for unit, one, other in deeds if (one and one.key in after) or (other and other.key in before)]


def _goes_with_one_deed(comparison: Comparison, unit: Unit, other: Unit) -> bool:
    """Tell whether two names are those of one deed, of which there can be but one."""
    stated, focus = comparison.stated, comparison.focus
    deed, found = _deed_before(stated, unit), _deed_before(focus, other)
    if deed is None or found is None or deed.key not in listed_in("roles", "one_name"):
        return _did_all(comparison, unit, other)
    counted = any(figure.measure == deed.key for figure in stated.claim.quantities)
    return comparison.counterpart(deed).unit is found and not counted and not stated.negated and not focus.negated


def _deed_before(reading: Reading, name: Unit) -> Unit | None:
    """Return what precedes a name, or the word for what kind of place it is: "died in the city of Leeds"."""
    before, _ = reading.neighbours(name, _GAP)
    if before and before.key in listed_in("roles", "kinds_of_place") and name_kind(name.key) in PLACES:
        before, _ = reading.neighbours(before, _GAP)
    return before


def _did_all(comparison: Comparison, unit: Unit, other: Unit) -> bool:
    """Tell whether both names did what only one can have done, and the sentence has all else of the statement."""
    deed, found = _deed_after(comparison.stated, unit), _deed_after(comparison.focus, other)
    if deed is None or found is None or deed.key not in listed_in("roles", "one_doer"):
        return False
    return comparison.counterpart(deed).unit is found and comparison.has_all_but(unit)


def _deed_after(reading: Reading, name: Unit) -> Unit | None:
    """Return what follows a name, after an insertion if any."""
    at = past_insertion(reading.sentence.spoken, name.last)
    return next((unit for unit in reading.units if 0 <= unit.first - at <= _GAP), None)


def compare_moved_names(comparison: Comparison) -> list[Slot]:
    """Find names that the sentence has elsewhere, while another of their kind is between the same words there.

    The statement must not have that other name itself: then two names have changed places. In a list that gives each
    place a figure of its own, these decide; so does an agreeing figure right before the name: "against 4.9% in Avel".
    """
    if not comparison.is_within_one_language:
        return []
    stated, focus = comparison.stated, comparison.focus
    if is_told_by_members(stated, focus):
        return []
    pairs = [(pair.stated, pair.found) for pair in comparison.pairs_here() if pair.found]
    agreeing = {slot.found_span for slot in comparison.agreeing_here()}
    told = {place for place, figure in labelled(focus) if figure.source_span in agreeing}
    named = [unit for unit, found in pairs if unit.is_name and found.is_name and found not in told]
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
