"""The figure of the other side, which follows from a difference: "A has 38 points, 2 more than B" gives B 36."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.counting import are_aligned
from factcheck.compare.values.arithmetic import amounts
from factcheck.compare.values.arithmetic.amounts import amount_of
from factcheck.compare.values.arithmetic.comparing import clause_of, comparing, is_counted
from factcheck.compare.values.arithmetic.computations import Computation, comes_to, is_kin
from factcheck.compare.values.arithmetic.directed_differences import Directed
from factcheck.compare.values.arithmetic.subjects import DescribedFigure, describe_both
from factcheck.compare.values.figures.bare_counts import has_no_noun

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Figure
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.values.arithmetic.comparing import Comparing


def level_of_other(stated: Figure, focus: Reading) -> Directed | None:
    """Return the figure from which a stated one follows as that of the other side.

    It is not sure without what the statement says of the other side, and nothing of the subject.
    """
    for found in focus.figures:
        difference = comparing(found)
        if difference is None or difference.is_multiple or not difference.other:
            continue
        level = _level_before(difference)
        if level and _is_other_level(stated, level, difference):
            return Directed(level, frozenset(), is_sure=_is_said_of_other(stated, level, difference))
    return None


def _level_before(difference: Comparing) -> Figure | None:
    """Return the figure right before a difference that may be that of the subject."""
    at = difference.figure.bare_tokens.start
    before = [found for found in difference.reading.figures if found.bare_tokens.start < at]
    if not before or comparing(before[-1]) is not None:
        return None
    bare = has_no_noun(difference.figure.quantity)
    return before[-1] if bare or is_kin(amount_of(before[-1]), amount_of(difference.figure)) else None


def _is_other_level(stated: Figure, level: Figure, found: Comparing) -> bool:
    """Tell whether a figure is what a level and a difference leave to the other side."""
    if not is_kin(amount_of(stated), amount_of(level)) or not are_aligned(stated, level):
        return False
    parts = amount_of(level), amount_of(found.figure)
    value = amounts.difference(*parts) if found.is_more else amounts.total(parts)
    return comes_to(stated.quantity, Computation("gap", parts, value))


def _is_said_of_other(stated: Figure, level: Figure, found: Comparing) -> bool:
    """Tell whether the clause of a stated figure has something of the other side, and nothing of the subject."""
    described = describe_both(level, found.figure)
    if described is None:
        return False
    reading, clause = stated.reading, clause_of(stated)
    subject, other = described[0], DescribedFigure(found.figure, found.other)
    units = [
        unit for unit in reading.units if unit.first in clause and unit.has_content and not is_counted(unit, stated)
    ]
    dates = [one.date for one in reading.dates]
    of_other = any(other.has(unit, reading) for unit in units) or any(map(other.is_on, dates))
    return of_other and not any(subject.has(unit, reading) for unit in units) and not any(map(subject.is_on, dates))
