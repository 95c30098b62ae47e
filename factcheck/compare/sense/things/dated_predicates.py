"""Which date goes with which of two predicates: "became professor in 1984 and received the title in 2002"."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.values.dates.all_dates import compare_two_dates
from factcheck.language.listed import listed, says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit
    from factcheck.model import DateSpan


def compare_dated_predicates(comparison: Comparison) -> list[Slot]:
    """Return a slot for the only date of a statement that the sentence has with another predicate than the stated one.

    The stated predicate must be there beside another date, and nothing of it only beside the agreeing one.
    """
    dates = comparison.stated.claim.dates
    agreeing = [slot for slot in comparison.agreeing_here() if slot.slot == "date" and not slot.directed]
    focus = comparison.focus
    if len(dates) != 1 or len(agreeing) != 1 or says(focus.sentence, "order", "respectively"):
        return []
    dated = _predicates(focus)[agreeing[0].found_tokens().start]
    at = _predicate_of(comparison, dated)
    if at is None or (at < dated and not _has_action(focus, dated)):  # "maths is on the 6th, and English on the 7th"
        return []
    return [
        agreeing[0].against(focus, date.span, "differ")
        for date in _dates_in(focus, at)
        if compare_two_dates(dates[0], date) == "differ"
    ][:1]


@cached_by_sentence
def _predicates(reading: Reading) -> list[int]:
    """Return for each token the number of its predicate: "and" before an action begins one, as a clause does."""
    words, joining = reading.sentence.spoken, listed(reading.sentence, "clauses", "coordinating")
    actions = {unit.first for unit in reading.units if unit.is_action}
    begins = [
        at > 0 and (reading.clauses[at] != reading.clauses[at - 1] or (at in actions and words[at - 1] in joining))
        for at in range(len(words))
    ]
    return list(accumulate(map(int, begins)))


def _has_action(reading: Reading, number: int) -> bool:
    return any(unit.is_action and _predicates(reading)[unit.first] == number for unit in reading.units)


def _predicate_of(comparison: Comparison, dated: int) -> int | None:
    """Return the only predicate of the sentence with the statement's first action, or else with all of the statement.

    None if that is the `dated` one, or if what follows the action is in the dated one.
    """
    begins = min((unit.first for unit in comparison.stated.units if unit.is_action), default=0)
    told = [p for p in comparison.pairs if p.has_content and not p.stated.is_name and p.stated.first >= begins]
    if not told or not all(pair.is_whole and pair.found for pair in told):
        return None
    at, *others = (_places(comparison.focus, pair.found) for pair in told if pair.found)
    if len(at) != 1 or dated in at or {dated} in others:
        return None
    return at.pop()


def _places(reading: Reading, unit: Unit) -> set[int]:
    """Return the numbers of the predicates that have a unit."""
    return {_predicates(reading)[place.first] for place in reading.occurrences(unit)}


def _dates_in(reading: Reading, number: int) -> Iterator[DateSpan]:
    """Yield the dates in a predicate of a sentence."""
    for date in reading.dates:
        if _predicates(reading)[date.first_token] == number:
            yield date.date
