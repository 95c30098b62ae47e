"""Shares of a total: "half of the eight tanks", where four of the eight burnt; and percentages."""

from __future__ import annotations

from itertools import pairwise
from math import isclose
from typing import TYPE_CHECKING

from factcheck.compare.slots import token_range
from factcheck.compare.values.figures.intervals import AMOUNTS, core, usual
from factcheck.language.listed import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

NEARLY = 0.02
"""Greatest relative distance of a share from a fraction: a third is also 33 per cent."""
HUNDRED = 100.0


def told_as_share(stated: Reading, quantity: Quantity, reading: Reading) -> Quantity | None:
    """Return the figure of a sentence that is the stated fraction of a total; None if there is none.

    The total must be a figure of both sides, or come right after the part ("38 of the 120 million").
    """
    if not is_fraction(quantity):
        return None
    return next((found for found, share in _shares(stated, reading) if _is_such(quantity, share)), None)


def is_fraction(quantity: Quantity) -> bool:
    """Tell whether a figure is a part of a whole: "một nửa", "less than a third"."""
    return quantity.measure not in AMOUNTS and quantity.measure != "ratio" and 0 < core(quantity)[0] < 1


def _is_such(quantity: Quantity, share: float) -> bool:
    """Tell whether people would express a share as a fraction; "more than half" is not said of nine tenths."""
    meant = usual(quantity)
    if meant.low == meant.high:
        return isclose(share, meant.low, rel_tol=NEARLY)
    return share != core(quantity)[0] and meant.low <= share <= meant.high


def _shares(stated: Reading, reading: Reading) -> Iterator[tuple[Quantity, float]]:
    """Yield each figure of a sentence that may be a part, and its share of a total."""
    figures = reading.claim.quantities
    yield from ((found, core(found)[0] / HUNDRED) for found in figures if found.measure == "percent")
    said = {core(quantity) for quantity in stated.claim.quantities}
    totals = [found for found in figures if core(found) in said]
    pairs = [(part, total) for total in totals for part in figures] + _pairs(reading)
    for part, total in pairs:
        of, whole = core(part)[0], core(total)[0]
        if 0 < of <= whole and part is not total and part.measure not in {"percent", "duration", "ordinal"}:
            yield part, of / whole


def _pairs(reading: Reading) -> list[tuple[Quantity, Quantity]]:
    """Return each figure with the total after it: "4 trong số 8"."""
    joints = {place.start: place.stop for place in places(reading.sentence, "parts", "out_of")}
    ranges = [(figure, *token_range(reading, (figure.start, figure.end))) for figure in reading.claim.quantities]
    return [(part, total) for (part, _, end), (total, start, _) in pairwise(ranges) if _leads(joints, end, start)]


def _leads(joints: dict[int, int], end: int, start: int) -> bool:
    """Tell whether only such a word, and perhaps a currency sign, is between two figures."""
    return end in joints and joints[end] <= start <= joints[end] + 1
