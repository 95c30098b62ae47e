"""Compares the times of day of a statement with those of a passage: "at 3:40 a.m." is not "at 4:40 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.clauses import is_deed
from factcheck.compare.layout.clock_times import times_in
from factcheck.compare.slots import Slot, Status, with_status, written
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed, places, says
from factcheck.language.tables import table
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.extract.dates.clock import Clock

HOUR, DAY = 60, 24 * 60
"""Minutes."""
ROUND, ROUNDED = 15, 30
"""Tolerance in minutes of a time on the full or half hour: as it is, and with "about"."""
SMALL_HOURS = 5
"""Up to this hour "đêm" is the night that ends in the morning."""
CUES = 3
"""Within how many tokens before a time a word may make it a limit."""


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time of day: the minutes after midnight that it can mean, its tolerance in minutes, and its place."""

    minutes: frozenset[int]
    slack: int
    span: Span
    first: int
    is_edge: bool
    """True for "by 9 a.m." and "from 5:30": the event may be on one side of it."""


def compare_clocks(stated: Reading, passage: Passage) -> list[Slot]:
    """Return one slot for each time of day of the statement, or for a part of the day where the passage has a time.

    A time that differs from that of the sentence itself counts only if each side has just one and neither is a limit:
    what goes on for hours has many. Neighbours confirm a time only where the sentence has none, or another one of the
    statement.
    """
    ours = _times(stated)
    if not ours:
        parts = (_beside(stated, part, passage.focus, alone=True) for part in _parts(stated))
        return [slot for slot in parts if slot]
    slots = [_slot(stated, time, passage, alone=len(ours) == 1) for time in ours]
    if not _times(passage.focus) or any(slot.reading is passage.focus for slot in with_status(slots, "agree")):
        return slots
    return [replace(slot, status="elsewhere") if slot.status == "agree" else slot for slot in slots]


def _slot(stated: Reading, time: Time, passage: Passage, *, alone: bool) -> Slot:
    found = (_beside(stated, time, reading, alone=alone) for reading in passage.sentences)
    there = [slot for slot in found if slot]
    agreeing = next((slot for slot in there if slot.status == "agree"), None)
    here = next((slot for slot in there if slot.reading is passage.focus), None)
    if agreeing and here and here.status == "differ":
        return replace(agreeing, status="elsewhere")
    return agreeing or here or _asked(stated, time)


def _beside(stated: Reading, time: Time, reading: Reading, *, alone: bool) -> Slot | None:
    """Compare a time with those of a sentence; None if it has none."""
    theirs = _times(reading)
    compared = [(_compare(time, found), found) for found in theirs]
    if same := next((found for status, found in compared if status == "agree"), None):
        return _asked(stated, time).beside(reading, same.span, "agree")
    for status, found in compared:
        plain = alone and len(theirs) == 1 and not time.is_edge and not found.is_edge
        sure = plain and _tells_deed(stated, reading, found) and _zoned(stated) == _zoned(reading)
        return _asked(stated, time).beside(reading, found.span, status if sure else "unknown")
    return None


def _asked(stated: Reading, time: Time) -> Slot:
    return Slot("time", "time-mismatch", "missing", written(stated, time.span), time.span)


def _tells_deed(stated: Reading, focus: Reading, found: Time) -> bool:
    """Tell whether the clause of a time has an action of the statement."""
    clause = focus.clauses[found.first]
    there = (find(unit, stated, focus)[0] for unit in stated.units if is_deed(unit))
    return any(unit and focus.clauses[unit.first] == clause for unit in there)


def _zoned(reading: Reading) -> bool:
    """Tell whether a sentence names the time zone of another place: "GMT", "giờ Việt Nam"."""
    return says(reading.sentence, "times", "zones")


def _compare(one: Time, other: Time) -> Status:
    slack = max(one.slack, other.slack)
    apart = min(_apart(a, b) for a in one.minutes for b in other.minutes)
    if apart <= slack:
        return "agree"
    return "unknown" if apart < 2 * slack else "differ"


def _apart(one: int, other: int) -> int:
    return min((one - other) % DAY, (other - one) % DAY)


@cached_per_lexicon(maxsize=256)  # a sentence is part of several passages
def _times(reading: Reading) -> list[Time]:
    return [_read(reading, clock) for clock in times_in(reading.sentence)]


@cached_per_lexicon(maxsize=16)  # a statement is compared with many sentences
def _parts(stated: Reading) -> list[Time]:
    """Return the parts of the day that a statement names, each with all its hours."""
    sentence, hours = stated.sentence, table("times")["hours"]
    found = [(part, place) for part in hours for place in places(sentence, "times", part)]
    ends = [sentence.offsets(place) for _, place in found]
    return [
        Time(frozenset(range(hours[part][0] * HOUR, hours[part][1] * HOUR + 1, ROUND)), HOUR, span, place.start, False)
        for (part, place), span in zip(found, ends, strict=True)
    ]


def _read(reading: Reading, clock: Clock) -> Time:
    words, tokens = reading.sentence.words, reading.sentence.tokens
    before = words[max(0, clock.first - CUES) : clock.first]
    about = not listed(reading.sentence, "times", "about").isdisjoint(before)
    slack = 0 if clock.minute % 30 else ROUNDED if about else ROUND
    edge = not listed(reading.sentence, "times", "edges").isdisjoint(before)
    at_night = words[clock.last - 1] in listed(reading.sentence, "times", "night")
    minutes = frozenset(hour * HOUR + clock.minute for hour in _hours(clock, at_night=at_night))
    return Time(minutes, slack, (tokens[clock.first].start, tokens[clock.last - 1].end), clock.first, edge)


def _hours(clock: Clock, *, at_night: bool) -> set[int]:
    """Return the hours that a time can mean: "3:40" may be morning or afternoon, and so may "1 giờ đêm"."""
    hour = clock.hour % 12
    if clock.hour > 12 or (not clock.half and not hour):
        return {clock.hour}
    if clock.half == "am":
        return {hour}
    if clock.half == "pm" and not (at_night and hour < SMALL_HOURS):
        return {hour + 12}
    return {hour, hour + 12}
