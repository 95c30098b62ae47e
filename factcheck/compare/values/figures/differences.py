"""Figures that are differences: "seven fewer seats", "bảy phút sau", "2.7 trillion more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import token_range
from factcheck.compare.values.figures.intervals import AMOUNTS
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

REACH = 8
"""How many tokens may be between "nhiều hơn" and the figure: whom or what something is compared with."""
_POINTS = frozenset({"percentage_point", "basis_point"})


def of_other_kind(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether one figure is an amount and the other a difference of amounts, so that they cannot contradict."""
    if _is_fraction(quantity) != _is_fraction(found):
        return True
    return is_difference(stated, quantity) != is_difference(reading, found)


def _is_fraction(quantity: Quantity) -> bool:
    """Tell whether a figure that counts is a share: "một phần ba số tình nguyện viên"."""
    counts = quantity.measure not in AMOUNTS and quantity.measure != "ratio"
    return counts and quantity.high is not None and 0 < quantity.high < 1


@cached_per_lexicon(maxsize=512)  # a figure is compared with many others
def is_difference(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure's unit, the words beside it, or those after its noun make it a difference."""
    if quantity.unit in _POINTS:
        return True
    first, behind = token_range(reading, quantity.figure)
    _, behind_noun = token_range(reading, (quantity.start, quantity.end))
    if _begins(reading, "after", {behind, behind_noun}) or _begins(reading, "before", {first - 1}):
        return quantity.measure != "percent"
    return _begins(reading, "compared", set(_same_clause(reading, first)))


def _same_clause(reading: Reading, first: int) -> Iterator[int]:
    """Yield the indexes of the words before a figure, back to a comma or another figure; dates are skipped."""
    dated = {at for date in reading.claim.dates for at in range(*token_range(reading, (date.start, date.end)))}
    for at in range(first - 1, max(-1, first - REACH - 1), -1):
        if reading.sentence.tokens[at].kind != "word" and at not in dated:
            return
        yield at


def _begins(reading: Reading, key: str, tokens: set[int]) -> bool:
    """Tell whether a phrase of a list begins at one of some tokens."""
    return any(place.start in tokens for place in places(reading.sentence, "differences", key))
