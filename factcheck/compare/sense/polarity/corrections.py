"""Corrections in a statement: "brokered by the US, not by Russia", where it was Russia by the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.alignment import IN_SOURCE
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.sense.polarity.reversals import replacements
from factcheck.language.lexicon import DEEDS
from factcheck.language.listed import places

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit
    from factcheck.compare.rule_names import RuleName

_TOKENS_AROUND = 3
"""Greatest distance in tokens from "rather than" to the words on either side of it."""


def compare_corrections(comparison: Comparison) -> list[Slot]:
    """Return a slot where the sentence has what a statement denies, and not what the statement puts in its place.

    The slot spans both, as neither is part of what else the sentence must have.
    """
    corrections, focus = _corrections(comparison.stated), comparison.focus
    if not corrections or replacements(focus):
        return []
    known = ((instead, denied, comparison.counterpart(denied)) for instead, denied in corrections)
    return [
        _slot(comparison, instead, denied, found.unit)
        for instead, denied, found in known
        if found.unit and found.is_whole and not _is_told(comparison, instead, found.unit)
    ]


def _slot(comparison: Comparison, instead: Unit, denied: Unit, found: Unit) -> Slot:
    stated = comparison.stated
    kind: tuple[str, RuleName] = ("name", "name-mismatch") if denied.is_name else ("wording", "wording-mismatch")
    slot = comparison.slot(*kind, "differ", instead, found)
    return replace(slot, stated_span=(stated.span(instead)[0], stated.span(denied)[1]))


def corrected(reading: Reading) -> frozenset[Unit]:
    """Return what a sentence says was not so, but something else: "by Switzerland, not by the US"."""
    return frozenset(denied for _, denied in _corrections(reading)) if reading.negated else frozenset()


@cached_by_sentence
def _corrections(reading: Reading) -> list[tuple[Unit, Unit]]:
    """Return what a sentence asserts and what it denies instead, both names or both of one kind."""
    found: list[tuple[Unit, Unit]] = []
    for place in places(reading.sentence, "polarity", "correcting"):
        before = [unit for unit in reading.units if 0 <= place.start - unit.last <= _TOKENS_AROUND]
        after = [unit for unit in reading.units if 0 <= unit.first - place.stop <= _TOKENS_AROUND]
        instead = next((unit for unit in reversed(before) if after and _may_replace(unit, after[0])), None)
        if instead is not None:
            found.append((instead, after[0]))
    return found


def _may_replace(instead: Unit, denied: Unit) -> bool:
    if DEEDS.issuperset((instead.entry_kind, denied.entry_kind)):
        return True
    return (instead.is_name and denied.is_name) or (instead.entry_kind == denied.entry_kind != "")


def _is_told(comparison: Comparison, unit: Unit, denied: Unit) -> bool:
    """Tell whether a neighbour of the sentence has a unit, or the sentence itself beside what is denied."""
    pair = next((pair for pair in comparison.pairs if pair.stated is unit), None)
    if pair is None or pair.strength <= IN_SOURCE:
        return False
    focus, found = comparison.focus, pair.found
    if pair.reading is not focus or found is None or not unit.is_name:
        return True
    return focus.clauses[denied.first] in focus.clauses_with(found)
