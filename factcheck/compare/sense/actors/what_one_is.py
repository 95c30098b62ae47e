"""What somebody is: the president of another country, the minister named otherwise, the pilot who is a driver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.alignment import IN_CONTEXT
from factcheck.compare.layout.descriptions import descriptions, held_by, tenures
from factcheck.compare.layout.names import is_located
from factcheck.compare.slots import Slot, with_status
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.listed import listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Unit
    from factcheck.compare.layout.descriptions import Description, Tenure

_JOINTS = frozenset("-–/")
"""Marks that may join two countries, so that neither is the only one, as "and" does."""
_ORIGIN = "descendant"
"""The concept of "người gốc": a player of Brazilian origin may be Vietnamese."""


def compare_posts_and_trades(comparison: Comparison) -> list[Slot]:
    """Return a slot for each name whose post is another one's in the sentence, or whose trade is another there."""
    return [*_posts(comparison), *_trades_of_one(comparison)]


def _posts(comparison: Comparison) -> list[Slot]:
    """Return a slot for a name of the statement whose post another name has, where a passage has all else."""
    for post, name in _named_with(comparison.stated, "one_holder"):
        found, holders = comparison.counterpart(post), _named_with(comparison.focus, "one_holder")
        other = next((one for title, one in holders if title is found.unit), None) if found.is_whole else None
        if other and not same_name(name.key, other.key) and _is_all_else_there(comparison, name, other):
            return [comparison.slot("roles", "role-swap", "differ", name, other)]
    return []


def _trades_of_one(comparison: Comparison) -> list[Slot]:
    """Return a slot for each trade that the source lacks, where the sentence gives the same name another one."""
    stated, focus = comparison.stated, comparison.focus
    lacking = [pair.stated for pair in comparison.pairs if not pair.strength]
    pairs = ((trade, name) for trade, name in _named_with(stated, "trades") if trade in lacking)
    others = [(trade, name) for trade, name in _named_with(focus, "trades") if trade.key not in stated.concepts]
    return [
        comparison.slot("roles", "role-swap", "differ", trade, other)
        for trade, name in pairs
        for other, found in others
        if comparison.counterpart(name).unit is found
    ][:1]


def _named_with(reading: Reading, key: str) -> Iterator[tuple[Unit, Unit]]:
    """Yield each post or trade of a list of `lexicons/roles.yaml` with the unknown name that is said to have it."""
    for described in descriptions(reading):
        title = described.title(reading.sentence.lang)
        if title and title.key in listed_in("roles", key) and described.name.entry is None:
            yield title, described.name


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
    for tenure in tenures(stated):
        if tenure.title.key not in listed_in("roles", "offices"):
            continue
        held, theirs = held_by(tenure.person.key, passage.holders), tenures(focus)
        others = {office for office in held if office[0] == tenure.title.key or office[1] == tenure.country.key}
        if any(other.office == tenure.office for other in theirs):
            others = held
        if others and tenure.office not in held:
            other_holder = next((other for other in theirs if other.office in others), None)
            return [_slot(comparison, tenure, other_holder)]
    return []


def _slot(comparison: Comparison, tenure: Tenure, other: Tenure | None) -> Slot:
    """Return the slot of title and country, of which neither is part of what else the sentence must have."""
    stated = comparison.stated
    first, last = sorted((tenure.title, tenure.country), key=lambda unit: unit.first)
    slot = Slot.missing("roles", "role-swap", stated, (stated.span(first)[0], stated.span(last)[1]))
    found = comparison.focus.span(other.title) if other else None
    return slot.against(comparison.focus, found, "differ") if found else replace(slot, status="bound")


def compare_nationalities(comparison: Comparison) -> list[Slot]:
    """Return a slot for each country of something named that the sentence gives another country."""
    there = _nationalities(comparison.focus)
    return [
        comparison.slot("roles", "role-swap", "differ", country, other)
        for name, country in _nationalities(comparison.stated).items()
        if (found := comparison.counterpart(name).unit) and (other := there.get(found)) and other.key != country.key
    ]


def _nationalities(reading: Reading) -> dict[Unit, Unit]:
    """Return each name that a country describes, with that country: "Danish company X", "X is a Danish company"."""
    found = ((described.name, _country(reading, described)) for described in descriptions(reading))
    return {name: country for name, country in found if country}


def _country(reading: Reading, described: Description) -> Unit | None:
    """Return the country in a description that belongs to a noun of it: in Vietnamese to the one before."""
    units = described.units
    countries = described.countries()
    if len(countries) != 1:
        return None
    country, at = countries[0], units.index(countries[0])
    if reading.sentence.lang == "en":
        nouns = units[at + 1 :]
    else:
        nouns = units[max(0, at - 1) : at] if not described.precedes or country is units[-1] else ()
    if is_located(reading, country) or reading.is_negated(country) or _is_joined(reading, country):
        return None
    return country if any(noun.entry_kind in THINGS_AND_PEOPLE and noun.key != _ORIGIN for noun in nouns) else None


def _is_joined(reading: Reading, country: Unit) -> bool:
    """Tell whether a joint stands directly before or after a country."""
    words, joints = reading.sentence.words, _JOINTS | listed(reading.sentence, "counting", "joining")
    return not joints.isdisjoint((*words[country.first - 1 : country.first], *words[country.last : country.last + 1]))
