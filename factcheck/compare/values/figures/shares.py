"""Shares of a total: "half of the eight tanks", where four of the eight burnt; and percentages."""

from __future__ import annotations

from itertools import chain
from math import isclose
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.counting import measure_of
from factcheck.compare.values.figures.intervals import compare_figures, usual
from factcheck.compare.values.figures.stated_slots import stated_slot
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Slot
    from factcheck.model import Quantity

_ROUNDING = 0.02
"""Greatest relative distance of a share from a fraction: a third is also 33 per cent."""
HUNDRED = 100.0
_HALF = "half"
"""The concept of a half that is no figure."""
_NO_PARTS = frozenset({"percent", "duration", "ordinal"})
"""Measures of figures that are not part of a total."""
_SHARES_OF_TOTALS = {
    "half_of": 1 / 2,
    "third_of": 1 / 3,
    "quarter_of": 1 / 4,
    "two_thirds_of": 2 / 3,
    "three_quarters_of": 3 / 4,
}
"""What the phrases under a key of `lexicons/parts.yaml` leave of the total after them."""


def amount_of_share(stated: Figure, found: Figure) -> Quantity | None:
    """Return 10 million for "half of the 20 million", where the statement takes no share; None if all is meant."""
    share, quantity = _share_taken(found), found.quantity
    if share == 1 or _share_taken(stated) != 1 or quantity.low is None or quantity.high is None:
        return None
    return replace(quantity, low=quantity.low * share, high=quantity.high * share)


def _share_taken(total: Figure) -> float:
    return _shares_taken(total.reading).get(total.tokens.start, 1.0)


@cached_by_sentence
def _shares_taken(reading: Reading) -> dict[int, float]:
    """Return the shares that are taken of totals, by the index of the token after the phrase."""
    phrases = _SHARES_OF_TOTALS.items()
    return {place.stop: share for key, share in phrases for place in places(reading.sentence, "parts", key)}


def compare_fraction(stated: Figure, passage: Passage) -> Slot | None:
    """Return the slot of a fraction that a passage's sentence bears out or excludes by other figures, if it does."""
    if not _is_fraction(stated):
        return None
    part, rate = _part_with_share(stated, passage), _other_rate(stated, passage.focus)
    if part:
        return stated_slot(stated).against(part.reading, part.bare_span, "agree")
    return stated_slot(stated).against(rate.reading, rate.bare_span, "differ") if rate else None


def _part_with_share(stated: Figure, passage: Passage) -> Figure | None:
    """Return the figure of a passage's sentence that is the stated fraction of a total; None if there is none.

    The total must be a figure of both sides, or the sentence, or another one, must say that the part is one of it.
    """
    from factcheck.compare.values.figures.wholes_of_parts import parts_with_wholes  # lazy: few figures are fractions

    of_wholes = ((two.part, two.part.value.low / two.whole.value.low) for two in parts_with_wholes(stated, passage))
    shares = chain(_shares(stated.reading, passage.focus), of_wholes)
    return next((part for part, share in shares if _is_said_of(stated, share)), None)


def _other_rate(stated: Figure, focus: Reading) -> Figure | None:
    """Return the only percentage of a sentence, of just the same, if it excludes the stated fraction; else None."""
    rates = [found for found in focus.figures if found.quantity.measure == "percent"]
    if len(rates) != 1:
        return None
    low, high = (None if end is None else end * HUNDRED for end in (stated.quantity.low, stated.quantity.high))
    as_rate = replace(stated.quantity, low=low, high=high, measure="percent", unit="percent")
    if compare_figures(as_rate, rates[0].quantity) != "differ":
        return None
    rest = (unit for unit in stated.reading.units if unit.has_content and unit.first not in stated.tokens)
    others = [unit for unit in rest if unit.key != _HALF]
    return rates[0] if others and all(find(unit, stated.reading, focus).is_whole for unit in others) else None


def _is_fraction(figure: Figure) -> bool:
    """Tell whether a figure is a part of a whole: "một nửa", "less than a third"; half a year is none."""
    quantity = figure.quantity
    if figure.reading.written(figure.bare_span).endswith("-"):  # "half-year"
        return False
    return not measure_of(quantity).is_amount and quantity.measure != "ratio" and 0 < figure.value.low < 1


def _is_said_of(stated: Figure, share: float) -> bool:
    """Tell whether people would express a share as a fraction; "more than half" is not said of nine tenths."""
    meant = usual(stated.quantity)
    if meant.low == meant.high:
        return isclose(share, meant.low, rel_tol=_ROUNDING)
    return share != stated.value.low and meant.low <= share <= meant.high


def _shares(stated: Reading, reading: Reading) -> Iterator[tuple[Figure, float]]:
    """Yield each figure of a sentence that may be a part, and its share of a total."""
    figures = reading.figures
    yield from ((found, found.value.low / HUNDRED) for found in figures if found.quantity.measure == "percent")
    stated_values = {figure.value for figure in stated.figures}
    totals = [found for found in figures if found.value in stated_values]
    for part, total in [(part, total) for total in totals for part in figures]:
        of, whole = part.value.low, total.value.low
        if 0 < of <= whole and part is not total and part.quantity.measure not in _NO_PARTS:
            yield part, of / whole
