"""Whether what is found goes with the right name or date: "Van Chan was hit hardest, followed by Mu Cang Chai".

A sentence can have every word of a statement and yet not support it, since it says each part of something else. A
name, person or date of the statement counts as bound to something else if the sentence has the rest in another clause,
and in that clause another one of its kind, which the statement lacks. Where the rest can be true of only one
("hit hardest"), the two contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.alignment import found_keys
from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.clauses import past_insertion
from factcheck.compare.layout.names import are_rivals, is_body, is_party, speaks, tells_party
from factcheck.compare.rule_names import NAME_RULES
from factcheck.compare.sense.actors.names import name_slot
from factcheck.compare.slots import VALUE_WEIGHT, Slot, with_status
from factcheck.compare.values.figures.respective import is_told_by_members
from factcheck.extract.dateline import dateline_end
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit
    from factcheck.model import Span

_TO_AGE = 3
"""Within how many tokens behind a name the age of a person begins."""
_TOKENS_TO_NAME = 4
"""Greatest distance in tokens between an action and the name after it: "shot on location in"."""
_AWAY = 0.34
"""Share of the rest that may be in the clause of a name or date that is bound to something else."""
_TOGETHER = 0.5
"""Share of the rest that must be in the other clause."""

Weights = dict[int, float]
"""How much of the statement's rest each clause has."""


def compare_bindings(comparison: Comparison) -> list[Slot]:
    """Return a slot, "bound" or "differ", for each name, person and date that the sentence says of something else."""
    if len(set(comparison.focus.clauses)) == 1:
        return []
    values = comparison.agreeing_here()
    return [*_parties(comparison, values), *_dates(comparison, values)]


def _parties(comparison: Comparison, values: list[Slot]) -> Iterator[Slot]:
    """Yield a slot for each party of the statement that the sentence has, but with the rest said of another party."""
    stated, focus = comparison.stated, comparison.focus
    parties = [pair for pair in comparison.pairs_here() if tells_party(pair)]
    if not parties or is_told_by_members(stated, focus):
        return
    matched = found_keys(comparison.pairs)
    replacing = {slot.found_span for slot in with_status(comparison.slots, "differ") if slot.rule in NAME_RULES}
    others = _other_parties(focus, matched)
    if replacing:
        others = [unit for unit in others if focus.in_source(focus.span(unit)) not in replacing]
    for pair in parties if others or focus.negated else ():
        if not pair.found or not _may_be_bound(comparison, pair.stated, pair.found):
            continue
        own = focus.clauses_with(pair.found)
        elsewhere = _clause_of_the_rest(comparison, pair.stated, own, values)
        if elsewhere is None:
            continue
        in_place = (other for other in others if focus.clauses[other.first] == elsewhere)
        if rival := next((other for other in in_place if _is_rival(comparison, pair.stated, pair.found, other)), None):
            both_named = pair.found.is_name and rival.is_name
            unique = both_named and _can_hold_of_one_only(comparison, pair.stated, rival, elsewhere)
            yield name_slot(comparison, "differ" if unique else "bound", pair.stated, rival)
        elif not stated.negated and _is_negated_in(focus, own, matched):
            yield name_slot(comparison, "bound", pair.stated, pair.found)


def _other_parties(focus: Reading, matched: set[str]) -> list[Unit]:
    """Return a sentence's parties that the statement lacks, except a dateline's and who says it."""
    head = dateline_end(focus.sentence)
    others = [u for u in focus.units if is_party(u) and u.key not in matched and focus.span(u)[0] >= head]
    return [u for u in others if focus.text(u) not in focus.claim.claimant]


def _may_be_bound(comparison: Comparison, unit: Unit, found: Unit) -> bool:
    """Tell whether a party is one of whom the rest of the statement is said, and the sentence is not all about it."""
    stated, focus = comparison.stated, comparison.focus
    if speaks(stated, unit) or _is_told_of_throughout(focus, found):
        return False
    return not focus.is_negated(found)  # "Armenia is a member, Azerbaijan is not": the party that is not comes first


def _clause_of_the_rest(comparison: Comparison, unit: Unit, own: set[int], values: Iterable[Slot]) -> int | None:
    """Return the clause of the sentence, none of a party's own, that has the rest of the statement's clause."""
    clause = other_clause(rest_by_clause(comparison, unit, values), own)
    return _clause_of_the_predicate(comparison, unit, own) if clause is None else clause


def _is_rival(comparison: Comparison, unit: Unit, found: Unit, other: Unit) -> bool:
    """Tell whether another party may replace a party; an institution that only owns something replaces none."""
    if is_body(other) and found.is_name and _has_age(comparison.focus, found):
        return False
    is_owner_only = is_body(other) and _owns(comparison.focus, other) and not _owns(comparison.stated, unit)
    return are_rivals(other, found) and not is_owner_only


def _has_age(reading: Reading, name: Unit) -> bool:
    """Tell whether an age follows a name, which therefore is a person's: "Ann Cole, 39, head of a bank"."""
    behind = range(name.last, name.last + _TO_AGE)
    return any(figure.quantity.measure == "age" and figure.tokens.start in behind for figure in reading.figures)


