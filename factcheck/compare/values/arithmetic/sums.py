"""Figures that add up to a stated one: "ten people dead or missing", where 7 died and 3 are missing."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.counting import are_aligned
from factcheck.compare.layout.reading import concepts_within
from factcheck.compare.layout.values import Figure
from factcheck.compare.values.arithmetic.comparing import comparing
from factcheck.compare.values.arithmetic.computations import announcements
from factcheck.compare.values.figures.intervals import compare_figures
from factcheck.compare.values.figures.parts import is_part
from factcheck.compare.values.figures.respective import figures_of_members
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.model import Hedge, Quantity

_CASUALTIES = "casualty"
"""The outcome that is broader than all that are added up here."""
_MOST_TOKENS_BETWEEN = 3
"""How many tokens may be between two outcomes of the same people: "killed, or were wounded"."""


class Sum(NamedTuple):
    """The first of the figures that add up to a stated one, and the tokens of the statement that say so."""

    first: Figure
    tokens: frozenset[int]


class _Row(NamedTuple):
    """Outcomes named one right after the other, each once, and the tokens from the first to the last."""

    outcomes: frozenset[str]
    tokens: range


def find_sum(stated: Figure, focus: Reading) -> Sum | None:
    """Return the figures of a sentence that add up to a stated one: of each outcome that it counts, or all of them."""
    row = _row_of(stated)
    if row and (parts := _parts_of(row, stated, focus)):
        announced = {at for place in announcements(stated.reading, "sum") for at in place}
        return Sum(parts[0], frozenset(announced.union(row.tokens)))
    for found in (_all_of(stated, focus), figures_of_members(stated, focus)):
        if len(found) > 1 and sum(part.value.low for part in found) == stated.value.low:
            return Sum(found[0], frozenset())
    return None


def _parts_of(row: _Row, stated: Figure, focus: Reading) -> list[Figure]:
    """Return the figures of all outcomes of a row, in order, if they add up to a stated one."""
    parts = [part for outcome in row.outcomes if (part := _part(outcome, stated, focus)) is not None]
    if len(parts) < len(row.outcomes) or compare_figures(stated.quantity, _sum(stated.quantity, parts)) != "agree":
        return []
    return sorted(parts, key=lambda part: part.bare_tokens.start)


def _all_of(stated: Figure, focus: Reading) -> list[Figure]:
    """Return the figures of what a stated one counts, or of parts of it; none if one is a difference.

    11 militants and six soldiers killed are 17 people killed; scores and ranks do not add up.
    """
    measure = stated.quantity.measure or ""
    parts = [found for found in focus.figures if measure in lexicon().kin(found.quantity.measure or "")]
    return parts if measure in lexicon().entries and not any(map(comparing, parts)) else []


def _part(outcome: str, stated: Figure, focus: Reading) -> Figure | None:
    """Return the only figure of an outcome, if it counts all of them and not a part; the wounded may be badly hurt."""
    alike = [found for found in focus.figures if outcome in lexicon().kin(found.quantity.measure or "")]
    if len(alike) != 1 or alike[0].quantity.measure != outcome or is_part(alike[0]):
        return None
    whoever = Figure(stated.reading, replace(stated.quantity, measure=outcome))
    return alike[0] if are_aligned(whoever, alike[0]) else None


def _sum(stated: Quantity, parts: list[Figure]) -> Quantity:
    """Return the sum of some figures as one of the stated measure."""
    total = sum(part.value.low for part in parts)
    exact = all(part.quantity.hedge == "exact" for part in parts)
    hedge: Hedge = "exact" if exact else "about"
    return replace(stated, low=total, high=total, low_open=False, high_open=False, hedge=hedge)


@cached_by_statement
def _row_of(stated: Figure) -> _Row | None:
    """Return the outcomes that a figure counts together; None if it is not the only one that may."""
    reading, measure = stated.reading, stated.quantity.measure
    if measure is None or _CASUALTIES not in lexicon().kin(measure):
        return None
    counting = [figure for figure in reading.figures if _CASUALTIES in lexicon().kin(figure.quantity.measure or "")]
    units = [unit for unit in reading.units if unit.kind == "concept" and _CASUALTIES in lexicon().kin(unit.key)]
    if len(counting) != 1 or not units or not _are_joined(units, reading):
        return None
    named = list(chain.from_iterable(_outcomes_of(unit, reading) for unit in units))
    if len(named) < 2 or len(set(named)) < len(named):
        return None
    return _Row(frozenset(named), range(units[0].first, units[-1].last))


def _outcomes_of(unit: Unit, reading: Reading) -> list[str]:
    """Return the outcomes that a unit names: two for "dead or missing"."""
    if unit.key not in table("outcomes")["several"]:
        return [unit.key]
    within = (id for id in concepts_within(unit, reading.sentence) if _CASUALTIES in lexicon().kin(id))
    return list(dict.fromkeys(id for id in within if id != unit.key))


def _are_joined(units: list[Unit], reading: Reading) -> bool:
    """Tell whether only words that join them are between outcomes: none has a figure, or a verb, of its own."""
    sentence = reading.sentence
    joining = listed(sentence, "outcomes", "either") | listed(sentence, "outcomes", "passive") | {","}
    gaps = [range(one.last, other.first) for one, other in pairwise(units)]
    return all(len(gap) <= _MOST_TOKENS_BETWEEN and all(sentence.words[at] in joining for at in gap) for gap in gaps)
