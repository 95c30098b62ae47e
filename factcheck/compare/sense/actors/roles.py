"""Who did it, and to whom; what each of two did; and from where to where: whether names or actions change places.

"The engineer was hurt, the nurse killed", and vice versa; "from Hanoi to Lai Chau" against "từ Lai Châu về Hà Nội".
"""

from __future__ import annotations

from itertools import islice, permutations, product
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence, cached_by_statement
from factcheck.compare.layout.clauses import compares, listed_with
from factcheck.compare.layout.names import is_located, tells_party
from factcheck.compare.sense.polarity.corrections import corrected
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import has_listed, listed_in, places, says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Unit

Sides = tuple[list["Unit"], list["Unit"]]
"""The names before an action, and those after it, the nearest first."""
_NAMES_BESIDE = 2
"""Among how many names on each side doer and patient are sought."""
TOKENS_TO_ROLE = 4
"""Greatest distance in tokens between a role's name and its concept."""
_HYPHENS = (["-"], ["‑"], ["–"])
"""Between a name and an action: "Russian-brokered"."""
AUXILIARY = {"vi": 5, "en": 3}
"""How many tokens before an action a passive may begin; Vietnamese has the doer there ("bị lực lượng X bắt giữ")."""


def compare_agents(comparison: Comparison) -> list[Slot]:
    """Compare who mediated, or whose initiative it was, where both sides say so."""
    agents_of = _agents_of_actions(comparison.stated)
    slots = (_compare_agent(comparison, doers, concept, slot) for concept, slot, doers in agents_of)
    return [slot for slot in slots if slot]


@cached_by_statement
def _agents_of_actions(stated: Reading) -> list[tuple[str, str, list[Unit]]]:
    """Return each action whose agents are compared, its slot, and its agents in a statement."""
    slots = table("roles")["agents"]
    return [(concept, slot, doers) for concept, slot in slots.items() if (doers := agents(stated, concept))]


def _compare_agent(comparison: Comparison, stated_agents: list[Unit], concept: str, slot: str) -> Slot | None:
    found_agents = agents(comparison.focus, concept)
    found_keys = {unit.key for unit in found_agents}
    found = (comparison.counterpart(unit).unit for unit in stated_agents)
    if not found_agents or any(unit and unit.key in found_keys for unit in found):
        return None
    titled = {comparison.counterpart(name).unit for name in _before_name(comparison.stated, stated_agents[0])}
    if any(unit in titled for unit in found_agents):
        return None  # what "the defence minister of Russia Shoigu" does, Russia does
    if _offers(comparison.stated) and not _offers(comparison.focus):
        return None  # who offers to mediate does so besides whoever mediates
    return comparison.slot(slot, "name-mismatch", "differ", stated_agents[0], found_agents[0])


def _before_name(reading: Reading, name: Unit) -> list[Unit]:
    """Return the names in the title directly before a name."""
    first, found = name.first, []
    while (unit := reading.unit_at.get(first - 1)) is not None and (unit.is_name or unit.entry_kind == "person"):
        found.append(unit)
        first = unit.first
    return [unit for unit in found if unit.is_name]


def _offers(reading: Reading) -> bool:
    return says(reading.sentence, "roles", "offering")


def compare_captors(comparison: Comparison) -> list[Slot]:
    """Compare who did it to whom: "13 soldiers of X captured by Y" against the same of Y by X."""
    stated, focus = comparison.stated, comparison.focus
    for quantity, found in product(stated.claim.quantities, focus.claim.quantities):
        measure, group, other_group = quantity.measure, quantity.group, found.group
        if measure and measure == found.measure and group and other_group:
            captors, others = agents(stated, measure), agents(focus, measure)
            if _among(other_group, captors) and _among(group, others) and not _among(group, captors):
                return [comparison.slot("roles", "role-swap", "differ", captors[0], others[0])]
    return []


def _among(name: str, units: list[Unit]) -> bool:
    return any(same_name(name, unit.key) for unit in units)


