"""Two things in each other's place: "72 billion of deposits and 119 billion of assets" for the other way round.

Such a statement lacks no word and no figure. What gives it away is the company: each of the two stands with the words
that the sentence has around the other one, and with none of its own.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import WHOLE, find
from factcheck.compare.layout.clauses import MARKS
from factcheck.compare.layout.comparing import compares
from factcheck.compare.layout.kinds import name_kind
from factcheck.compare.layout.words import is_function_word
from factcheck.compare.matter import LIGHT
from factcheck.compare.slots import facing, token_range, unless_told, with_status
from factcheck.compare.values.intervals import core
from factcheck.language.listed import listed, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Quantity

BESIDE = 3
"""How many words right before or behind a figure are its company, where nothing parts them."""
APART = 2
"""How many tokens must lie between two things for each to have a company: "X and Y" share one."""
FIGURE = "figure"
NEGATED = "¬"
"""Stands among the company of what is under a negation."""
_QUOTES = frozenset('"“”«»')


class Met(NamedTuple):
    """A figure, name or concept that stands once on either side, and its tokens there."""

    kind: str
    here: range
    there: range


class Company(NamedTuple):
    """The words around something: those that say something, and all."""

    telling: frozenset[str]
    all: frozenset[str]

    def without(self, words: AbstractSet[str]) -> Company:
        """Leave out what the two things themselves are called."""
        return Company(self.telling - words, self.all - words)


def with_exchanges(stated: Reading, focus: Reading, slots: Iterable[Slot]) -> list[Slot]:
    """Return the slots; those of figures in each other's place differ, and other things have slots of their own."""
    told = list(slots)
    for one, other in _exchanged(stated, focus):
        if one.kind == FIGURE:
            told = [_turned(stated, focus, slot, one, other) for slot in told]
        else:
            ours, theirs = stated.unit_at[one.here.start], focus.unit_at[other.there.start]
            turned = facing("roles", "role-swap", "differ", (stated, ours), (focus, theirs))
            told += unless_told([turned], with_status(told, "differ"))
    return told


def _turned(stated: Reading, focus: Reading, slot: Slot, one: Met, other: Met) -> Slot:
    """Return the slot of either figure with what the sentence has in its place."""
    first = token_range(stated, slot.stated_span)[0]
    its = {one.here.start: other.there, other.here.start: one.there}.get(first)
    if its is None:
        return slot
    return slot.beside(focus, focus.sentence.offsets(its), "differ")


def have_changed_deeds(stated: Reading, focus: Reading) -> bool:
    """Tell whether two things come in the sentence's order, but each with what the sentence says of the other one.

    Such words may well be told anew: it only keeps a sentence from bearing a statement out.
    """
    return bool(_exchanged(stated, focus, turned=False))


def _exchanged(stated: Reading, focus: Reading, *, turned: bool = True) -> list[tuple[Met, Met]]:
    """Return each two things of a kind in each other's company that come in the other order, or in the same one."""
    if stated.sentence.lang != focus.sentence.lang or compares(stated) != compares(focus):
        return []
    met = sorted(chain(_figures(stated, focus), _units(stated, focus)), key=lambda one: one.here.start)
    ordered = (
        (one, other)
        for one, other in combinations(met, 2)
        if one.kind == other.kind
        and (one.there.start > other.there.start) == turned
        and other.here.start - one.here.stop >= APART
    )
    return [two for two in ordered if _have_changed_company(stated, focus, *two)]


def _figures(stated: Reading, focus: Reading) -> Iterator[Met]:
    ours, theirs = _by_value(stated), _by_value(focus)
    for value in ours.keys() & theirs.keys():
        if len(ours[value]) == len(theirs[value]) == 1:
            here, there = token_range(stated, ours[value][0].figure), token_range(focus, theirs[value][0].figure)
            yield Met(FIGURE, range(*here), range(*there))


def _by_value(reading: Reading) -> dict[tuple[float, ...], list[Quantity]]:
    found: dict[tuple[float, ...], list[Quantity]] = {}
    for quantity in reading.claim.quantities:
        found.setdefault(core(quantity), []).append(quantity)
    return found


def _units(stated: Reading, focus: Reading) -> Iterator[Met]:
    for unit in stated.units:
        if unit.weight <= LIGHT or unit.kind == "word" or len(stated.places[unit.key]) > 1:
            continue
        found, strength = find(unit, stated, focus)
        if found and strength >= WHOLE and len(focus.places[found.key]) == 1:
            yield Met(name_kind(unit.key), range(unit.first, unit.last), range(found.first, found.last))


def _have_changed_company(stated: Reading, focus: Reading, one: Met, other: Met) -> bool:
    """Tell whether each of two stands with words that the sentence has around the other, and with none of its own."""
    places = ((stated, one.here), (stated, other.here), (focus, one.there), (focus, other.there))
    own = {word for reading, place in places for word in _said(reading, place)}
    companies = zip(*(_companies(reading, place, one.kind) for reading, place in places), strict=True)
    return any(_are_crossed(*(company.without(own) for company in four)) for four in companies)


def _are_crossed(one: Company, other: Company, its: Company, the_others: Company) -> bool:
    mine, yours = one.telling - other.telling, other.telling - one.telling
    kept = (one.all & its.all) - other.all - the_others.all, (other.all & the_others.all) - one.all - its.all
    crossed = mine & the_others.telling - its.telling and yours & its.telling - the_others.telling
    return bool(crossed) and not any(kept)


def _companies(reading: Reading, place: range, kind: str) -> list[Company]:
    """Return the words of the same part of the sentence; of a figure also those right behind and right before it."""
    parts = _parts(reading)
    around = [at for at, part in enumerate(parts) if part == parts[place.start] and at not in place]
    telling = _said(reading, around) | ({NEGATED} if place.start in reading.negated else set())
    if kind != FIGURE:
        return [Company(telling, telling)]
    spoken = [at for at in around if reading.sentence.tokens[at].kind != "symbol"]
    behind = [at for at in spoken if at >= place.stop][:BESIDE]
    before = [at for at in spoken if at < place.start][-BESIDE:]
    return [Company(telling, telling), *(Company(_said(reading, at), _words(reading, at)) for at in (behind, before))]


def _said(reading: Reading, places: Iterable[int]) -> frozenset[str]:
    """Return the words and figures at some places that say something."""
    sentence = reading.sentence
    tokens = ((sentence.tokens[at], at) for at in places)
    return frozenset(
        sentence.spoken[at] for token, at in tokens if token.kind != "symbol" and not is_function_word(token, sentence)
    )


def _words(reading: Reading, places: Iterable[int]) -> frozenset[str]:
    return frozenset(reading.sentence.spoken[at] for at in places)


@lru_cache(maxsize=256)  # a sentence is part of several passages
def _parts(reading: Reading) -> list[int]:
    """Return for each token how many marks and words such as "and", "while" stand before it."""
    sentence = reading.sentence
    joints = listed(sentence, "roles", "and") | listed(sentence, "clauses", "contrasts") | MARKS - _QUOTES
    starts = {place.start for place in places(sentence, "clauses", "joints")}
    return list(accumulate(at in starts or word in joints for at, word in enumerate(sentence.spoken)))
