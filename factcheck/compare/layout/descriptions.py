"""What a sentence says that a name is: "finance minister Ann Cole of Norland", "Ann Cole is a retired Danish pilot"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import dividing_tokens
from factcheck.compare.layout.names import PLACES, name_kind
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import has_listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.model import Lang

_MOST_UNITS = 4
"""How many units may describe a name: "Norwegian fisheries minister Kari Ostby"."""
_WORDS_BETWEEN = 3
"""How many words may be between a name and what is said of it: "is to become the"."""
_COPULAS = ("copulas", "becomes", "called")
_BEING = frozenset({"hold_office", "become", "star_in"})
"""Concepts of what is as good as "is": "serves as", "plays the role of"."""
Office = tuple[str, str]
"""A title and its country: ("president", "russia")."""


class Description(NamedTuple):
    """A name and the units that say what it is, in order."""

    name: Unit
    units: tuple[Unit, ...]
    is_predicate: bool
    """True for "X is …" and "X became …", False for "finance minister X" and "X, the finance minister,"."""

    def title(self, lang: Lang) -> Unit | None:
        """Return the person that the name is said to be: in Vietnamese the first, in English the last."""
        people = [unit for unit in self.units if unit.entry_kind == "person" and unit.has_content]
        return people[0 if lang == "vi" else -1] if people else None

    def countries(self) -> list[Unit]:
        """Return the countries that it is said to be of."""
        return [unit for unit in self.units if unit.entry_kind == "country"]

    @property
    def precedes(self) -> bool:
        """Whether it is right before the name."""
        return self.units[-1].last == self.name.first


@cached_by_sentence
def descriptions(reading: Reading) -> list[Description]:
    """Return what a sentence says that each name is; not of places."""
    names, phrases = [name for name in reading.named if not _is_place(name)], list(_phrases(reading))
    found = [behind for name in names if (behind := _behind(reading, name, phrases))]
    taken = {unit for one in found for unit in one.units}  # "X is the chairman of Y", without "of" in Vietnamese
    by_end = {one[-1].last: one[-_MOST_UNITS:] for one in phrases if taken.isdisjoint(one)}
    return [*(one for name in names for one in _before(reading, name, by_end)), *found]


def _phrases(reading: Reading) -> Iterator[tuple[Unit, ...]]:
    """Yield the runs of units with nothing but "of" between, without names but those of places."""
    run: list[Unit] = []
    for unit in (one for one in reading.units if _is_place(one) or not one.is_name):
        if run and not (unit.first == run[-1].last or _is_link(reading, range(run[-1].last, unit.first))):
            yield tuple(run)
            run = []
        run.append(unit)
    if run:
        yield tuple(run)


def _before(reading: Reading, name: Unit, phrases: dict[int, tuple[Unit, ...]]) -> Iterator[Description]:
    """Yield what stands right before a name, or before its comma, and before "is" in front of the two."""
    title = phrases.get(name.first - _is_set_off(reading, range(name.first, name.last)))
    if title:
        yield Description(name, title, is_predicate=False)
    copula = _before_address(reading, title[0] if title else name) - 1
    if has_listed(reading.sentence, "clauses", "copulas", copula, copula + 1) and copula in phrases:
        yield Description(name, phrases[copula], is_predicate=True)


def _before_address(reading: Reading, unit: Unit) -> int:
    """Return the first token of a unit, or that of "ông", "Mr" and their like right before it."""
    return unit.first - has_listed(reading.sentence, "roles", "address", unit.first - 1, unit.first)


def _behind(reading: Reading, name: Unit, phrases: list[tuple[Unit, ...]]) -> Description | None:
    """Return what is said of a name by "is", "becomes" or "as", or between commas."""
    sentence, after = reading.sentence, [unit for one in phrases for unit in one if unit.first >= name.last]
    being = after.pop(0) if after and after[0].key in _BEING else None
    start = (being or name).last
    units = next((one[one.index(after[0]) :][:_MOST_UNITS] for one in phrases if after and after[0] in one), ())
    if not units or units[0].first - start > _WORDS_BETWEEN:
        return None
    between, end = range(name.last, units[0].first), units[-1].last
    if being or any(has_listed(sentence, "clauses", key, between.start, between.stop) for key in _COPULAS):
        return Description(name, units, is_predicate=True) if dividing_tokens(sentence).isdisjoint(between) else None
    of = reading.unit_at.get(end + _is_link(reading, range(end, end + 1)), units[-1])  # "the director of Nordvind"
    return Description(name, units, is_predicate=False) if _is_set_off(reading, range(name.last + 1, of.last)) else None


def _is_set_off(reading: Reading, tokens: range) -> bool:
    """Tell whether commas are on both sides of some tokens."""
    words = reading.sentence.words
    return tokens.start > 0 and words[tokens.start - 1] == words[min(tokens.stop, len(words) - 1)] == ","


def _is_place(unit: Unit) -> bool:
    return name_kind(unit.key) in PLACES


def _is_link(reading: Reading, gap: range) -> bool:
    """Tell whether a gap is a word that links those of a phrase: "minister of Norland", "Norland's minister"."""
    return len(gap) == 1 and any(
        has_listed(reading.sentence, "roles", key, gap.start, gap.stop) for key in ("of", "owns")
    )


class Tenure(NamedTuple):
    """Who is said to hold which office: "Ann Cole is the president of Norland", "Norland's president Ann Cole"."""

    person: Unit
    title: Unit
    country: Unit

    @property
    def office(self) -> Office:
        """The title and its country."""
        return self.title.key, self.country.key


@cached_by_sentence
def tenures(reading: Reading) -> list[Tenure]:
    """Return the offices of states that a sentence says somebody holds."""
    if not any(unit.entry_kind == "country" for unit in reading.named):
        return []
    people = (one for one in descriptions(reading) if one.name.entry_kind in {"", "person"})
    found = ((one.name, one.title(reading.sentence.lang), one.countries()) for one in people)
    return [Tenure(name, title, *country) for name, title, country in found if title and len(country) == 1]


@cached_by_sentence
def offices(reading: Reading) -> list[Office]:
    """Return each title next to a country, whoever holds it: "the Russian president"."""
    beside = [two for two in pairwise(reading.units) if two[0].last == two[1].first]
    found = (sorted(two, key=lambda unit: unit.is_name) for two in beside)
    return [(one.key, two.key) for one, two in found if one.entry_kind == "person" and two.entry_kind == "country"]


def holders(readings: Iterable[Reading]) -> dict[str, set[Office]]:
    """Return the offices of each person who is named with one."""
    found: dict[str, set[Office]] = {}
    for tenure in (one for reading in readings for one in tenures(reading)):
        found.setdefault(tenure.person.key, set()).add(tenure.office)
    return found


def held_by(name: str, known: dict[str, set[Office]]) -> set[Office]:
    """Return the offices of a name, whatever its form ("Putin", "Vladimir Putin")."""
    return {office for person, held in known.items() if same_name(name, person) for office in held}
