"""Rates: a rise of 9 percent over three years is not one of 9 percent a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import places, says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot

_AFTER = 3
"""Within how many tokens after a figure the words of a rate begin: "3 million tons a year"."""


def lacks_rate(comparison: Comparison) -> bool:
    """Tell whether the statement gives an agreeing figure for each year or day, and the sentence has no rate."""
    stated, focus = comparison.stated, comparison.focus
    starts = [place.start for place in places(stated.sentence, "parts", "rates")]
    if not starts or says(focus.sentence, "parts", "rates") or says(focus.sentence, "parts", "rated"):
        return False
    return any(_comes_at(stated, slot, starts) for slot in comparison.agreeing_here())


def _comes_at(stated: Reading, slot: Slot, starts: list[int]) -> bool:
    end = stated.sentence.tokens_within(*slot.stated_span).stop
    return not slot.tells_when() and any(end <= start < end + _AFTER for start in starts)
