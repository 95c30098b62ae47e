"""Finds where a sentence says what a statement says, and whether it negates it there.

What either side says twice, once with a negation, is compared with the matching place: the one with the statement's
own subject, with its object, or with most of the words around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.words import begin_alike
from factcheck.compare.sense.polarity.negations import heads
from factcheck.extract.names.same_name import same_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.reading import Reading, Unit

Place = tuple["Reading", "Unit"]
"""The sentence that a unit belongs to, and the unit."""
_A_COPY = 3
"""Number of equal units around a place from which it is the one that the statement copies."""


def occurrences(unit: Unit, stated: Reading, key: str, readings: Sequence[Reading]) -> list[tuple[Unit, bool]]:
    """Return every occurrence of a unit and whether it is negated there.

    If some are with the statement's own subject, or before the statement's own object, only these count.
    """
    places = [(r, u) for r in readings for u in r.places.get(key, ())]
    subject, object_ = _subject(stated, unit), next_of(stated, unit)
    own = [(r, u) for r, u in places if subject and (other := _subject(r, u)) and same_name(subject, other)]
    if subject and not own and any(_is_left_out(reading, subject) for reading in readings):
        return [(place, True) for _, place in places]
    own = [(r, u) for r, u in own or places if object_ and next_of(r, u) == object_] or own
    return [(place, _negates(reading, place)) for reading, place in _nearest(unit, stated, own or places)]


def _nearest(unit: Unit, stated: Reading, places: Sequence[Place]) -> Sequence[Place]:
    """Return the place whose surroundings share most with the statement, if it shares enough; else all."""
    if len(places) < 2:
        return places
    runs = [_run(stated, unit, reading, place) for reading, place in places]
    best = max(runs)
    return [place for place, run in zip(places, runs, strict=True) if run == best] if best >= _A_COPY else places


def _run(stated: Reading, unit: Unit, reading: Reading, place: Unit) -> int:
    """Count the equal units directly after and before two places, without a gap."""
    stated_keys, found_keys = ([other.key for other in side.units] for side in (stated, reading))
    at_stated, at_found = stated.units.index(unit), reading.units.index(place)
    after = begin_alike(stated_keys[at_stated + 1 :], found_keys[at_found + 1 :])
    return len(after) + len(begin_alike(stated_keys[:at_stated][::-1], found_keys[:at_found][::-1]))


def _is_left_out(reading: Reading, name: str) -> bool:
    """Tell whether a name itself is negated: "Armenia is a member, Azerbaijan is not"."""
    return any(same_name(u.key, name) and reading.is_negated(u) for u in reading.named)


def _negates(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is negated, or, of a name, what it does: "Azerbaijan is not", "Azerbaijan doesn't belong"."""
    if reading.is_negated(unit):
        return True
    return unit.is_name and any(_subject(reading, head) == unit.key for head in heads(reading))


def next_of(reading: Reading, unit: Unit) -> str | None:
    """Return the key of the unit right after, in English and Vietnamese the object of an action."""
    return next((u.key for u in reading.units if u.first >= unit.last), None)


def _subject(reading: Reading, unit: Unit) -> str | None:
    """Return the nearest name before a unit: its doer, in both languages; "Azerbaijan" for "is not a CSTO member"."""
    if unit.is_name:
        return None
    before = [u for u in reading.named if u.last <= unit.first]
    if len(before) > 1 and before[-1].last == unit.first and reading.sentence.lang == "en" and not unit.is_action:
        before.pop()
    return before[-1].key if before else None
