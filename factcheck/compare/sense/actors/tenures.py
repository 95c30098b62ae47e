"""Who is said to hold an office, compared with who holds it: "Pashinyan is the president of Armenia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.names import held_by
from factcheck.compare.slots import Slot
from factcheck.language.listed import listed, listed_in

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Unit
    from factcheck.compare.layout.names import Office

Tenure = tuple["Unit", "Unit", "Unit"]
"""Person, title and country in a statement."""
_HOLDING = "hold_office"
"""The concept of "serves as"."""
_WORDS_TO_COUNTRY = 1
"""How many words may be between title and country: "of"."""
_WORDS_TO_PERSON = 2
"""How many words may be between person and title: "is the"."""


def compare_tenures(comparison: Comparison) -> list[Slot]:
    """Return a slot where a person has another office than in the statement: "bound" where the sentence has none.

    Only offices of which a state has one at a time count, and only if either title or country is the same, or the
    sentence names another holder: the prime minister of a country is neither its president nor the prime minister of
    another.
    """
    stated, passage, focus = comparison.stated, comparison.passage, comparison.focus
    for person, title, country in _tenures(stated):
        held = held_by(person.key, passage.holders)
        others = {office for office in held if office[0] == title.key or office[1] == country.key}
        if any(unit and office == (title.key, country.key) for office, unit in focus.offices):
            others = held
        if others and (title.key, country.key) not in held:
            named_holder = next(((office, unit) for office, unit in focus.offices if unit and office in others), None)
            missing = Slot.missing("roles", "role-swap", stated, stated.span(title))
            return [
                _slot(comparison, title, country, *named_holder) if named_holder else replace(missing, status="bound")
            ]
    return []


@cached_by_sentence
def _tenures(reading: Reading) -> tuple[Tenure, ...]:
    """Return who is said to hold which office: "X is the president of Y", "X là Tổng thống Y", "Y's president X"."""
    found: list[Tenure] = []
    for unit in reading.units:
        if unit.key not in listed_in("roles", "offices"):
            continue
        before, after = reading.neighbours(unit, _WORDS_TO_COUNTRY)
        if before and "," in reading.sentence.words[before.last : unit.first]:
            before = None  # "After Vietnam, Prime Minister X went to Indonesia"
        country = next((u for u in (after, before) if u and u.entry_kind == "country"), None)
        person = next((u for u in reading.named if u is not country and _is_holder(reading, u, unit, country)), None)
        if country and person:
            found.append((person, unit, country))
    return tuple(found)


def _is_holder(reading: Reading, person: Unit, title: Unit, country: Unit | None) -> bool:
    """Tell whether a name directly follows title and country, or precedes them with "is" or a comma in between."""
    if country is None or (person.entry and person.entry.kind != "person"):
        return False
    first, last = min(title.first, country.first), max(title.last, country.last)
    if person.first == last:
        return True
    if (after := reading.unit_at.get(last)) and after.is_name:
        return False  # "Aliyev, Tổng thống Nga Vladimir Putin": it is the next one's
    between = reading.sentence.words[person.last : first]
    held = reading.unit_at.get(person.last)
    if held is not None and held.key == _HOLDING and first - held.last <= _WORDS_TO_COUNTRY:
        return True
    is_so = listed(reading.sentence, "clauses", "copulas")
    return between == [","] or (0 < len(between) <= _WORDS_TO_PERSON and not is_so.isdisjoint(between))


def _slot(comparison: Comparison, title: Unit, country: Unit, office: Office, person: Unit) -> Slot:
    """Return the slot of title and country, of which neither is part of what else the sentence must have."""
    stated, found = comparison.stated, comparison.focus.concepts.get(office[0], person)
    first, last = sorted((title, country), key=lambda unit: unit.first)
    span = stated.span(first)[0], stated.span(last)[1]
    slot = comparison.slot("roles", "role-swap", "differ", title, found)
    return replace(slot, stated=stated.written(span), stated_span=span)
