"""Figures that are differences: "seven fewer seats", "bảy phút sau", "2.7 trillion more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.measures import measure_of
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Quantity

_TOKENS_FROM_COMPARISON = 8
"""How many tokens may be between "nhiều hơn" and the figure: whom or what something is compared with."""
_POINTS = frozenset({"percentage_point", "basis_point"})


def only_one_is_difference(stated: Figure, found: Figure) -> bool:
    """Tell whether one figure is an amount and the other a difference or share of amounts: they cannot contradict."""
    if _is_share_of_count(stated.quantity) != _is_share_of_count(found.quantity):
        return True
    return is_difference(stated) != is_difference(found)


def _is_share_of_count(quantity: Quantity) -> bool:
    """Tell whether a figure that counts is a share: "một phần ba số tình nguyện viên"."""
    counts = not measure_of(quantity).is_amount and quantity.measure != "ratio"
    return counts and quantity.high is not None and 0 < quantity.high < 1


@cached_by_sentence
def is_difference(figure: Figure) -> bool:
    """Tell whether a figure's unit, the words beside it, or those after its noun make it a difference."""
    if figure.quantity.unit in _POINTS:
        return True
    reading, first = figure.reading, figure.first_token
    after = {figure.bare_tokens.stop, figure.tokens.stop}
    if _begins(reading, "after", after) or _begins(reading, "before", {first - 1}):
        return figure.quantity.measure != "percent"
    return _begins(reading, "compared", set(_words_before(reading, first)))


def _words_before(reading: Reading, first: int) -> Iterator[int]:
    """Yield the indexes of the words before a figure, back to a comma or another figure; dates are skipped."""
    dated = {at for date in reading.claim.dates for at in reading.sentence.tokens_within(*date.span)}
    for at in range(first - 1, max(-1, first - _TOKENS_FROM_COMPARISON - 1), -1):
        if reading.sentence.tokens[at].kind != "word" and at not in dated:
            return
        yield at


def _begins(reading: Reading, key: str, tokens: set[int]) -> bool:
    """Tell whether a phrase of a list begins at one of some tokens."""
    return any(place.start in tokens for place in places(reading.sentence, "differences", key))
