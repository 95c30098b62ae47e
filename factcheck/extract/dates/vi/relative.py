"""Vietnamese dates relative to the reference day: "hôm qua", "tuần trước", "quý này"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.relative import nth_weekday, whole_unit
from factcheck.extract.dates.vi.days import day_at
from factcheck.extract.dates.vi.months_and_years import month_at
from factcheck.extract.dates.view import DateMatch, relative_match
from factcheck.extract.dates.years import settled

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView


def relative_day(view: DateView, at: int) -> DateMatch | None:
    """Read "hôm nay", "đêm qua", "sáng mai"; a date that follows ("hôm nay 27.3") takes precedence."""
    end = view.skip("day_parts", at)
    found = view.words.days.at(view.keys, at) or view.words.days.at(view.keys, end)
    if found is None:
        return None
    after = found.end + (view.keys[found.end] in (",", "("))
    if dated := day_at(view, view.skip("day_heads", after)):
        return DateMatch(dated.value, at, dated.end)
    day = whole_unit(view.reference, "day", found.value) if view.reference else None
    return relative_match(day, at, found.end)


def whole(view: DateView, at: int) -> DateMatch | None:
    """Read "tuần này", "quý trước", "thập kỷ qua", "tuần đầu tiên của tháng 9"."""
    unit = view.words.units.at(view.keys, at)
    if unit is None or view.reference is None or unit.value == "day":
        return None
    if unit.value == "week" and (end := view.end_of("first_of", unit.end)):
        return _first_week(view, at, end)
    shift = view.words.shifts.at(view.keys, unit.end)
    if shift is None or view.end_of("not_moments", shift.end) or counted_before(view, at):
        return None
    return relative_match(whole_unit(view.reference, unit.value, shift.value), at, shift.end)


def counted_before(view: DateView, at: int) -> bool:
    """Tell whether a count or a plural precedes: "những năm qua", "một tháng sau khi", "1,5 tháng vừa qua"."""
    if at == 0:
        return False
    number = view.tokens[at - 1].kind == "number"
    return number or view.is_after("plurals", at) or view.words.counts.before(view.keys, at) is not None


def _first_week(view: DateView, first: int, at: int) -> DateMatch | None:
    """Read "tuần đầu tiên của tháng 9": the week of its first Monday."""
    month = month_at(view, at)
    if month is None or view.reference is None:
        return None
    monday = nth_weekday(settled(month.value, view.reference, view.prefer), 0, 1)
    start = monday.first.first_day() if monday else None
    week = whole_unit(start, "week", 0) if start else None
    return relative_match(week, first, month.end)
