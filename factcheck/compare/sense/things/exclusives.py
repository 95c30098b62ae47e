"""Exclusive statements: what is said of one alone, and in the sentence of others too, or of both sides.

"Russia alone mediated" is wrong where "Russia, France and the US mediated". The words are in
`lexicons/polarity.yaml`.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.shared_matter import deed_weight
from factcheck.compare.slots import Slot
from factcheck.language.listed import leads_to, listed_in, places, says
from factcheck.language.tables import table
from factcheck.language.tokens import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Unit
    from factcheck.model import Span

_TOKENS_FROM_ONLY = 2
"""Greatest number of tokens between "only" and what it is said of."""
_A_LIST = 2
"""How many other things make a list without an "and"."""
_ENOUGH = 0.75
"""Share of the rest of the clause that the sentence must cover."""


def compare_exclusives(comparison: Comparison) -> list[Slot]:
    """Find what a statement says of one thing alone, and the sentence of others too."""
    alone = _excluding(comparison.stated)
    if not alone or says(comparison.focus.sentence, "polarity", "excludes"):
        return []
    return [slot for by in alone for slot in _contradicted(comparison, by)]


@cached_by_statement
def _excluding(stated: Reading) -> list[Unit]:
    """Return the words of a statement that exclude all others."""
    return [stated.concepts[key] for key in table("polarity")["excluding"] if key in stated.concepts]


def _contradicted(comparison: Comparison, by: Unit) -> Iterator[Slot]:
    stated, focus = comparison.stated, comparison.focus
    held = _held(stated, by)
    if stated.is_negated(by) or _counts(stated, by, held) or not _covers_the_rest(comparison, {by, *held}, by):
        return
    missing = Slot.missing("polarity", "antonym", stated, stated.span(by))
    others = (other for unit in held if not stated.is_negated(unit) and (other := _others(comparison, unit)))
    yield from (missing.against(focus, other, "differ") for other in [*others][:1])


def _held(stated: Reading, by: Unit) -> list[Unit]:
    """Return what a word says is the only one: the unit beside it, or all after the action beside it."""
    before, after = stated.neighbours(by, _TOKENS_FROM_ONLY)
    if after is not None and after.key in listed_in("polarity", "excluding_too"):
        _, after = stated.neighbours(after, _TOKENS_FROM_ONLY)
    if leads_to(stated.sentence, "polarity", "excluding_after", by.last) or _is_after_name(by, before, after):
        return [before] if before else []
    if after is None:
        return []
    if not deed_weight(after):
        return [after]
    clause = stated.clauses[by.first]
    return [unit for unit in stated.units if unit.first >= after.last and stated.clauses[unit.first] == clause]


def _is_after_name(by: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Tell whether a name directly precedes "only", and nothing directly follows: "with Armenia only"."""
    named = before is not None and before.kind != "concept" and before.last == by.first
    return named and (after is None or after.first > by.last)


def exclusion_is_added(comparison: Comparison) -> bool:
    """Tell whether only the statement excludes others: it was "only by phone", where the sentence has "by phone"."""
    stated, focus = comparison.stated, comparison.focus
    alone = [
        by for by in _excluding(stated) if not stated.is_negated(by) and not _counts(stated, by, _held(stated, by))
    ]
    if not alone or says(focus.sentence, "polarity", "excludes"):
        return False
    return not any(comparison.counterpart(by).is_found for by in alone)


def _counts(stated: Reading, by: Unit, held: list[Unit]) -> bool:
    """Tell whether "only" calls a figure small, and excludes nothing: "only speaks 20 languages"."""
    figures = (figure.bare_tokens.start for figure in stated.figures)
    first = min([unit.first for unit in held if unit.first >= by.last], default=by.last)
    return any(by.last <= figure <= max(first, by.last + _TOKENS_FROM_ONLY) for figure in figures)


def _covers_the_rest(comparison: Comparison, apart: set[Unit], by: Unit) -> bool:
    """Tell whether the sentence covers most of the rest of that clause."""
    stated = comparison.stated
    clause = stated.clauses[by.first]
    rest = [unit for unit in stated.units if unit not in apart and stated.clauses[unit.first] == clause]
    found = sum([unit.weight for unit in rest if comparison.counterpart(unit).is_found])
    return found >= _ENOUGH * sum([unit.weight for unit in rest])


def _others(comparison: Comparison, unit: Unit) -> Span | None:
    """Return the span of another member of a unit's list in the sentence, or of "both sides"."""
    focus, counterpart = comparison.focus, comparison.counterpart(unit)
    if counterpart.unit is None:
        both = places(focus.sentence, "polarity", "both_sides") if unit.is_name else []
        return next(map(focus.sentence.offsets, both), None)
    if not counterpart.is_whole:
        return None
    shared = {comparison.counterpart(one).unit for one in comparison.stated.units}
    members = _listed_with(focus, counterpart.unit)
    return next((focus.span(other) for other in members if other not in shared), None)


def _listed_with(focus: Reading, unit: Unit) -> list[Unit]:
    """Return the other members of a unit's list, names apart from things, the nearest first."""
    joined = {at for place in places(focus.sentence, "polarity", "coordinating") for at in place}
    ends = {at for place in places(focus.sentence, "polarity", "list_ends") for at in place}
    at, gaps = focus.units.index(unit), set[int]()

    def goes_on(pair: tuple[Unit, Unit]) -> bool:
        one, other = in_order(pair)
        gap = range(one.last, other.first)
        is_list = bool(gap) and joined.issuperset(gap) and {one.kind, other.kind} != {"name", "concept"}
        gaps.update(gap if is_list else ())
        return is_list

    after, before = focus.units[at:], focus.units[at::-1]
    found = [pair[1] for side in (after, before) for pair in takewhile(goes_on, pairwise(side))]
    return found if len(found) >= _A_LIST or not gaps.isdisjoint(ends) else []
