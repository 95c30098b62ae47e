"""Compares the times of day of a statement with those of a passage: "at 3:40 a.m." is not "at 4:40 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence, cached_by_statement
from factcheck.compare.layout.when import times_in
from factcheck.compare.slots import Slot, Status, with_status
from factcheck.language.listed import has_listed, places, says
from factcheck.language.tables import table
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.extract.dates.clock import Clock

_HOUR = 60
"""Minutes."""
_DAY = 24 * _HOUR
_HALF_HOUR_SLACK = 15
"""Tolerance in minutes of a time on the full or half hour."""
_ABOUT_SLACK = 30
"""Tolerance in minutes of such a time with "about"."""
_SMALL_HOURS = 5
"""Up to this hour "đêm" is the night that ends in the morning."""
_TOKENS_FROM_CUE = 3
"""Within how many tokens before a time a word may make it a limit, or vague."""


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time of day: the minutes after midnight that it can mean, its tolerance in minutes, and its offsets."""

    minutes: frozenset[int]
    slack: int
    span: Span
    first: int
    """The index of its first token."""
    is_edge: bool
    """True for "by 9 a.m." and "from 5:30": the event may be on one side of it."""


def compare_clocks(stated: Reading, passage: Passage) -> list[Slot]:
    """Return one slot for each time of day of the statement, or for a part of the day where the passage has a time.

    A time that differs from that of the sentence itself counts only if that has just one, and it is no limit: what
    goes on for hours has many. Neighbours confirm a time only where the sentence has none, or another one of the
    statement.
    """
    times = _times(stated)
    if not times:
        slots_of_parts = (_slot_in(passage.focus, stated, part) for part in _parts_of_day(stated))
        return [slot for slot in slots_of_parts if slot]
    slots = [_slot(stated, time, passage) for time in times]
    if not _times(passage.focus) or any(slot.reading is passage.focus for slot in with_status(slots, "agree")):
        return slots
    return [replace(slot, status="elsewhere") if slot.status == "agree" else slot for slot in slots]


def _slot(stated: Reading, time: Time, passage: Passage) -> Slot:
    slots = [slot for reading in passage.sentences if (slot := _slot_in(reading, stated, time))]
    agreeing = next((slot for slot in slots if slot.status == "agree"), None)
    of_focus = next((slot for slot in slots if slot.reading is passage.focus), None)
    return agreeing or of_focus or _without_time(stated, time)


def _slot_in(reading: Reading, stated: Reading, time: Time) -> Slot | None:
    """Compare a time with those of a sentence; None if it has none."""
    times = _times(reading)
    if not times:
        return None
    compared = [(_compare(time, found), found) for found in times]
    status, found = next(((status, found) for status, found in compared if status == "agree"), compared[0])
    if status != "agree":
        plain = len(times) == 1 and not found.is_edge
        sure = plain and _has_action_at(stated, reading, found) and _names_zone(stated) == _names_zone(reading)
        status = status if sure else "unknown"
    return _without_time(stated, time).against(reading, found.span, status)


def _without_time(stated: Reading, time: Time) -> Slot:
    return Slot.missing("time", "time-mismatch", stated, time.span)


def _has_action_at(stated: Reading, focus: Reading, found: Time) -> bool:
    """Tell whether the clause of a time has an action of the statement."""
    clause = focus.clauses[found.first]
    actions = (find(unit, stated, focus).unit for unit in stated.units if unit.is_action)
    return any(action and focus.clauses[action.first] == clause for action in actions)


def _names_zone(reading: Reading) -> bool:
    """Tell whether a sentence names the time zone of another place: "GMT", "giờ Việt Nam"."""
    return says(reading.sentence, "times", "zones")


def _compare(one: Time, other: Time) -> Status:
    slack = max(one.slack, other.slack)
    apart = min(min((a - b) % _DAY, (b - a) % _DAY) for a in one.minutes for b in other.minutes)
    if apart <= slack:
        return "agree"
    return "unknown" if apart < 2 * slack else "differ"


@cached_by_sentence
def _times(reading: Reading) -> list[Time]:
    return [_read(reading, clock) for clock in times_in(reading.sentence)]


@cached_by_statement
def _parts_of_day(stated: Reading) -> list[Time]:
    """Return the parts of the day that a statement names, each with all its hours."""
    sentence = stated.sentence
    return [
        Time(
            minutes=frozenset(range(first * _HOUR, last * _HOUR + 1, _HALF_HOUR_SLACK)),
            slack=_HOUR,
            span=sentence.offsets(place),
            first=place.start,
            is_edge=False,
        )
        for part, (first, last) in table("times")["hours"].items()
        for place in places(sentence, "times", part)
    ]


def _read(reading: Reading, clock: Clock) -> Time:
    sentence = reading.sentence
    cues = clock.first - _TOKENS_FROM_CUE, clock.first
    is_vague = has_listed(sentence, "times", "about", *cues)
    at_night = has_listed(sentence, "times", "night", clock.last - 1, clock.last)
    return Time(
        minutes=frozenset(hour * _HOUR + clock.minute for hour in _hours(clock, at_night=at_night)),
        slack=0 if clock.minute % 30 else _ABOUT_SLACK if is_vague else _HALF_HOUR_SLACK,
        span=sentence.offsets(range(clock.first, clock.last)),
        first=clock.first,
        is_edge=has_listed(sentence, "times", "edges", *cues),
    )


def _hours(clock: Clock, *, at_night: bool) -> set[int]:
    """Return the hours that a time can mean: "3:40" may be morning or afternoon, and so may "1 giờ đêm"."""
    hour = clock.hour % 12
    if clock.hour > 12 or (not clock.half and not hour):
        return {clock.hour}
    if clock.half == "am":
        return {hour}
    if clock.half == "pm" and not (at_night and hour < _SMALL_HOURS):
        return {hour + 12}
    return {hour, hour + 12}
