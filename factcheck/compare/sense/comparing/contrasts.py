"""Contrasts within a sentence: "lead was four times the limit, while mercury was below it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.sense.actors.parties import tells_name
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Reading

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
