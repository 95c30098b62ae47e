"""What somebody is: the president of another country, the minister named otherwise, the pilot who is a driver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.alignment import IN_CONTEXT
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.names import held_by
from factcheck.compare.slots import Slot, with_status
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Unit
    from factcheck.compare.layout.names import Office


_UNITS_TO_NAME = 2
"""How many units are from a post to its holder: "the finance minister of France is Ann Cole"."""
_UNITS_TO_TRADE = 3
"""How many units are from a name to the trade: "Ann Cole as a widowed truck driver"."""
Tenure = tuple["Unit", "Unit", "Unit"]
"""Person, title and country in a statement."""
_HOLDING = "hold_office"
"""The concept of "serves as"."""
_WORDS_TO_COUNTRY = 1
"""How many words may be between title and country: "of"."""
_WORDS_TO_PERSON = 2
"""How many words may be between person and title: "is the"."""


def compare_posts_and_trades(comparison: Comparison) -> list[Slot]:
    """Return a slot for each name whose post is another one's in the sentence, or whose trade is another there."""
    return [*_posts(comparison), *_trades_of_one(comparison)]


def _posts(comparison: Comparison) -> list[Slot]:
    """Return a slot for a name of the statement whose post another name has, where a passage has all else."""
    stated, focus = comparison.stated, comparison.focus
    for post, name in _holders(stated):
        found = comparison.counterpart(post)
        other = next((one for title, one in _holders(focus) if title is found.unit), None) if found.is_whole else None
        if other and not same_name(name.key, other.key) and _is_all_else_there(comparison, name, other):
            return [comparison.slot("roles", "role-swap", "differ", name, other)]
    return []


def _trades_of_one(comparison: Comparison) -> list[Slot]:
    """Return a slot for each trade that the source lacks, where the sentence gives the same name another one."""
    stated, focus = comparison.stated, comparison.focus
    lacking = [pair.stated for pair in comparison.pairs if not pair.strength]
    pairs = ((trade, name) for trade, name in _trades(stated) if trade in lacking)
    others = [(trade, name) for trade, name in _trades(focus) if trade.key not in stated.concepts]
    return [
        comparison.slot("roles", "role-swap", "differ", trade, other)
        for trade, name in pairs
        for other, found in others
        if comparison.counterpart(name).unit is found
    ][:1]


def _holders(reading: Reading) -> Iterator[tuple[Unit, Unit]]:
    """Yield each post with the person who is named right behind it, or told to be its holder."""
    copulas, words = listed(reading.sentence, "clauses", "copulas"), reading.sentence.words
    for at, post in enumerate(reading.units):
        near = reading.units[at + 1 : at + 1 + _UNITS_TO_NAME] if post.key in listed_in("roles", "one_holder") else ()
        between = [(name, words[post.last : name.first]) for name in near if name.is_name and name.entry is None]
        yield from [(post, name) for name, said in between if not said or not copulas.isdisjoint(said)][:1]


def _trades(reading: Reading) -> Iterator[tuple[Unit, Unit]]:
    """Yield each trade with the name right behind it, or else shortly before it."""
    for at, trade in enumerate(reading.units):
        if trade.key in listed_in("roles", "trades"):
            behind = [unit for unit in reading.units[at + 1 : at + 2] if unit.first == trade.last]
            ahead = reading.units[max(0, at - _UNITS_TO_TRADE) : at][::-1]
            if name := next((unit for unit in (*behind, *ahead) if unit.is_name and unit.entry is None), None):
                yield trade, name


def _is_all_else_there(comparison: Comparison, name: Unit, other: Unit) -> bool:
    """Tell whether each side lacks the other's name, and a passage has all else: two hospitals have two directors."""
    if comparison.counterpart(name).is_found or any(same_name(other.key, one.key) for one in comparison.stated.named):
        return False
    rest = [pair for pair in comparison.pairs if pair.stated is not name and pair.has_content]
    tied = any(pair.stated.is_name for pair in rest) or bool(with_status(comparison.slots, "agree"))
    return tied and all(pair.strength >= IN_CONTEXT for pair in rest)


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
