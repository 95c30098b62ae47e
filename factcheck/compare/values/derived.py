"""Figures that are worked out from others of a passage: where the insurance paid 240 of 380 million, 140 are left.

Words of the statement may say how ("còn lại", "together", "bình quân mỗi"): then its figure agrees with what the others
come to. Without them a figure of some digits that others come to is probably made of them, and so contradicts none of
them; a small number is a sum or a difference of others by chance too often.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, combinations, product
from math import isclose
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck.compare.layout.comparing import compares
from factcheck.compare.layout.counting import aligned, is_outcome
from factcheck.compare.values.conversion import in_base
from factcheck.compare.values.differences import is_difference
from factcheck.compare.values.intervals import AMOUNTS, BOUNDS, compare_figures, core
from factcheck.compare.values.reckoning import Amount, added, amount, apart, complement, shared_out, tells, told_ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Status
    from factcheck.compare.values.reckoning import Ends, Way
    from factcheck.model import Hedge, Quantity

TELLING, SURE = 2, 3
"""How many digits that are not zero a figure has which others of one sentence hardly come to by chance; and such as
others of two sentences hardly come to."""
MOST = 12
"""A sentence with more figures is a table, of which two come to anything."""
_NO_AMOUNTS = frozenset({"ordinal", "score", "ratio", "age"})
DECIMALS = 6
"""What figures with decimals come to is exact up to so many of them."""
ROUNDED = 0.02
"""How far, as a share, an average may be rounded."""
NEAR = 0.05
"""How far, as a share, what others come to may lie from a bound that is told of it."""


class Outcome(NamedTuple):
    """What some figures come to."""

    way: Way
    parts: tuple[Amount, ...]
    ends: Ends


def worked_out(stated: Reading, quantity: Quantity, passage: Passage) -> tuple[Amount, Status] | None:
    """Return a figure that a stated one is worked out from, and what that makes of the two; None if there is none.

    "agree" where the statement's words say how it was worked out, "unknown" where they do not.
    """
    told, digits = told_ways(stated, quantity), _digits(quantity)
    hinted = quantity.measure == "percent" or _compares(stated, quantity)
    if quantity.measure in _NO_AMOUNTS or not (told or hinted or digits >= TELLING):
        return None
    doubtful: Amount | None = None
    for outcome in _outcomes(stated, quantity, passage):
        if _comes_to(quantity, outcome):
            together = all(part.reading is outcome.parts[0].reading for part in outcome.parts)
            licensed = outcome.way in told or (outcome.way == "gap" and "rest" in told)
            if licensed and (together or digits >= SURE) and not _is_named(outcome):
                return outcome.parts[0], "agree"
            compared = hinted and outcome.way != "sum"
            if licensed or compared or digits >= (TELLING if together else SURE):
                doubtful = doubtful or outcome.parts[0]
    return (doubtful, "unknown") if doubtful else None


def _is_named(outcome: Outcome) -> bool:
    """Tell whether the sentence itself speaks of a sum or of each, and so gives it among its figures."""
    return outcome.way in ("sum", "each") and any(tells(part.reading, outcome.way) for part in outcome.parts)


def _compares(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether a statement may give by how much things differ, without saying which of them is more."""
    return "compared" in told_ways(stated, quantity) or is_difference(stated, quantity) or compares(stated)


def _outcomes(stated: Reading, quantity: Quantity, passage: Passage) -> Iterator[Outcome]:
    """Yield what figures of the passage come to: those of one sentence first, then one of it and one of a neighbour."""
    ours = amount(stated, quantity)
    within = [[found for found in _amounts(reading) if _is_kin(ours, found)] for reading in _readings(passage)]
    if any(found.ends == ours.ends for found in within[0]):
        return  # what stands there need not be worked out
    pairs = chain.from_iterable(combinations(found, 2) for found in within)
    across = ((one, other) for found in within[1:] for one in within[0] for other in found)
    for one, other in chain(pairs, across):
        if _is_kin(one, other) and (_is_meant(ours, one) or _is_meant(ours, other)):
            yield Outcome("sum", (one, other), added((one, other)))
            yield Outcome("gap", (one, other), apart(one, other))
    yield from _rows(ours, within)
    if quantity.measure == "percent":
        yield from (Outcome("rest", (share,), complement(share)) for share in chain.from_iterable(within))
        yield from (Outcome("rest", tuple(shares), complement(*shares)) for shares in within if len(shares) > 1)
    if "each" in told_ways(stated, quantity):
        yield from _averages(stated, ours, passage)


