"""Ranks and the number of those at the top: "among the seven largest" excludes the eighth, and includes the fifth.

Of the fourth-largest, three are larger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.sense.comparing.superlatives import is_superlative
from factcheck.language.listed import leads_to, listed, places

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Status

_TOKENS_TO_QUALITY = 2
"""Greatest distance in tokens between a figure and the superlative by which it ranks: "eighth-largest"."""


class Ranked(NamedTuple):
    """A figure of a sentence that ranks what another one of the statement ranks too, and how they agree."""

    found: Figure
    status: Status
    told_by: frozenset[int]
    """Indexes of the statement's tokens that name the quality, before which the passage has another figure."""


def compare_top(stated: Figure, focus: Reading) -> Ranked | None:
    """Return the rank that a number of those at the top includes or excludes, or the number that excludes a rank.

    A number that includes a rank does not tell it. Without a superlative on both sides, a place in a list is a rank.
    """
    if above := _ahead(stated, focus):
        return above
    top, rank = (_is_top, _is_rank) if _is_top(stated) else (_is_rank, _is_top)
    if not top(stated):
        return None
    for found in focus.figures:
        if rank(found) and _by_same_quality(stated, found):
            number, place = (stated, found) if top is _is_top else (found, stated)
            excluded = place.value.low > number.value.low
            if excluded or number is stated:
                quality = _quality(stated)
                told_by = range(quality.first, quality.last) if quality else ()
                return Ranked(found, "differ" if excluded else "agree", frozenset(told_by))
    return None


def _ahead(stated: Figure, focus: Reading) -> Ranked | None:
    """Return the rank of that than which a statement counts the larger ones: two are larger than the third-largest."""
    sentence, after = stated.reading.sentence, stated.bare_tokens.stop
    than = next((place for place in places(sentence, "clauses", "than") if place.start > after), None)
    if than is None or _is_rank(stated) or sentence.lang != "en":
        return None
    compared = sentence.words[than.start - 1]
    for found in focus.figures:
        behind = focus.sentence.words[found.bare_tokens.stop : found.bare_tokens.stop + _TOKENS_TO_QUALITY]
        if _is_rank(found) and any(_compares_as(compared, word, focus) for word in behind):
            differs = found.value.low != stated.value.low + 1
            return Ranked(found, "differ" if differs else "agree", frozenset(range(than.start - 1, than.stop)))
    return None


def _compares_as(compared: str, word: str, focus: Reading) -> bool:
    """Tell whether a word is the superlative of one that compares: "largest" of "larger"."""
    is_superlative_word = word in listed(focus.sentence, "ranks", "superlatives")
    return is_superlative_word and compared.endswith("er") and word == f"{compared.removesuffix('er')}est"


def _is_top(figure: Figure) -> bool:
    """Tell whether a figure numbers those at the top: "among the seven largest", "in the top ten"."""
    sentence, first = figure.reading.sentence, figure.bare_tokens.start
    if figure.quantity.measure == "ordinal" or not figure.value.low.is_integer():
        return False
    if leads_to(sentence, "ranks", "top", first):
        return True
    return leads_to(sentence, "ranks", "one_of", first) and _quality(figure) is not None


def _is_rank(figure: Figure) -> bool:
    return figure.quantity.measure == "ordinal"


def _by_same_quality(one: Figure, other: Figure) -> bool:
    """Tell whether two figures rank by the same quality, or at least one of them by none that is named."""
    first, second = _quality(one), _quality(other)
    return first is None or second is None or first.key == second.key


def _quality(figure: Figure) -> Unit | None:
    """Return the superlative near a figure: after it in English, after what it counts in Vietnamese."""
    reading, after = figure.reading, figure.bare_tokens.stop
    last = max(figure.tokens.stop, after) + _TOKENS_TO_QUALITY
    near = (unit for unit in reading.units if after <= unit.first <= last)
    return next((unit for unit in near if is_superlative(reading, unit)), None)
