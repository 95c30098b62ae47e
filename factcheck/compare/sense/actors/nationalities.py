"""Which country somebody or something is from: a Danish company is no Swedish one, in whatever language it is told."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.names import PLACES, is_located, name_kind
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit

_MOST_UNITS = 4
"""How many units directly before a name may describe it: "Norwegian fisheries minister Kari Ostby"."""
_WORDS_TO_COUNTRY = 2
"""How many words may be between a name and what describes it: "is a", ", the"."""
_JOINTS = frozenset("-–/")
"""Marks that may join two countries, so that neither is the only one, as "and" does."""
_ORIGIN = "descendant"
"""The concept of "người gốc": a player of Brazilian origin may be Vietnamese."""


def compare_nationalities(comparison: Comparison) -> list[Slot]:
    """Return a slot for each country of something named that the sentence gives another country."""
    there = _nationalities(comparison.focus)
    return [
        comparison.slot("roles", "role-swap", "differ", country, other)
        for name, country in _nationalities(comparison.stated).items()
        if (found := comparison.counterpart(name).unit) and (other := there.get(found)) and other.key != country.key
    ]


@cached_by_sentence
def _nationalities(reading: Reading) -> dict[Unit, Unit]:
    """Return each name that a country describes, with that country: "Danish company X", "X is a Danish company"."""
    described = ((name, _before(reading, name) or _behind(reading, name)) for name in reading.named)
    return {name: country for name, country in described if country and name_kind(name.key) not in PLACES}


def _before(reading: Reading, name: Unit) -> Unit | None:
    """Return the country in what stands right before a name, up to the noun that it belongs to."""
    chain = [name]
    while len(chain) <= _MOST_UNITS and (unit := reading.unit_at.get(chain[0].first - 1)):
        chain.insert(0, unit)
    return _country_in(reading, chain[:-1], is_next=True)


def _behind(reading: Reading, name: Unit) -> Unit | None:
    """Return the country in what is said of a name by "is", or between commas."""
    after = [unit for unit in reading.units if unit.first >= name.last][:_MOST_UNITS]
    if not after or after[0].first - name.last > _WORDS_TO_COUNTRY:
        return None
    words = reading.sentence.words
    between = words[name.last : after[0].first]
    joined = next((at for at, (one, other) in enumerate(pairwise(after), 1) if one.last != other.first), len(after))
    is_apposition = between[:1] == words[after[joined - 1].last :][:1] == [","]
    if not is_apposition and listed(reading.sentence, "clauses", "copulas").isdisjoint(between):
        return None
    return _country_in(reading, after[:joined])


def _country_in(reading: Reading, chain: list[Unit], *, is_next: bool = False) -> Unit | None:
    """Return the country in units without a gap that belongs to a noun among them: in Vietnamese the one before it.

    `is_next` tells that the name follows, so that a Vietnamese country must be the last of them.
    """
    countries = [unit for unit in chain if unit.entry_kind == "country"]
    if len(countries) != 1:
        return None
    country, at = countries[0], chain.index(countries[0])
    if reading.sentence.lang == "en":
        nouns = chain[at + 1 :]
    else:
        nouns = chain[max(0, at - 1) : at] if not is_next or country is chain[-1] else []
    if is_located(reading, country) or _is_joined(reading, country):
        return None
    return country if any(noun.entry_kind in THINGS_AND_PEOPLE and noun.key != _ORIGIN for noun in nouns) else None


def _is_joined(reading: Reading, country: Unit) -> bool:
    """Tell whether a joint stands directly before or after a country."""
    words, joints = reading.sentence.words, _JOINTS | listed(reading.sentence, "counting", "joining")
    return not joints.isdisjoint((*words[country.first - 1 : country.first], *words[country.last : country.last + 1]))
