"""Whether what is found stands with what it is said of: "Van Chan was hit hardest, followed by Mu Cang Chai".

A sentence can have every word of a statement and yet not bear it out, since it says each part of something else. A
name, person or date of the statement counts as bound otherwise if the sentence has the rest in another clause than it,
and in that clause another one of its kind, which the statement doesn't have. Where the rest can be true of one alone
("hit hardest"), the two contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.kinds import name_kind
from factcheck.compare.matter import LIGHT
from factcheck.compare.names import name_slot
from factcheck.compare.slots import Slot, in_source, token_range
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.alignment import Alignment, Pair
    from factcheck.compare.passage import Passage
    from factcheck.compare.reading import Reading, Unit
    from factcheck.model import Span

AWAY = 0.34
"""Share of the rest that may stand in the clause of a name or date that is bound otherwise."""
TOGETHER = 0.5
"""Share of the rest that must stand in the other clause."""
VALUE_WEIGHT = 1.2
"""What an agreeing figure or date counts among the rest."""

Weights = dict[int, float]
"""By clause: how much of the statement's rest stands there."""


def compare_bindings(stated: Reading, passage: Passage, alignment: Alignment, slots: list[Slot]) -> list[Slot]:
    """Return a slot, "bound" or "differ", for each name, person and date that the sentence says of something else."""
    focus = passage.focus
    if len(set(focus.clauses)) == 1:
        return []
    values = [slot for slot in slots if slot.status == "agree" and slot.reading is focus]
    return [*_parties(stated, focus, alignment, values), *_dates(stated, focus, alignment, values)]


def _parties(stated: Reading, focus: Reading, alignment: Alignment, values: list[Slot]) -> Iterator[Slot]:
    here = [pair for pair in alignment.pairs if pair.reading is focus and _tells_party(pair)]
    if not here:
        return
    matched = {pair.found.key for pair in alignment.pairs if pair.found}
    others = [unit for unit in focus.units if _is_party(unit) and unit.key not in matched]
    for pair in here if others else ():
        unit, found = pair.stated, pair.found
        if not found or _speaks(stated, unit):
            continue
        if focus.is_negated(found):  # "Armenia is a member, Azerbaijan is not": what is not, stands before
            continue
        own = {focus.clauses[place.first] for place in focus.places.get(found.key, [found])}
        there = _elsewhere(_rest(stated, unit, focus, alignment, values), own)
        rivals = (other for other in others if focus.clauses[other.first] == there and _rivals(other, found))
        if rival := next(rivals, None):
            unique = found.kind == "name" and any(_is_unique(pair, focus, there) for pair in alignment.pairs)
            yield name_slot("differ" if unique else "bound", (stated, unit), (focus, rival))


def _tells_party(pair: Pair) -> bool:
    """Tell whether a party is found; typed without capitals a name is words that the passage has in a name."""
    return _is_party(pair.stated) or (pair.found is not None and pair.found.kind == "name")


def _is_party(unit: Unit) -> bool:
    """Tell whether a unit is a name, or a person that is more than "people"."""
    return unit.kind == "name" or (_is_person(unit) and unit.weight > LIGHT)


def _is_person(unit: Unit) -> bool:
    return unit.kind == "concept" and unit.entry is not None and unit.entry.kind == "person"


def _dates(stated: Reading, focus: Reading, alignment: Alignment, values: list[Slot]) -> Iterator[Slot]:
    agreed = {slot.found_span for slot in values}
    rivals = [date for date in focus.claim.dates if in_source(focus, (date.start, date.end)) not in agreed]
    for slot in values:
        if slot.slot != "date" or not rivals:
            continue
        rest = _rest(stated, slot, focus, alignment, values)
        there = _elsewhere(rest, {_clause(focus, _span(focus, slot))})
        if any(_clause(focus, (date.start, date.end)) == there for date in rivals):
            yield replace(slot, status="bound")


def _rest(stated: Reading, part: Unit | Slot, focus: Reading, alignment: Alignment, values: Iterable[Slot]) -> Weights:
    """Weigh by clause what the sentence has of the statement's clause around a part of it, names left out.

    What it has in several clauses tells nothing.
    """
    own = _clause(stated, part.stated_span) if isinstance(part, Slot) else stated.clauses[part.first]
    weights: Weights = {}
    for pair in alignment.pairs:
        unit = pair.stated
        if unit is part or unit.kind == "name" or stated.clauses[unit.first] != own or pair.weight <= LIGHT:
            continue
        if pair.reading is focus and pair.found:
            places = {focus.clauses[place.first] for place in focus.places.get(pair.found.key, [pair.found])}
            if len(places) == 1:
                clause = places.pop()
                weights[clause] = weights.get(clause, 0.0) + pair.weight * pair.strength
    for slot in values:
        if slot is not part and _clause(stated, slot.stated_span) == own:
            clause = _clause(focus, _span(focus, slot))
            weights[clause] = weights.get(clause, 0.0) + VALUE_WEIGHT
    return weights


def _elsewhere(rest: Weights, own: set[int]) -> int | None:
    """Return the clause that has most of the rest, if it has much of it, and what stands in `own` has little."""
    total = sum(rest.values())
    if not total:
        return None
    best = max(rest, key=lambda clause: rest[clause])
    near = sum(rest.get(clause, 0.0) for clause in own)
    return best if best not in own and near <= AWAY * total and rest[best] >= TOGETHER * total else None


def _rivals(unit: Unit, found: Unit) -> bool:
    if found.kind == "name":
        return unit.kind == "name" and name_kind(unit.key) == name_kind(found.key)
    return _is_person(unit)


def _speaks(stated: Reading, unit: Unit) -> bool:
    """Tell whether a name is that of the one who says it: reports put the speaker in a clause apart."""
    return bool(stated.claim.claimant) and stated.text(unit) in stated.claim.claimant


def _clause(focus: Reading, span: Span) -> int:
    return focus.clauses[min(token_range(focus, span)[0], len(focus.clauses) - 1)]


def _span(focus: Reading, slot: Slot) -> Span:
    return slot.found_span[0] - focus.claim.start, slot.found_span[1] - focus.claim.start


def _is_unique(pair: Pair, focus: Reading, clause: int | None) -> bool:
    """Tell whether a clause has what can be true of one alone."""
    found, stated = pair.found, pair.stated
    if not found or stated.kind == "name" or pair.reading is not focus or focus.clauses[found.first] != clause:
        return False
    roles, words = table("roles"), focus.sentence.words[found.first : found.last + 1]
    return stated.key in roles["unique"] or not set(roles["superlatives"]).isdisjoint(words)
