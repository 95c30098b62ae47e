"""How a part of a statement is missing from a passage.

Between two units that the passage has, the statement may say something that it lacks. If the passage has something
else between the same two, that is a *substitution* ("in Paris" for "in Brussels"); if it has nothing there, an
*insertion* (a reason, an age, a place added). A stretch at either end of the statement is *open*: it replaces what
the passage has there, or adds to it.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.compare.layout.reading import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.align.alignment import Alignment
    from factcheck.compare.layout.passage import Passage

MissingRunKind = Literal["substitution", "insertion", "open", "moved"]

_UNITS_BETWEEN = 8
"""How many units may be between two counterparts for them to enclose a substitution."""


class MissingRun(msgspec.Struct, frozen=True):
    """Consecutive units of the statement that the passage lacks."""

    kind: MissingRunKind
    units: tuple[Unit, ...]
    instead: tuple[Unit, ...]
    """What the passage has there and the statement lacks."""
    weight: float


def missing_runs(alignment: Alignment, passage: Passage) -> list[MissingRun]:
    """Return the stretches of a statement that the passage lacks, in order."""
    order = [unit for reading in passage.in_order() for unit in reading.units]
    place = {id(unit): at for at, unit in enumerate(order)}
    places = [place.get(id(pair.found)) if pair.found else None for pair in alignment.pairs]
    used = {at for at in places if at is not None}
    lacking = runs(not pair.strength for pair in alignment.pairs)
    return [_stretch(alignment, places, used, order, run) for run in lacking]


def runs(missing: Iterable[bool]) -> Iterator[range]:
    """Yield the places of each run of units or words that are missing."""
    for is_missing, run in groupby(enumerate(missing), itemgetter(1)):
        if is_missing:
            first, *others = (at for at, _ in run)
            yield range(first, first + 1 + len(others))


def _stretch(
    alignment: Alignment, places: list[int | None], used: set[int], order: list[Unit], run: range
) -> MissingRun:
    units = tuple(alignment.pairs[at].stated for at in run)
    weight = sum(alignment.pairs[at].weight for at in run)
    left = places[run.start - 1] if run.start else None
    right = places[run.stop] if run.stop < len(places) else None
    if left is not None and right is not None:
        if not 0 < right - left <= _UNITS_BETWEEN:
            return MissingRun("moved", units, (), weight)
        instead = tuple(order[at] for at in range(left + 1, right) if at not in used)
        return MissingRun("substitution" if instead else "insertion", units, instead, weight)
    beside = _beside(left, right, len(units), len(order))
    return MissingRun("open", units, tuple(order[at] for at in beside if at not in used), weight)


def _beside(left: int | None, right: int | None, size: int, total: int) -> range:
    """Return the places next to the only neighbour of a stretch at an end."""
    if left is not None:
        return range(left + 1, min(total, left + 1 + size))
    if right is not None:
        return range(max(0, right - size), right)
    return range(0)