def compare_directions(comparison: Comparison) -> list[Slot]:
    """Compare who does it to whom for actions with a direction: "A exports to B" against "B exports to A".

    Only plain active clauses are compared, where the doer precedes the action and the patient follows it; whoever
    follows "than" is not the patient.
    """
    stated, focus = comparison.stated, comparison.focus
    for id in () if compares(stated) else _directed(stated):
        found = _active(focus, id) or _active(focus, _narrower(focus, id))
        deeds = _active(stated, id) if found else []
        found_sides = [sides for deed in _alike(stated, deeds, focus, found) if (sides := _beside(focus, deed))]
        stated_sides = _beside(stated, deeds[0]) if deeds else None
        if stated_sides and found_sides and all(_exchanged(stated_sides, other) for other in found_sides):
            return [comparison.slot("roles", "role-swap", "differ", stated_sides[0][0], found_sides[0][0][0])]
    return []


def _narrower(focus: Reading, id: str) -> str:
    """Return the directed action by which a sentence expresses a broader one: what is exported is sold."""
    narrower = focus.narrower.get(id)
    return narrower.key if narrower and narrower.key in listed_in("roles", "directed") else id


@cached_by_statement
def _directed(stated: Reading) -> list[str]:
    return [id for id in table("roles")["directed"] if id in stated.places]


def _active(reading: Reading, concept: str) -> list[Unit]:
    """Return where an action is active; "the backing of X" is a noun, followed by its doer."""
    deeds = [u for u in reading.places.get(concept, ()) if not is_passive(reading, u)]
    return [u for u in deeds if not has_listed(reading.sentence, "roles", "whose", u.last, u.last + 1)]


def _alike(stated: Reading, deeds: list[Unit], focus: Reading, found: list[Unit]) -> list[Unit]:
    """Return the places of an action beside the statement's own words, or else all: exports of gas."""
    about = {key for deed in deeds for key in _around(stated, deed)}
    return [deed for deed in found if about & _around(focus, deed)] or found


def _around(reading: Reading, deed: Unit) -> set[str]:
    near = [u for u in reading.units if u is not deed and not u.is_name and abs(u.first - deed.first) <= TOKENS_TO_ROLE]
    return {unit.key for unit in near}


def _beside(reading: Reading, deed: Unit) -> Sides | None:
    before = [u for u in reading.named if u.last <= deed.first]
    after = [u for u in reading.named if u.first >= deed.last]
    if after and deed.key in listed_in("roles", "for_a_side") and is_for(reading, after[0]):
        return None
    return (before[::-1], after) if before and after else None


def is_for(reading: Reading, unit: Unit) -> bool:
    """Tell whether a name is the beneficiary: "the goal that won the match for Alabama"."""
    return has_listed(reading.sentence, "roles", "for", unit.first - 1, unit.first)


def is_passive(reading: Reading, deed: Unit) -> bool:
    """Tell whether words around an action make what precedes it the patient."""
    sentence, reach = reading.sentence, AUXILIARY[reading.sentence.lang]
    if has_listed(sentence, "roles", "infinitive", deed.first - 1, deed.first):
        return False  # "is to pay"
    before = has_listed(
        sentence, "roles", "passive", max(deed.first - reach, after_setting_off(reading, deed)), deed.first
    )
    return before or has_listed(sentence, "roles", "passive", deed.last, deed.last + TOKENS_TO_ROLE)


def after_setting_off(reading: Reading, deed: Unit) -> int:
    """Return the token behind the last "it is" before an action, which makes no passive; 0 without one."""
    found = places(reading.sentence, "roles", "setting_off")
    return max((place.stop for place in found if place.stop <= deed.first), default=0)


def _exchanged(stated: Sides, found: Sides) -> bool:
    """Tell whether doer and patient have changed places: the doer is a patient, and is not among those who do it."""
    doer, other = stated[0][0].key, stated[1][0].key
    done_to, does = _among(doer, found[1][:_NAMES_BESIDE]), _among(other, found[0][:_NAMES_BESIDE])
    return done_to and does and not _among(doer, found[0])


