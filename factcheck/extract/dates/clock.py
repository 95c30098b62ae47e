"""Times of day: "18h30", "3 giờ chiều", "7:30 pm". They carry no day, but their figures count nothing either.

News hangs a time on a day told before, so a time alone is no date there. Read as a plan (`prefer="future"`) it is the
next such moment after the reference.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates.counts import count_at
from factcheck.extract.dates.partial import of_days
from factcheck.extract.dates.view import Reading

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

_AFTERNOON = frozenset(
    ("trưa", "chiều", "tối", "đêm", "khuya", "trua", "chieu", "toi", "dem", "pm", "p", "afternoon", "evening")
)
_DIGITS, _NOON = 2, 12
_DAY_WORDS = frozenset(("ngày", "ngay", "hôm", "hom"))
"""Words after which hours are a time of day: "15 giờ ngày 17/10"."""
_MORNING = frozenset(("sáng", "sang", "am", "a", "morning"))


class Clock(msgspec.Struct, frozen=True, gc=False):
    """A time of day, and its tokens."""

    hour: int
    minute: int
    half: str
    """"am" or "pm" if the words say so, else ""."""
    first: int
    last: int


def clocks(view: View) -> list[Clock]:
    """Every time of day whose spelling is unambiguous, unlike "3 giờ", which may be a length of time."""
    found: list[Clock] = []
    for at in view.figures:
        if view.tokens[at].kind == "number" and not (found and at < found[-1].last):
            clock = clock_at(view, at)
            found += [clock] if clock else []
    return found


def clock_at(view: View, at: int, *, sure: bool = True) -> Clock | None:
    """The time of day that begins here; `sure` False also takes "2 giờ" and "hai giờ rưỡi"."""
    if dotted := _dotted(view, at):
        return dotted
    hour = count_at(view, at)
    if hour is None or hour[0] > 24:
        return None
    end = hour[1]
    minute, last, certain = _minutes(view, end)
    half, last_half = _half(view, last)
    if minute is None and not half:
        return None
    hinted = certain or half or not sure or view.follows("clock_cues", at)
    return Clock(hour[0] % 24, minute or 0, half, at, last_half) if hinted else None


def _dotted(view: View, at: int) -> Clock | None:
    """Read "5.15 a.m.", which only "a.m." distinguishes from a decimal."""
    hour, _, minute = view.keys[at].partition(".")
    digits = hour.isdecimal() and minute.isdecimal() and len(minute) == _DIGITS
    if view.lang != "en" or not digits or int(hour) > _NOON:
        return None
    half, last = _half(view, at + 1)
    return Clock(int(hour) % 24, int(minute), half, at, last) if half else None


def _minutes(view: View, at: int) -> tuple[int | None, int, bool]:
    """Minutes after the hour, the index after them, and whether this can only be a time of day."""
    key = view.keys[at]
    if key == ":" and view.touches(at) and (minute := view.number(at + 1, most=2)) is not None:
        seconds = view.keys[at + 2] == ":" and view.number(at + 3, most=2) is not None
        return minute, at + (4 if seconds else 2), True
    if key[:1] in ("h", "g") and key[1:].isdecimal() and len(key) <= 3:
        return int(key[1:]), at + 1, True
    end = view.is_("clock", at)
    if not end:
        return None, at, False
    minute = view.number(end, most=2)
    if minute is not None and minute < 60:
        return minute, view.is_("minutes", end + 1) or end + 1, True
    if after := view.is_("half", end):
        return 30, after, False
    if (after := view.is_("to_hour", end)) and view.number(after, most=2) is not None:
        return 0, after + 1, True
    return 0, end, (key == "h" and view.touches(at)) or view.keys[end] in _DAY_WORDS


def _half(view: View, at: int) -> tuple[str, int]:
    """The half of the day that a word after the time gives."""
    key = view.keys[at]
    if view.lang == "en" and key in ("a", "p") and view.keys[at + 1] == "." and view.keys[at + 2] == "m":
        return key + "m", at + 3 + (view.keys[at + 3] == ".")
    if key in _AFTERNOON and len(key) > 1:
        return "pm", at + 1
    return ("am", at + 1) if key in _MORNING and len(key) > 1 else ("", at)


def next_moment(view: View) -> Reading | None:
    """The day of the first time, of "now" or of a part of the day in a sentence that names no day at all."""
    if view.reference is None:
        return None
    for at in range(view.size):
        if clock := clock_at(view, at, sure=False):
            return Reading(of_days(_day_of(view, clock)), clock.first, clock.last, relative=True)
        if end := view.is_("now", at) or view.is_("day_parts", at):
            return Reading(of_days(view.reference), at, end, relative=True)
    return None


def _day_of(view: View, clock: Clock) -> dt.date:
    assert view.reference is not None
    if view.now is None:
        return view.reference
    hours = {"am": [clock.hour % 12], "pm": [clock.hour % 12 + 12]}.get(clock.half, [clock.hour, clock.hour % 12 + 12])
    times = [dt.time(hour, min(clock.minute, 59)) for hour in hours]
    later = any(time > view.now.time() for time in times)
    return view.reference if later or view.reference == dt.date.max else view.reference + dt.timedelta(1)
