"""Start and destination: "from Hanoi to Lai Chau" against "từ Lai Châu về Hà Nội"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import has_listed

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot


def compare_routes(comparison: Comparison) -> list[Slot]:
    """Return a slot where start and destination have changed places."""
    if (route := _route(comparison.stated)) and (found_route := _route(comparison.focus)):
        (start, end), (other_start, other_end) = route, found_route
        if same_name(start.key, other_end.key) and same_name(end.key, other_start.key):
            return [comparison.slot("roles", "role-swap", "differ", start, other_start)]
    return []


@cached_by_sentence
def _route(reading: Reading) -> tuple[Unit, Unit] | None:
    """Return the name after "from" and that after the following "to"."""
    start = next((unit for unit in reading.named if _after(reading, unit, "from")), None)
    after = [unit for unit in reading.named if start and unit.first >= start.last]
    end = next((unit for unit in after if _after(reading, unit, "to")), None)
    return (start, end) if start and end else None


def _after(reading: Reading, unit: Unit, way: str) -> bool:
    return has_listed(reading.sentence, "roles", way, unit.first - 1, unit.first)
