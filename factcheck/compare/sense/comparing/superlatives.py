"""What is said to come first: the oldest city is not the largest, and the third largest jackpot not the largest."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.slots import token_range
from factcheck.language.listed import listed, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.reading import Reading


def is_first_otherwise(stated: Reading, pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether a statement puts something first by what the sentence does not, or puts second or third."""
    ours = _superlatives(stated)
    if not ours or stated.sentence.lang != focus.sentence.lang:
        return False
    ranking = (pair for pair in pairs if not ours.isdisjoint(range(pair.stated.first, pair.stated.last)))
    return any(_is_put_otherwise(stated, pair, focus) for pair in ranking)


def _is_put_otherwise(stated: Reading, pair: Pair, focus: Reading) -> bool:
    """Tell whether nothing in the sentence is put first, or only behind an ordinal that the statement has not."""
    unit, found = pair.stated, pair.found
    if found is None or pair.reading is not focus:
        return not pair.strength and not says(focus.sentence, "ranks", "tells_first")
    if _superlatives(focus).isdisjoint(range(found.first, found.last)):
        return unit.kind == "word"  # "busy" for "busiest"
    return found.first in behind_ordinals(focus) and unit.first not in behind_ordinals(stated)


@lru_cache(maxsize=256)  # a sentence is part of several passages
def _superlatives(reading: Reading) -> frozenset[int]:
    """Return the tokens that are superlatives."""
    superlatives = listed(reading.sentence, "ranks", "superlatives")
    return frozenset(at for at, word in enumerate(reading.sentence.spoken) if word in superlatives)


def behind_ordinals(reading: Reading) -> frozenset[int]:
    """Return the tokens before which an ordinal stands, with or without a hyphen: "third-largest"."""
    ordinals = (quantity for quantity in reading.claim.quantities if quantity.measure == "ordinal")
    ends = [token_range(reading, ordinal.figure)[1] for ordinal in ordinals]
    return frozenset([*ends, *(end + 1 for end in ends if reading.sentence.spoken[end : end + 1] == ["-"])])
