"""Tells who holds which office by the sources: "Tổng thống Nga Vladimir Putin" lets "Tổng thống Nga" refer to Putin."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.extract.names.same_name import same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.layout.reading import Reading, Unit

Office = tuple[str, str]
"""A title and its country: ("president", "russia")."""


def offices(units: Sequence[Unit]) -> Iterator[tuple[Office, Unit | None]]:
    """Yield each title next to a country, and the person named right after them, if any."""
    for at in range(len(units) - 1):
        one, two = units[at], units[at + 1]
        if one.last != two.first or {one.kind, two.kind} != {"name", "concept"}:
            continue
        title, country = (one, two) if one.kind == "concept" else (two, one)
        if title.entry_kind == "person" and country.entry_kind == "country":
            after = units[at + 2] if at + 2 < len(units) else None
            named = after is not None and after.first == two.last and after.is_name
            yield (title.key, country.key), after if named else None


def holders(readings: Iterable[Reading]) -> dict[str, set[Office]]:
    """Return the offices of each person who is named with one."""
    found: defaultdict[str, set[Office]] = defaultdict(set)
    for reading in readings:
        for office, person in reading.offices:
            if person is not None:
                found[person.key].add(office)
    return dict(found)


def held_by(name: str, known: dict[str, set[Office]]) -> set[Office]:
    """Return the offices of a name, whatever its form ("Putin", "Vladimir Putin")."""
    return {office for person, held in known.items() if same_name(name, person) for office in held}
