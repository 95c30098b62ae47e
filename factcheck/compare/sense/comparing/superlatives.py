"""Superlatives: the oldest city is not the largest, and the third largest jackpot is not the largest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.coverage import derivation_tokens
from factcheck.compare.values.figures.ranks import after_ordinals, after_qualities, superlatives
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Passage, Reading


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
