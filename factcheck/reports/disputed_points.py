"""The points on which the sources of a conflicting result disagree, and what each of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Evidence, Result


class Side(NamedTuple):
    """What one passage says on a point."""

    agrees: bool
    """True if it confirms the statement."""
    figure: str
    """Its own words."""
    evidence: Evidence


class Point(NamedTuple):
    """A slot on which sources disagree."""

    slot: str
    sides: tuple[Side, ...]


def points(result: Result) -> list[Point]:
    """Return the disputed points of a conflicting result, in the order of its evidence; [] for other results."""
    if result.verdict is not Verdict.CONFLICTING:
        return []
    slots = dict.fromkeys(difference.slot for item in result.evidence for difference in item.differences)
    found = [Point(slot, tuple(_sides(result, slot))) for slot in slots]
    return [point for point in found if len({side.agrees for side in point.sides}) > 1]


def _sides(result: Result, slot: str) -> Iterator[Side]:
    for item in result.evidence:
        yield from (Side(True, agreement.found, item) for agreement in item.agreements if agreement.slot == slot)
        yield from (Side(False, difference.found, item) for difference in item.differences if difference.slot == slot)
