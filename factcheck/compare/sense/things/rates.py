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

_AFTER_A_THING = 6
"""The same where what it counts stands between: "3.5 tonnes of coffee for each hectare"."""


def lacks_rate(comparison: Comparison) -> bool:
    """Tell whether the statement gives an agreeing figure for each year or day, and the sentence has no rate."""
    stated, focus = comparison.stated, comparison.focus
    starts = [place.start for place in places(stated.sentence, "parts", "rates")]
    if not starts or says(focus.sentence, "parts", "rates") or says(focus.sentence, "parts", "rated"):
        return False
    return any(_comes_at(stated, slot, starts) for slot in comparison.agreeing_here())


def is_rate_alone(comparison: Comparison, slot: Slot) -> bool:
    """Tell whether the statement gives a figure for each of something, and the sentence has nothing of the kind."""
    stated, focus = comparison.stated.sentence, comparison.focus.sentence
    if any(says(focus, "parts", key) for key in ("rates", "rated", "each")):
        return False
    starts = [place.start for place in places(stated, "parts", "each")]
    return _comes_at(comparison.stated, slot, starts, within=_AFTER_A_THING)


def _comes_at(stated: Reading, slot: Slot, starts: list[int], within: int = _AFTER) -> bool:
    end = stated.sentence.tokens_within(*slot.stated_span).stop
    return not slot.tells_when() and any(end <= start < end + within for start in starts)
