"""Rates: a rise of 9 percent over three years is not one of 9 percent a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import places, says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Slot

_AFTER = 6
"""Within how many tokens after a figure the words of a rate begin: "3.5 tonnes of coffee for each hectare"."""


def lacks_rate(comparison: Comparison) -> bool:
    """Tell whether the statement gives an agreeing figure for each of something, and the sentence has no rate.

    A figure that was reckoned from others may be the rate: "about three pipers to every drummer", of 22 and 7.
    """
    return any(is_rate_alone(comparison, slot) for slot in comparison.agreeing_here() if not slot.reckoned)


def is_rate_alone(comparison: Comparison, slot: Slot) -> bool:
    """Tell whether the statement gives a figure for each of something, and the sentence has nothing of the kind."""
    stated, focus = comparison.stated.sentence, comparison.focus.sentence
    rates = [place.start for key in ("rates", "each") for place in places(stated, "parts", key)]
    if not rates or slot.tells_when() or any(says(focus, "parts", key) for key in ("rates", "rated", "each")):
        return False
    end = stated.tokens_within(*slot.stated_span).stop
    return any(end <= start < end + _AFTER for start in rates)
