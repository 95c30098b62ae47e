"""Vietnamese dates relative to the reference day: "hôm qua", "tuần trước", "quý này"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.relative import nth_weekday, whole_unit
from factcheck.extract.dates.vi.days import day_at
from factcheck.extract.dates.vi.months_and_years import month_at
from factcheck.extract.dates.view import Reading
from factcheck.extract.dates.years import settled

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View


def relative_day(view: View, at: int, cue: bool) -> Reading | None:
    """Read "hôm nay", "đêm qua", "sáng mai"; a date that follows ("hôm nay 27.3") takes precedence."""
    end = view.is_("day_parts", at) or at
    found = view.words.days.at(view.keys, at) or view.words.days.at(view.keys, end)
    if found is None:
        return None
    after = found[1] + (view.keys[found[1]] in (",", "("))
    if dated := day_at(view, view.is_("day_heads", after) or after):
        return Reading(dated[0], at, dated[1])
    day = whole_unit(view.reference, "day", found[0]) if view.reference else None
    return Reading(day, at, found[1], relative=True) if day else None


def whole(view: View, at: int, cue: bool) -> Reading | None:
    """Read "tuần này", "quý trước", "thập kỷ qua", "tuần đầu tiên của tháng 9"."""
    unit = view.words.units.at(view.keys, at)
    if unit is None or view.reference is None or unit[0] == "day":
        return None
    if unit[0] == "week" and (end := view.is_("first_of", unit[1])):
        return _first_week(view, at, end)
    shift = view.words.shifts.at(view.keys, unit[1])
    if shift is None or view.is_("not_moments", shift[1]) or counted_before(view, at):
        return None
    value = whole_unit(view.reference, unit[0], shift[0])
    return Reading(value, at, shift[1], relative=True) if value else None


def counted_before(view: View, at: int) -> bool:
    """True after a count or a plural: "những năm qua", "một tháng sau khi", "1,5 tháng vừa qua"."""
    if at == 0:
        return False
    number = view.tokens[at - 1].kind == "number"
    return number or view.follows("plurals", at) or view.words.counts.before(view.keys, at) is not None


def _first_week(view: View, first: int, at: int) -> Reading | None:
    month = month_at(view, at)
    if month is None or view.reference is None:
        return None
    monday = nth_weekday(settled(month[0], view.reference, view.prefer), 0, 1)
    start = monday.first.first_day() if monday else None
    week = whole_unit(start, "week", 0) if start else None
    return Reading(week, first, month[1], relative=True) if week else None
