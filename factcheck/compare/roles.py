"""Who did it: the names tied to a concept such as mediation, and names that stand in each other's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.alignment import find, same_neighbour
from factcheck.compare.slots import Slot, in_source
from factcheck.extract.names import same_name
from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.alignment import Alignment
    from factcheck.compare.passage import Passage
    from factcheck.compare.reading import Reading, Unit
    from factcheck.model import Quantity

NEAR = 4
"""How many tokens a role's name may stand from its concept."""
_PLACES = frozenset({"country", "city", "region", "province"})


def compare_mediator(stated: Reading, passage: Passage) -> list[Slot]:
    """Compare who mediated, where both sides say so."""
    focus = passage.focus
    ours, theirs = agents(stated, "mediate"), agents(focus, "mediate")
    if not ours or not theirs:
        return []
    for unit in ours:
        if any(find(unit, stated, focus)[0] is found for found in theirs):
            return []
    return [_slot("mediator", "name-mismatch", stated, ours[0], focus, theirs[0])]


def compare_captors(stated: Reading, passage: Passage) -> list[Slot]:
    """Compare who did it to whom: "13 soldiers of X captured by Y" against the same of Y by X."""
    focus = passage.focus
    for quantity in stated.claim.quantities:
        for found in focus.claim.quantities:
            same = quantity.measure and quantity.measure == found.measure and quantity.group and found.group
            if same and _swapped(stated, quantity, focus, found):
                ours = agents(stated, quantity.measure or "")[0]
                theirs = agents(focus, quantity.measure or "")[0]
                return [_slot("roles", "role-swap", stated, ours, focus, theirs)]
    return []


def _swapped(stated: Reading, quantity: Quantity, focus: Reading, found: Quantity) -> bool:
    """Tell whether each side's doer is the other side's victim."""
    ours = [unit.key for unit in agents(stated, quantity.measure or "")]
    theirs = [unit.key for unit in agents(focus, found.measure or "")]
    return _among(found.group, ours) and _among(quantity.group, theirs) and not _among(quantity.group, ours)


def _among(name: str | None, names: list[str]) -> bool:
    return name is not None and any(same_name(name, other) for other in names)


def agents(reading: Reading, concept: str) -> list[Unit]:
    """Return the names that do what a concept says: "brokered by X", "do X làm trung gian", "X-brokered"."""
    deed = reading.concepts.get(concept)
    names = [u for u in reading.units if u.kind == "name"]
    if deed is None or not names:
        return []
    after = [u for u in names if 0 <= u.first - deed.last <= NEAR and _by(reading, deed.last, u.first)]
    before = [u for u in names if 0 <= deed.first - u.last <= NEAR]
    if after:
        return _listed(reading, names, after[0])
    return before[-1:] or [min(names, key=lambda u: abs(u.first - deed.first))]


def _by(reading: Reading, first: int, last: int) -> bool:
    markers = table("roles")["by"][reading.sentence.lang]
    return any(t.lower in markers or t.fold in markers for t in reading.sentence.tokens[first:last])


def _listed(reading: Reading, names: list[Unit], head: Unit) -> list[Unit]:
    """Follow "X, Y and Z" from X on."""
    found = [head]
    joints = table("roles")["and"]
    for unit in names[names.index(head) + 1 :]:
        between = reading.sentence.tokens[found[-1].last : unit.first]
        if len(between) > 2 or not all(t.lower in joints for t in between):
            break
        found.append(unit)
    return found


def compare_names(stated: Reading, passage: Passage, alignment: Alignment, known: list[Slot]) -> list[Slot]:
    """Find names that the passage lacks and that another name of their kind replaces: "Paris" for "Brussels".

    Replaces means: the same kind of name, unknown to the statement, with the same neighbour on one side; between two
    languages, whose order differs, the only place of its kind on either side. Names in slots that are `known` to
    differ are left out.
    """
    focus = passage.focus
    matched = {id(pair.found) for pair in alignment.pairs if pair.found}
    spare = [u for u in focus.units if u.kind == "name" and id(u) not in matched]
    slots: list[Slot] = []
    told = {slot.stated_span for slot in known if slot.status == "differ"}
    for unit in alignment.missing("name"):
        if stated.span(unit) in told:
            continue
        alike = [other for other in spare if kind(unit.key) == kind(other.key)]
        if other := _replacing(stated, unit, focus, alike):
            place = kind(unit.key) in _PLACES
            slot, rule = ("place", "place-mismatch") if place else ("name", "name-mismatch")
            slots.append(_slot(slot, rule, stated, unit, focus, other))
    return slots


def _replacing(stated: Reading, unit: Unit, focus: Reading, alike: list[Unit]) -> Unit | None:
    if stated.sentence.lang != focus.sentence.lang:
        located = [other for other in alike if _is_located(focus, other)]
        return located[0] if len(located) == 1 and _is_located(stated, unit) else None
    return next((other for other in alike if same_neighbour(stated, unit, focus, other)), None)


def _is_located(reading: Reading, unit: Unit) -> bool:
    """Tell whether a place stands behind "in" or "at"."""
    if kind(unit.key) not in _PLACES or unit.first == 0:
        return False
    before = reading.sentence.tokens[unit.first - 1]
    return before.lower in table("roles")["in"][reading.sentence.lang] or before.fold in {"tai", "o"}


def kind(name: str) -> str:
    """Return the kind of a name; those that no lexicon knows are all of one kind."""
    entry = lexicon().entries.get(name)
    return entry.kind if entry else "unknown"


def _slot(slot: str, rule: str, stated: Reading, unit: Unit, focus: Reading, other: Unit) -> Slot:
    span = in_source(focus, focus.span(other))
    return Slot(slot, rule, "differ", stated.text(unit), stated.span(unit), focus.text(other), span, focus)