def agents(reading: Reading, concept: str) -> list[Unit]:
    """Return the names that do what a concept says: "brokered by X", "do X làm trung gian", "X-brokered"."""
    deed = reading.concepts.get(concept)
    if deed is None or not reading.named:
        return []
    denied = corrected(reading)
    named = [unit for unit in reading.named if unit not in denied]
    if compound := [u for u in named if reading.sentence.words[u.last : deed.first] in _HYPHENS]:
        return compound
    after = (u for u in named if 0 <= u.first - deed.last <= TOKENS_TO_ROLE)
    doers = [u for u in after if has_listed(reading.sentence, "roles", "by", deed.last, u.first)]
    before = [u for u in named if u.last <= deed.first and not is_located(reading, u) and _is_near(deed, u, denied)]
    if doers:
        names = listed_with(reading, doers[0])
        return names[names.index(doers[0]) :]
    return before[-1:]


def _is_near(deed: Unit, unit: Unit, denied: frozenset[Unit]) -> bool:
    """Tell whether a name is near an action; what is denied between them does not count: "by X, not by Y, brokered"."""
    between = [one for one in denied if unit.last <= one.first < deed.first]
    return deed.first - unit.last <= TOKENS_TO_ROLE + (between[0].last - unit.last if between else 0)


def compare_swapped_clauses(comparison: Comparison) -> list[Slot]:
    """Return a slot where the sentence says of each of two parties what the statement says of the other."""
    whole = [pair for pair in comparison.pairs_here() if pair.found and pair.is_whole]
    parties = [pair for pair in whole if tells_party(pair)]
    deeds = [pair for pair in whole if pair.stated.is_action or (pair.found and pair.found.is_action)]
    if len(parties) < 2 or len(deeds) < 2:
        return []
    crossed = islice(_crossed(comparison.stated, comparison.focus, parties, deeds), 1)
    return [comparison.slot("roles", "role-swap", "differ", deed, instead) for deed, instead in crossed]


def _crossed(stated: Reading, focus: Reading, parties: list[Pair], deeds: list[Pair]) -> Iterator[tuple[Unit, Unit]]:
    """Yield an action that the statement says of one party, and the one that the sentence says of it instead."""
    for one, other in permutations(parties, 2):
        one_clause, other_clause = stated.clauses[one.stated.first], stated.clauses[other.stated.first]
        clauses_of_one, clauses_of_other = _clauses(one, focus), _clauses(other, focus)
        if one_clause == other_clause or not clauses_of_one.isdisjoint(clauses_of_other):
            continue
        done_by_one = [
            d for d in deeds if stated.clauses[d.stated.first] == one_clause and _clauses(d, focus) <= clauses_of_other
        ]
        done_by_other = [
            d for d in deeds if stated.clauses[d.stated.first] == other_clause and _clauses(d, focus) <= clauses_of_one
        ]
        if done_by_one and done_by_other and (instead := done_by_other[0].found):
            yield done_by_one[0].stated, instead


def _clauses(pair: Pair, focus: Reading) -> set[int]:
    """Return the clauses that contain a counterpart."""
    return focus.clauses_with(pair.found) if pair.found else set()


def compare_routes(comparison: Comparison) -> list[Slot]:
    """Return a slot where start and destination have changed places."""
    if (route := _start_and_end(comparison.stated)) and (found_route := _start_and_end(comparison.focus)):
        (start, end), (other_start, other_end) = route, found_route
        if same_name(start.key, other_end.key) and same_name(end.key, other_start.key):
            return [comparison.slot("roles", "role-swap", "differ", start, other_start)]
    return []


@cached_by_sentence
def _start_and_end(reading: Reading) -> tuple[Unit, Unit] | None:
    """Return the name after "from" and that after the following "to"."""
    start = next((unit for unit in reading.named if _follows(reading, unit, "from")), None)
    after = [unit for unit in reading.named if start and unit.first >= start.last]
    end = next((unit for unit in after if _follows(reading, unit, "to")), None)
    return (start, end) if start and end else None


def _follows(reading: Reading, unit: Unit, way: str) -> bool:
    return has_listed(reading.sentence, "roles", way, unit.first - 1, unit.first)
