"""Times of day: "18h30", "3 giờ chiều", "7:30 pm". They carry no day, but their figures count nothing either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates.view import count_at
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_MINUTE_DIGITS = 2
_NOON = 12


class Clock(msgspec.Struct, frozen=True, gc=False):
    """A time of day, and its tokens."""

    hour: int
    minute: int
    half: str
    """"am" or "pm" if the words say so, else ""."""
    first: int
    last: int


def clocks(view: DateView) -> list[Clock]:
    """Return every time of day whose spelling is unambiguous, unlike "3 giờ", which may be a length of time."""
    found: list[Clock] = []
    for at in view.figures:
        if view.tokens[at].kind == "number" and not (found and at < found[-1].last):
            clock = clock_at(view, at)
            found += [clock] if clock else []
    return found


def clock_at(view: DateView, at: int, *, sure: bool = True) -> Clock | None:
    """Return the time of day that begins at a token; `sure` False also takes "2 giờ" and "hai giờ rưỡi"."""
    if dotted := _dotted(view, at):
        return dotted
    hour = count_at(view, at)
    if hour is None or hour.value > 24:
        return None
    minutes = _minutes(view, hour.end)
    half = _half(view, minutes.end if minutes else hour.end)
    if half is not None:
        minute = minutes.minute if minutes else 0
        return Clock(hour=hour.value % 24, minute=minute, half=half.value, first=at, last=half.end)
    if minutes is None or not (minutes.certain or not sure or view.is_after("clock_cues", at)):
        return None
    return Clock(hour=hour.value % 24, minute=minutes.minute, half="", first=at, last=minutes.end)


def _dotted(view: DateView, at: int) -> Clock | None:
    """Read "5.15 a.m.", which only "a.m." distinguishes from a decimal."""
    hour, _, minute = view.keys[at].partition(".")
    digits = hour.isdecimal() and minute.isdecimal() and len(minute) == _MINUTE_DIGITS
    if view.lang != "en" or not digits or int(hour) > _NOON:
        return None
    half = _half(view, at + 1)
    if half is None:
        return None
    return Clock(hour=int(hour) % 24, minute=int(minute), half=half.value, first=at, last=half.end)


class _Minutes(msgspec.Struct, frozen=True):
    """The minutes after an hour, and where they end."""

    minute: int
    end: int
    certain: bool
    """True if this can only be a time of day."""


def _minutes(view: DateView, at: int) -> _Minutes | None:
    """Return the minutes after an hour, written "h30", ":30", "giờ 30" or "giờ rưỡi"; None if no word makes it one."""
    key = view.keys[at]
    if key == ":" and view.touches(at) and (minute := view.number(at + 1, most=2)) is not None:
        seconds = view.keys[at + 2] == ":" and view.number(at + 3, most=2) is not None
        return _Minutes(minute, at + (4 if seconds else 2), certain=True)
    if key[:1] in ("h", "g") and key[1:].isdecimal() and len(key) <= 3:
        return _Minutes(int(key[1:]), at + 1, certain=True)
    end = view.end_of("clock", at)
    if not end:
        return None
    minute = view.number(end, most=2)
    if minute is not None and minute < 60:
        return _Minutes(minute, view.skip("minutes", end + 1), certain=True)
    if after := view.end_of("half", end):
        return _Minutes(30, after, certain=False)
    if (after := view.end_of("to_hour", end)) and view.number(after, most=2) is not None:
        return _Minutes(0, after + 1, certain=True)
    return _Minutes(0, end, certain=(key == "h" and view.touches(at)) or view.end_of("clock_days", end) > 0)


def _half(view: DateView, at: int) -> Read[str] | None:
    """Return the half of the day that a word after the time gives, "am" or "pm"; None without one."""
    key = view.keys[at]
    if view.lang == "en" and key in ("a", "p") and view.keys[at + 1] == "." and view.keys[at + 2] == "m":
        return Read(key + "m", at + 3 + (view.keys[at + 3] == "."))
    if end := view.end_of("afternoons", at):
        return Read("pm", end)
    end = view.end_of("mornings", at)
    return Read("am", end) if end else None
