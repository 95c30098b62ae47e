"""Superlatives: the oldest city is not the largest, and the third largest jackpot is not the largest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.coverage import derivation_tokens
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.language.listed import listed, says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Passage, Reading, Unit


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
    tokens = _superlatives(stated) - derived
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
    if not _after_qualities(stated) or says(passage.focus.sentence, "ranks", "tells_first"):
        return False
    return not any(map(_after_qualities, passage.sentences))


@cached_by_sentence
def _after_qualities(reading: Reading) -> list[int]:
    """Return the tokens that turn the qualities before them into superlatives: "lớn nhất"."""
    words, most = reading.sentence.spoken, listed(reading.sentence, "ranks", "most")
    if most.isdisjoint(words):
        return []
    before, after = (listed(reading.sentence, "ranks", key) for key in ("no_most_after", "no_most_before"))
    found = [at for at, word in enumerate(words) if at and word in most and words[at - 1] not in before]
    return [at for at in found if after.isdisjoint(words[at + 1 : at + 2])]


def is_superlative(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is a superlative, or is followed by a word that makes it one."""
    places = {*_superlatives(reading), *_after_qualities(reading)}
    return not places.isdisjoint(range(unit.first, unit.last + 1))


def _is_put_otherwise(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether the sentence ranks nothing first, or only after an ordinal that the statement lacks."""
    unit, found = pair.stated, pair.found
    if found is None or pair.reading is not focus:
        return not pair.strength and not says(focus.sentence, "ranks", "tells_first")
    return found.first in after_ordinals(focus) and unit.first not in after_ordinals(stated)


@cached_by_sentence
def _superlatives(reading: Reading) -> frozenset[int]:
    """Return the tokens that are superlatives."""
    superlatives = listed(reading.sentence, "ranks", "superlatives")
    return frozenset(at for at, word in enumerate(reading.sentence.spoken) if word in superlatives)


def after_ordinals(reading: Reading) -> frozenset[int]:
    """Return the tokens right after an ordinal, with or without a hyphen: "third-largest"."""
    ordinals = (quantity for quantity in reading.claim.quantities if quantity.measure == "ordinal")
    ends = [reading.sentence.tokens_within(*ordinal.figure).stop for ordinal in ordinals]
    return frozenset([*ends, *(end + 1 for end in ends if reading.sentence.spoken[end : end + 1] == ["-"])])
