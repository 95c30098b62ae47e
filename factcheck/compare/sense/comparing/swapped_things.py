"""Two things that have changed places: "72 billion of deposits and 119 billion of assets" for the reverse.

Such a statement lacks no word and no figure. What gives it away is the company: the words that go with one of the two
go with the other in the passage, and vice versa.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import share_in
from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.clauses import compares
from factcheck.compare.sense.comparing.cooccurrence import company
from factcheck.compare.sense.comparing.shared_once import shared_once
from factcheck.compare.slots import Slot, with_status, without_overlap
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Passage, Reading
    from factcheck.compare.sense.comparing.cooccurrence import Company
    from factcheck.compare.sense.comparing.shared_once import SharedItem

_NEARLY_ALL = 0.85
"""Share of a statement from which the sentence alone shows what belongs together."""
_APART = 3
"""How many tokens must be between two things for each to have a company, if no unit is: "X and Y" share one."""
_CROSSED = 0.3
"""Least weight of the other's company that each of two figures or dates must have."""
_CROSSED_WORDS = 0.5
"""Least weight of it that each of two names or things must have."""
_STAYED = 0.5
"""Greatest share of that weight which may have stayed with its own figure or date."""
_STAYED_WORDS = 0.1
"""Greatest share which may have stayed with its own name or thing."""


def with_swapped(comparison: Comparison) -> Comparison:
    """Return the comparison; swapped values differ, and swapped names and things get slots of their own."""
    stated, slots = comparison.stated, list(comparison.slots)
    if compares(stated):
        return comparison  # "5 is more than 3" and "3 is less than 5" say the same
    for found in _companies(stated, _sentences_that_show(stated, comparison.passage)):
        one, other = found.one, found.other
        if not _is_crossed(found, found.stayed):
            continue
        if one.is_value:
            slots = [_of_values(stated, slot, one, other) for slot in slots]
        else:
            slots += without_overlap([_of_things(stated, one, other)], with_status(slots, "differ"))
    return comparison.with_slots(slots)


def may_be_swapped(comparison: Comparison) -> bool:
    """Tell whether two things may have changed places; words before both or after both do not count."""
    stated = comparison.stated
    readings = _sentences_that_show(stated, comparison.passage)
    orders = ((*readings[at:], *readings[:at]) for at in range(len(readings)))
    return any(_is_crossed(found, found.stayed_inside) for order in orders for found in _companies(stated, order))


def _of_values(stated: Reading, slot: Slot, one: SharedItem, other: SharedItem) -> Slot:
    """Return the slot of either value with what the passage has in its place."""
    first = stated.sentence.tokens_within(*slot.stated_span).start
    found = {one.stated_at.start: other, other.stated_at.start: one}.get(first)
    return slot.against(found.reading, found.reading.sentence.offsets(found.found_at), "differ") if found else slot


def _of_things(stated: Reading, one: SharedItem, other: SharedItem) -> Slot:
    missing = Slot.missing("roles", "role-swap", stated, stated.sentence.offsets(one.stated_at))
    return missing.against(other.reading, other.reading.sentence.offsets(other.found_at), "differ")


def _sentences_that_show(stated: Reading, passage: Passage) -> tuple[Reading, ...]:
    """Return the sentences that show what belongs together: with neighbours, where the sentence itself lacks much."""
    return (passage.focus,) if share_in(stated, passage) >= _NEARLY_ALL else passage.sentences


@cached_by_statement
def _companies(stated: Reading, readings: tuple[Reading, ...]) -> tuple[Company, ...]:
    """Return the company of each two things of a kind that it may distinguish."""
    focus = readings[0]
    if stated.sentence.lang != focus.sentence.lang or compares(stated) != compares(focus):
        return ()
    shared = shared_once(stated, readings)
    pairs = combinations([one for one in shared if one.may_be_exchanged()], 2)
    alike = [(one, other) for one, other in pairs if one.kind == other.kind]
    return tuple(company(stated, one, other, shared) for one, other in alike if _may_change_places(stated, one, other))


def _may_change_places(stated: Reading, one: SharedItem, other: SharedItem) -> bool:
    """Tell whether two things of a kind each have a company, and both sentences have the same structure."""
    if not (_stand_apart(stated, one, other) or _stand_turned(stated, one, other)):
        return False
    return one.is_value or (not compares(stated) and _is_turned_round(stated) == _is_turned_round(one.reading))


def _stand_apart(stated: Reading, one: SharedItem, other: SharedItem) -> bool:
    gap = range(one.stated_at.stop, other.stated_at.start)
    return len(gap) >= _APART or any(unit.first in gap for unit in stated.units)


def _stand_turned(stated: Reading, one: SharedItem, other: SharedItem) -> bool:
    """Tell whether the same words join two figures in reverse order, and make no list: "418 of its 64"."""
    if not one.is_value or one.reading is not other.reading:
        return False
    words = stated.sentence.spoken[one.stated_at.stop : other.stated_at.start]
    same = words == one.reading.sentence.spoken[other.found_at.stop : one.found_at.start]
    return same and not listed(stated.sentence, "roles", "and").issuperset(words)


def _is_turned_round(reading: Reading) -> bool:
    """Tell whether a Vietnamese sentence names the patient before the doer: "bị", "được"."""
    passives = listed(reading.sentence, "roles", "passive") if reading.sentence.lang == "vi" else ()
    return any(word in passives for word in reading.sentence.words)


def _is_crossed(company: Company, stayed: float) -> bool:
    """Tell whether each of two has enough of the other's company, and hardly any of its own has stayed."""
    least, most = (_CROSSED, _STAYED) if company.one.is_value else (_CROSSED_WORDS, _STAYED_WORDS)
    return min(company.crossed) >= least and stayed <= most * sum(company.crossed)
