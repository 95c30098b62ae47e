"""What a sentence sets apart from its subject: by a contrast, or as what it only compares with.

"Lead was four times the limit, while mercury was below it"; "five golds, ahead of France with four", "twice the
runner-up's prize". Such a figure does not belong to the sentence's subject, and what the sentence says does not apply
to such a party.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import comparanda
from factcheck.compare.layout.names import tells_name, tells_party
from factcheck.compare.sense.actors.names import name_slot
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot
    from factcheck.model import Quantity, Span

_MARKS = frozenset(",;")


def contrast_divides(comparison: Comparison) -> bool:
    """Tell whether a thing of the statement is on one side of a contrast and all its values are on the other.

    Names other than the subject are left to `binding.py`. A statement that makes a contrast itself has both things
    where they belong, and so has one that compares the two sides as the sentence does.
    """
    focus, pairs = comparison.focus, comparison.pairs
    sides = _sides(focus)
    agreeing = comparison.agreeing_here()
    if sides[-1] == 0 or _sides(comparison.stated)[-1] > 0 or any(slot.directed for slot in agreeing):
        return False
    values = {sides[slot.found_tokens().start] for slot in agreeing}
    subject = next((pair for pair in pairs[:2] if tells_name(pair)), None)
    things = (pair for pair in pairs if (pair is subject or _is_thing(pair)) and pair.reading is focus)
    places = ((place for place in focus.occurrences(pair.found)) if pair.found else () for pair in things)
    return len(values) == 1 and any(values.isdisjoint(sides[one.first] for one in found) for found in places)


def _is_thing(pair: Pair) -> bool:
    """Tell whether a thing, a person or a word outside the lexicons is found as such."""
    unit = pair.stated
    known = unit.entry is None or unit.entry.kind in THINGS_AND_PEOPLE
    return known and not tells_name(pair) and pair.has_content and pair.is_whole


@cached_by_sentence
def _sides(reading: Reading) -> list[int]:
    """Return for each token, and for the end, how many contrasts precede it."""
    words, apart = reading.sentence.spoken, listed(reading.sentence, "clauses", "apart")
    found, passed = [], 0
    for at, word in enumerate(words):
        passed += at > 0 and word in apart and words[at - 1] in _MARKS
        found.append(passed)
    return [*found, passed]


def compare_comparanda(comparison: Comparison) -> list[Slot]:
    """Return a slot, "bound", for each figure and party of the statement that the sentence only compares with.

    None are returned for a statement that compares too, as it has its own.
    """
    stated, focus = comparison.stated, comparison.focus
    compared = comparanda(focus)
    values = comparison.agreeing_here() if compared else []
    if not values or comparanda(stated) or any(slot.directed for slot in values):
        return []
    inside = [(pair.stated, pair.found) for pair in comparison.pairs if pair.found and _is_inside(focus, pair)]
    if not inside:
        return list(_figures(focus, values))
    if all(slot.found_tokens().start in compared for slot in values):
        return []
    return [name_slot(comparison, "bound", unit, found) for unit, found in inside]


def _is_inside(focus: Reading, pair: Pair) -> bool:
    """Tell whether a party or an action occurs in the sentence only after words of comparing."""
    found = pair.found
    if not found or pair.reading is not focus:
        return False
    done = found.entry_kind == "action" and found.key == pair.stated.key
    if not done and not tells_party(pair):
        return False
    return all(place.first in comparanda(focus) for place in focus.occurrences(found))


def _figures(focus: Reading, values: list[Slot]) -> Iterator[Slot]:
    """Yield the figures that the sentence only compares with, where it has another of their kind for its subject."""
    agreed = {slot.found_span for slot in values}
    for slot in values:
        if slot.found_tokens().start in comparanda(focus) and _has_rival(focus, slot, agreed):
            yield replace(slot, status="bound")


def _has_rival(focus: Reading, slot: Slot, agreed: set[Span]) -> bool:
    """Tell whether another figure of the kind, which the statement lacks, precedes the words of comparing."""
    own = next((figure for figure in focus.figures if figure.source_span == slot.found_span), None)
    before = (one for one in focus.figures if one.source_span < slot.found_span and one.source_span not in agreed)
    return own is not None and any(
        _kind(one.quantity) == _kind(own.quantity) and one.bare_tokens.start not in comparanda(focus) for one in before
    )


def _kind(figure: Quantity) -> str | None:
    return figure.measure or figure.unit
