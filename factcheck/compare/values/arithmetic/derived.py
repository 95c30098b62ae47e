"""Figures derived from others of a passage: where the insurance paid 240 of 380 million, 140 are left.

Words of the statement may say how ("còn lại", "together", "bình quân mỗi"): then its figure agrees with the result of
the others. Without them, a figure of several digits that equals such a result is probably derived from the others, and
so contradicts none of them; a small number is a sum or a difference of others by chance too often.
"""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.compared_with import compares
from factcheck.compare.layout.counting import aligned
from factcheck.compare.values.arithmetic.amounts import amount, is_beside, said, tells, told_ways
from factcheck.compare.values.arithmetic.remainders import is_of_the_rest
from factcheck.compare.values.arithmetic.results import NO_AMOUNTS, outcomes
from factcheck.compare.values.figures.conversion import in_base
from factcheck.compare.values.figures.differences import is_difference
from factcheck.compare.values.figures.intervals import AMOUNTS, BOUNDS, compare_figures, core

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Status
    from factcheck.compare.values.arithmetic.amounts import Amount
    from factcheck.compare.values.arithmetic.results import Outcome
    from factcheck.model import Hedge, Quantity

TELLING, SURE = 2, 3
"""Significant digits from which a figure hardly equals a result of others by chance: within one sentence, and across
two."""
DECIMALS = 6
"""Results of figures with decimals are exact up to this many of them."""
ROUNDED = 0.02
"""Greatest relative rounding of an average."""
NEAR = 0.05
"""Greatest relative distance of a result from a bound that is stated for it."""


def worked_out(stated: Reading, quantity: Quantity, passage: Passage) -> tuple[Amount, Status] | None:
    """Return a figure that a stated one is derived from, and the status of the two; None if there is none.

    "agree" where the statement's words say how it was derived, "unknown" where they do not.
    """
    told, digits = told_ways(stated, quantity), _digits(quantity)
    hinted = quantity.measure == "percent" or _compares(stated, quantity) or tells(passage.focus, "left")
    if quantity.measure in NO_AMOUNTS or not (told or hinted or digits >= TELLING):
        return None
    doubtful: Amount | None = None
    for outcome in outcomes(stated, quantity, passage):
        if _comes_to(quantity, outcome):
            together = all(part.reading is outcome.parts[0].reading for part in outcome.parts)
            left = outcome.way == "gap" and ("rest" in told or is_of_the_rest(stated, outcome.parts))
            licensed = outcome.way in told or left
            if licensed and (together or digits >= SURE) and not _is_named(outcome):
                return outcome.parts[0], "agree"
            compared = hinted and outcome.way != "sum"
            if licensed or compared or digits >= (TELLING if together else SURE):
                doubtful = doubtful or outcome.parts[0]
    doubtful = doubtful or _whole_before(stated, quantity, passage.focus)
    return (doubtful, "unknown") if doubtful else None


def _whole_before(stated: Reading, quantity: Quantity, focus: Reading) -> Amount | None:
    """Return the greater count of a sentence that the statement has the rest of: "besides X, the other four judges"."""
    if quantity.measure in AMOUNTS or not any(is_beside(stated, quantity, place) for place in said(stated, "left")):
        return None
    more = (found for found in focus.claim.quantities if core(found)[0] > core(quantity)[-1])
    return next((amount(focus, found) for found in more if aligned(stated, quantity, focus, found)), None)


def _is_named(outcome: Outcome) -> bool:
    """Tell whether the sentence itself mentions a sum or an average, and so gives it among its figures."""
    return outcome.way in ("sum", "each") and any(tells(part.reading, outcome.way) for part in outcome.parts)


def _compares(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether a statement may give the difference of two things, without saying which of them is more."""
    return "compared" in told_ways(stated, quantity) or is_difference(stated, quantity) or compares(stated)


def _comes_to(quantity: Quantity, outcome: Outcome) -> bool:
    """Tell whether a stated figure equals a result of others; averages may be rounded, and a bound must be near."""
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