def _rows(ours: Amount, within: list[list[Amount]]) -> Iterator[Outcome]:
    """Yield the sums of three and more like figures in a row."""
    for found in within:
        row = [part for part in found if _is_meant(ours, part)]
        yield from (Outcome("sum", part, added(part)) for size in range(3, len(row) + 1) for part in _runs(row, size))


def _runs(row: list[Amount], size: int) -> list[tuple[Amount, ...]]:
    return [tuple(row[at : at + size]) for at in range(len(row) - size + 1)]


def _averages(stated: Reading, ours: Amount, passage: Passage) -> Iterator[Outcome]:
    """Yield what falls to each of several things which the statement speaks of."""
    found = [part for reading in _readings(passage) for part in _amounts(reading)]
    numbers = [part for part in found if part.dimension is None and part.figure.measure in stated.concepts]
    wholes = [part for part in found if _is_kin(ours, part) and _is_meant(ours, part)]
    for whole, number in product(wholes, numbers):
        if whole is not number and number.ends[0] > 1:
            yield Outcome("each", (whole, number), shared_out(whole, number))


def _readings(passage: Passage) -> tuple[Reading, ...]:
    return (passage.focus, *passage.context)


@lru_cache(maxsize=256)  # a sentence is part of several passages
def _amounts(reading: Reading) -> tuple[Amount, ...]:
    """Return the figures of a sentence that can be reckoned with; none of a table."""
    figures = [figure for figure in reading.claim.quantities if figure.measure not in _NO_AMOUNTS]
    return tuple(amount(reading, figure) for figure in figures) if len(figures) <= MOST else ()


def _is_kin(one: Amount, other: Amount) -> bool:
    """Tell whether two figures are amounts of one dimension, or both count; the dead and the wounded do not add up."""
    ours, theirs = one.figure, other.figure
    if ours.measure != theirs.measure and is_outcome(ours.measure) and is_outcome(theirs.measure):
        return False
    if ours.unit == theirs.unit or (one.dimension and one.dimension == other.dimension):
        return True
    return one.dimension == other.dimension and AMOUNTS.isdisjoint({ours.measure, theirs.measure})


def _is_meant(ours: Amount, part: Amount) -> bool:
    """Tell whether a figure is of what the statement gives, be it the whole of it or a part."""
    return aligned(ours.reading, ours.figure, part.reading, part.figure)


def _comes_to(quantity: Quantity, outcome: Outcome) -> bool:
    """Tell whether a stated figure is what others come to; averages may be rounded, and a bound must lie near."""
    ours = in_base(quantity)
    low, high = (round(end, DECIMALS) for end in outcome.ends)
    said = core(ours)[0]
    if outcome.way == "each" and isclose(low, said, rel_tol=ROUNDED):
        return True
    if quantity.hedge in BOUNDS and not isclose(low, said, rel_tol=NEAR):
        return False
    vague = any(part.figure.hedge != "exact" for part in outcome.parts)
    hedge: Hedge = "between" if low != high else "about" if vague else "exact"
    made = replace(ours, low=low, high=high, low_open=False, high_open=False, hedge=hedge)
    return compare_figures(ours, made) == "agree"


def _digits(quantity: Quantity) -> int:
    """Count the digits of a figure up to the last that is not zero."""
    return len(f"{core(quantity)[0]:.6g}".partition("e")[0].replace(".", "").strip("0"))
