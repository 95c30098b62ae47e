"""Which of two is more, and what is the most: "fewer cases in 2023 than in 2022" is not "88,000, up from 76,000".

The oldest city is not the largest, and the third largest jackpot is not the largest.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Literal

from factcheck.compare.align.counterparts import find
from factcheck.compare.coverage import derivation_tokens
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.values.figures.ranks import after_ordinals, after_qualities, superlatives
from factcheck.language.listed import listed, listed_in, says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Passage, Reading, Unit

Direction = Literal["up", "down"]
_COMPARED = "compare"
"""The concept of "so với", which is not part of what is compared."""
_A_RECORD = 8
"""Within how many tokens "since" makes the worst only the worst after another: "worst flood since 1999"."""
_TOKENS_BEFORE_THAN = 7
"""How many tokens before "than" are searched for the word that says which is more."""


def comparison_differs(comparison: Comparison) -> bool:
    """Tell whether a statement compares where the sentence does not, or in the opposite direction."""
    stated, focus = comparison.stated, comparison.focus
    our_direction = _compared(stated)
    if our_direction is None or any(slot.directed for slot in comparison.slots):
        return False
    their_direction = _compared(focus)
    if their_direction and _are_turned(stated, focus):
        return their_direction == our_direction
    if their_direction:
        return our_direction != their_direction
    if changed := _changed(focus):
        return changed != {our_direction} or _is_compared_with_another(stated, focus)
    if our_direction not in _ranked(focus) or _come_in_other_order(stated, focus):
        return True
    begins = min((unit.first for unit in stated.units if unit.is_action), default=0)
    subject = [unit for unit in _compared_things(stated)[0] if unit.last <= begins]
    return not all(comparison.counterpart(unit).is_found for unit in subject)  # another one is the largest


def _is_compared_with_another(stated: Reading, focus: Reading) -> bool:
    """Tell whether a sentence lacks what a statement compares with: more than last year is not more than others."""
    others = (unit for unit in _compared_things(stated)[1] if unit.kind != "word")
    return any(not find(unit, stated, focus).is_found for unit in islice(others, 1))


def compares_the_same(stated: Reading, focus: Reading) -> bool:
    """Tell whether two sentences say the same from opposite sides: "A is longer than B", "B is shorter than A"."""
    feature = _compared(stated)
    return feature is not None and _compared(focus) not in {None, feature} and _are_turned(stated, focus)


def _are_turned(stated: Reading, focus: Reading) -> bool:
    """Tell whether the sentence has before "than" what the statement has right after it, and vice versa."""
    (one, other), (before, after) = _compared_things(stated), _compared_things(focus)
    if not other or not after:
        return False
    first = {find(unit, stated, focus).unit for unit in one}
    return find(other[0], stated, focus).unit in before and after[0] in first


def _compared_things(reading: Reading) -> tuple[list[Unit], list[Unit]]:
    """Return the units before "than" and after it, except those on both sides."""
    at = _than(reading)
    compared = [unit for unit in reading.units if unit.has_content and unit.key != _COMPARED]
    before, after = [unit for unit in compared if unit.last <= at], [unit for unit in compared if unit.first > at]
    on_both = {unit.key for unit in before} & {unit.key for unit in after}
    return [unit for unit in before if unit.key not in on_both], [unit for unit in after if unit.key not in on_both]


def _come_in_other_order(stated: Reading, focus: Reading) -> bool:
    """Tell whether what a statement compares first comes last in the sentence: "X leads, then Y and Z"."""
    sides = ([unit for unit in side if unit.is_name] or side for side in _compared_things(stated))
    first, second = ([found.first for unit in side if (found := find(unit, stated, focus).unit)] for side in sides)
    return bool(first and second) and max(second) < min(first)


def _than(reading: Reading) -> int:
    """Return the index of the first token that compares; the number of tokens if none does."""
    words, than = reading.sentence.words, listed(reading.sentence, "clauses", "than")
    return next((at for at, word in enumerate(words) if word in than), len(words))


@cached_by_sentence
def _compared(reading: Reading) -> Direction | None:
    """Return whether the first thing compared is said to be more or less; None if nothing is compared."""
    sentence = reading.sentence
    than, less = listed(sentence, "clauses", "than"), listed(sentence, "clauses", "less")
    limits = {figure.bare_tokens.start for figure in reading.figures if figure.quantity.hedge != "exact"}
    other = listed(sentence, "clauses", "not_compared")
    for at, word in enumerate(sentence.words):
        before = sentence.words[max(0, at - _TOKENS_BEFORE_THAN) : at]
        unit = reading.unit_at.get(at)
        named = unit is not None and unit.is_name  # the club Than Cua Ong
        free = not named and other.isdisjoint(before[-1:])  # "other than"
        if word in than and free and limits.isdisjoint(range(at, at + 3)):  # "more than 300" compares nothing
            return "down" if not less.isdisjoint(before) else "up"
    return None


def _changed(reading: Reading) -> set[Direction]:
    """Return the directions in which a sentence says that something changed."""
    directions: tuple[tuple[Direction, str], ...] = (("up", "rises"), ("down", "falls"))
    return {way for way, key in directions if not reading.concepts.keys().isdisjoint(listed_in("clauses", key))}


def _ranked(reading: Reading) -> set[Direction]:
    """Return "up" if a sentence names what is more than any other, "down" for what is less; both if unsure."""
    superlatives, words = listed(reading.sentence, "clauses", "first_of_all"), reading.sentence.words
    unmeant = listed(reading.sentence, "clauses", "not_compared")
    last = listed(reading.sentence, "clauses", "last_of_all") | listed(reading.sentence, "clauses", "less")
    since = listed(reading.sentence, "clauses", "since")
    found: set[Direction] = set()
    for at, word in enumerate(words):
        before = words[max(0, at - 1) : at]
        if word in superlatives and not since.isdisjoint(words[at : at + _A_RECORD]):
            return set()
        if word in superlatives and unmeant.isdisjoint(before):
            found.add("up" if last.isdisjoint([*before, word]) else "down")
    unsure = found and after_ordinals(reading)  # "the second-largest"
    if unsure or not (found or reading.concepts.keys().isdisjoint(listed_in("roles", "unique"))):
        return {"up", "down"}
    return found


def superlative_differs(comparison: Comparison) -> bool:
    """Tell whether a statement ranks something first, and the sentence does not, or ranks it second or third."""
    stated, focus = comparison.stated, comparison.focus
    if _is_ranked_after(stated, focus):
        return True
    if not comparison.is_within_one_language:
        return any(_is_ranked_only_there(stated, pair, focus) for pair in comparison.pairs_here())
    derived = derivation_tokens(comparison.slots)
    if not derived and _adds_a_first(stated, comparison.passage):
        return True
    tokens = superlatives(stated) - derived
    ranking = (pair for pair in comparison.pairs if not tokens.isdisjoint(range(pair.stated.first, pair.stated.last)))
    return any(_is_put_otherwise(stated, pair, focus) for pair in ranking)


def _is_ranked_after(stated: Reading, focus: Reading) -> bool:
    """Tell whether the statement says who comes first, where the sentence only gives a later rank: "second"."""
    ranks = _ranks(focus)
    if not ranks or min(ranks) <= 1 or _ranks(stated):
        return False
    return says(stated.sentence, "ranks", "comes_first") and not says(focus.sentence, "ranks", "tells_first")


def _is_ranked_only_there(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether only the sentence has a rank before a quality: "fourth-largest" for "lớn nhất"."""
    unit, found = pair.stated, pair.found
    if found is None or unit.entry_kind != "quality" or found.first not in after_ordinals(focus):
        return False
    return not _ranks(stated)


def _ranks(reading: Reading) -> list[float]:
    """Return the ordinals of a sentence."""
    return [figure.value.low for figure in reading.figures if figure.quantity.measure == "ordinal"]


def _adds_a_first(stated: Reading, passage: Passage) -> bool:
    """Tell whether only the statement has a superlative ("lớn nhất"), and no sentence of the passage."""
    if not after_qualities(stated) or says(passage.focus.sentence, "ranks", "tells_first"):
        return False
    return not any(map(after_qualities, passage.sentences))


def _is_put_otherwise(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether the sentence ranks nothing first, or only after an ordinal that the statement lacks."""
    unit, found = pair.stated, pair.found
    if found is None or pair.reading is not focus:
        return not pair.strength and not says(focus.sentence, "ranks", "tells_first")
    return found.first in after_ordinals(focus) and unit.first not in after_ordinals(stated)