def _owns(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit only says whose something is: "the bank's income"."""
    return has_listed(reading.sentence, "roles", "owns", unit.last, unit.last + 1)


def _can_hold_of_one_only(comparison: Comparison, unit: Unit, rival: Unit, clause: int) -> bool:
    """Tell whether what is stated of a name can be true of only one name, which in the sentence is the rival."""
    focus = comparison.focus
    tied = _are_tied_alike(comparison.stated, unit, focus, rival)
    return tied or any(_is_said_of_one(pair, focus, clause) for pair in comparison.pairs)


def _is_told_of_throughout(focus: Reading, subject: Unit) -> bool:
    """Tell whether an English sentence says what its subject is, and so is about it in every clause.

    "Kestrel is a show, which ran on Channel 9", and with an insertion: "The Perrin, led by Ann Cole, was caught".
    """
    if focus.sentence.lang != "en" or subject is not next(iter(focus.named), None):
        return False
    words = focus.sentence.spoken
    at = past_insertion(words, subject.last)
    return words[at] in listed(focus.sentence, "clauses", "copulas") if at < len(words) else False


def _clause_of_the_predicate(comparison: Comparison, unit: Unit, own: set[int]) -> int | None:
    """Return the clause that has what the statement first says of its subject, if the subject does other things."""
    focus = comparison.focus
    predicate = next((pair for pair in comparison.pairs if not tells_party(pair) and pair.has_content), None)
    if predicate is None or predicate.stated.first < unit.last:
        return None
    found = predicate.found
    if not found or predicate.reading is not focus or not predicate.is_whole or not _does(focus, own):
        return None
    clauses = focus.clauses_with(found)
    return clauses.pop() if len(clauses) == 1 and clauses.isdisjoint(own) else None


def _does(focus: Reading, clauses: set[int]) -> bool:
    """Tell whether something is done in one of the clauses: in "X gets 480, Y 310" it is not."""
    return any(unit.is_action and focus.clauses[unit.first] in clauses for unit in focus.units)


def _is_negated_in(focus: Reading, clauses: set[int], matched: set[str]) -> bool:
    """Tell whether a part of the statement is negated in one of the clauses: "…, while Baku does not belong to it"."""
    stated_places = (place for key in matched for place in focus.places.get(key, ()))
    return any(focus.clauses[place.first] in clauses and focus.is_negated(place) for place in stated_places)


def _dates(comparison: Comparison, values: list[Slot]) -> Iterator[Slot]:
    """Yield a slot for each agreeing date, where the rest of the statement's clause is beside another date."""
    focus = comparison.focus
    agreed = {slot.found_span for slot in values}
    if any(slot.directed for slot in values):
        return  # which date has which figure was asked already
    rivals = [date for date in focus.claim.dates if focus.in_source(date.span) not in agreed]
    for slot in values:
        if slot.slot != "date" or not rivals:
            continue
        rest = rest_by_clause(comparison, slot, values)
        elsewhere = other_clause(rest, {clause_at(focus, focus.in_quote(slot.found_span))})
        if any(clause_at(focus, date.span) == elsewhere for date in rivals):
            yield replace(slot, status="bound")


def _are_tied_alike(stated: Reading, unit: Unit, focus: Reading, other: Unit) -> bool:
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


def _is_said_of_one(pair: Pair, focus: Reading, clause: int) -> bool:
    """Tell whether a clause says of its subject what can be true of only one: who was hit hardest."""
    found, stated = pair.found, pair.stated
    if not found or stated.is_name or pair.reading is not focus or focus.clauses[found.first] != clause:
        return False
    superlative = has_listed(focus.sentence, "roles", "superlatives", found.first, found.last + 1)
    return superlative or stated.key in listed_in("roles", "unique")


def rest_by_clause(comparison: Comparison, part: Unit | Slot, values: Iterable[Slot] = ()) -> Weights:
    """Weigh for each clause of the sentence what it has of the statement's clause around a part of it, without names.

    What is in several clauses does not count.
    """
    stated, focus = comparison.stated, comparison.focus
    own = clause_at(stated, part.stated_span) if isinstance(part, Slot) else stated.clauses[part.first]
    weights: Weights = {}
    for pair in comparison.pairs_here():
        unit = pair.stated
        if unit is part or stated.clauses[unit.first] != own or unit.is_name or not pair.found or not pair.has_content:
            continue
        clauses = focus.clauses_with(pair.found)
        if len(clauses) == 1:
            clause = clauses.pop()
            weights[clause] = weights.get(clause, 0.0) + pair.found_weight
    for slot in values:
        if slot is not part and clause_at(stated, slot.stated_span) == own:
            clause = clause_at(focus, focus.in_quote(slot.found_span))
            weights[clause] = weights.get(clause, 0.0) + VALUE_WEIGHT
    return weights


def other_clause(rest: Weights, own: set[int]) -> int | None:
    """Return the clause that has most of the rest, if it has much of it and the clauses in `own` have little."""
    total = sum(rest.values())
    if not total:
        return None
    best = max(rest, key=lambda clause: rest[clause])
    near = sum(rest.get(clause, 0.0) for clause in own)
    return best if best not in own and near <= _AWAY * total and rest[best] >= _TOGETHER * total else None


def clause_at(focus: Reading, span: Span) -> int:
    """Return the clause in which a span of a sentence begins."""
    return focus.clauses[min(focus.sentence.tokens_within(*span).start, len(focus.clauses) - 1)]
