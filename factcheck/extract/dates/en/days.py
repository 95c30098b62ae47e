"""Days by the names of months: "November 9, 2020", "9 November", "July 13-15", "the 15th of February"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.dates.en.months_and_years import is_month, month_name, unit_at, year_tail
from factcheck.extract.dates.partial import DateRange, Partial, single, valid
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.view import DateMatch, count_at, rank_at
from factcheck.extract.dates.years import of_two_figures
from factcheck.language.phrases import Read
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView
    from factcheck.extract.dates.years import ReadDate, ReadYear

_LAST_DAY = 31


class Days(NamedTuple):
    """One day of a month, or the first and last of several, and where they end."""

    first: int
    last: int
    end: int
    """Index after the last token."""


def _days_at(view: DateView, at: int) -> Days | None:
    """Return a day or two of a month: "9", "9th", "the ninth", "13-15", "13th to 15th"."""
    first = _day(view, view.skip("the", at))
    if first is None:
        return None
    after = first.end + 1 if view.keys[first.end] in DASHES else view.end_of("to", first.end)
    last = _day(view, after) if after else None
    if last is not None and first.value < last.value and not _goes_on(view, last.end):
        return Days(first.value, last.value, last.end)
    return Days(first.value, first.value, first.end)


def _goes_on(view: DateView, end: int) -> bool:
    """Tell whether a time of day ("3 to 5 pm") or a longer chain of figures is there, which is not a pair of days."""
    return view.keys[end] in (":", "/", "am", "pm", "a", "p", "%") or view.keys[end] in DASHES


def _day(view: DateView, at: int) -> Read[int] | None:
    """Return the day of a month, 1 to 31, in figures or as an ordinal."""
    day = rank_at(view, at)
    if day is None and view.number(at, most=2) is not None:
        day = count_at(view, at)
    return day if day and 1 <= day.value <= _LAST_DAY else None


def month_first(view: DateView, at: int) -> ReadDate | None:
    """Read "November 9, 2020", "Nov. 9", "July 13-15", "May 2020", "April of last year", "march third"."""
    month = month_name(view, at)
    if month is None:
        return None
    start = month.end + 1 if view.keys[month.end] in DASHES and view.touches(month.end) else month.end
    days = _days_at(view, start) or _spoken_day(view, start)
    if days is not None and not _is_clock(view, days.end) and not view.end_of("counted", days.end):
        return _days_of(month.value, days, year_tail(view, days.end) or Read(None, days.end))
    year = year_tail(view, start) or Read(None, month.end)
    return Read(single(year.value, month.value), year.end)


def _spoken_day(view: DateView, at: int) -> Days | None:
    """Return the "twenty one" of "May twenty one"; smaller words count things too often."""
    count = count_at(view, at) if at < view.size and view.tokens[at].kind == "word" else None
    if count is None or count.end == at + 1 or count.value > _LAST_DAY:
        return None
    return Days(count.value, count.value, count.end)


def _is_clock(view: DateView, end: int) -> bool:
    """Tell whether a time of day goes on here: "May 9:30"."""
    return view.keys[end] == ":" and view.touches(end)


def days_first(view: DateView, at: int) -> ReadDate | None:
    """Read "9 November 2020", "the 15th of February", "13 to 15 July", "31-Oct-74", "14april"."""
    days = _days_at(view, at)
    if days is None:
        return None
    start = view.skip("of", days.end)
    if view.keys[start] in ("-", "/", "day"):
        start = view.skip("of", start + 1)
    month = month_name(view, start)
    if month is None:
        return _of_shifted_month(view, days)
    year = year_tail(view, month.end) or _short_year(view, month.end)
    return _days_of(month.value, days, year or Read(None, month.end))


def _short_year(view: DateView, at: int) -> Read[int] | None:
    """Return the year of "31-Oct-74"."""
    number = view.number(at + 1, most=2)
    if number is None or view.keys[at] not in ("-", "/") or len(view.keys[at + 1]) != 2:
        return None
    return Read(of_two_figures(number), at + 2)


def _of_shifted_month(view: DateView, days: Days) -> ReadDate | None:
    """Read "20th of next month"."""
    start = view.end_of("of", days.end)
    shift = view.words.shifts.at(view.keys, start) if start else None
    if shift is None or unit_at(view, shift.end).value != "month" or view.reference is None:
        return None
    whole = whole_unit(view.reference, "month", shift.value)
    month = whole.first if whole else Partial()
    return _days_of(month.month, days, Read(month.year, shift.end + 1))


def _days_of(month: int | None, days: Days, year: ReadYear) -> ReadDate | None:
    """Return days of a month as a date that ends where its year does; None if the month does not have them."""
    if not (valid(year.value, month, days.first) and valid(year.value, month, days.last)):
        return None
    first, last = Partial(year.value, month, days.first), Partial(year.value, month, days.last)
    return Read(DateRange(first, last), year.end)


def month_day(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read a date that begins with a month's name; "May" and "March" alone need neighbours that call for a month."""
    date = month_first(view, at)
    if date is None:
        return None
    name = month_name(view, at)
    bare = name is not None and date.end == name.end and date.value.first.day is None
    return None if bare and not (cue or is_month(view, at, date.end)) else DateMatch(date.value, at, date.end)


def day_month(view: DateView, at: int) -> DateMatch | None:
    """Read a date that begins with a day; "on the 15th" alone is one too."""
    date = days_first(view, at)
    if date is not None:
        return DateMatch(date.value, at, date.end)
    return _shared_month(view, at) or _day_alone(view, at)


def _shared_month(view: DateView, at: int) -> DateMatch | None:
    """Read the first day of "on 4 and 5 November"."""
    before = at - 1 if at and view.keys[at - 1] == "the" else at
    day = _day(view, at) if view.is_after("day_cues", before) else None
    if day is None:
        return None
    link = view.end_of("and", day.end) or (day.end + 1 if view.keys[day.end] == "," else 0)
    next_date = days_first(view, link) if link else None
    next_day = next_date.value.first if next_date else Partial()
    if next_day.day is None or day.value >= next_day.day:
        return None
    return DateMatch(single(next_day.year, next_day.month, day.value), at, day.end)


def _day_alone(view: DateView, at: int) -> DateMatch | None:
    """Read "on the 15th", or "15th" as the whole text."""
    rank = rank_at(view, at)
    if rank is None or view.number(at, most=2) is None or not 1 <= rank.value <= _LAST_DAY:
        return None
    before = view.keys[at - 1] if at else ""
    called = before == "on" or (before == "the" and view.is_after("day_cues", at - 1))
    goes_on = rank.end < view.size and view.tokens[rank.end].text[0].isalnum()
    alone = at <= 1 and rank.end == view.size
    return DateMatch(single(day=rank.value), at, rank.end) if (called or alone) and not goes_on else None


def glued(view: DateView, at: int) -> DateMatch | None:
    """Read "Feb13", "april22, 2016": a month and its day in one word."""
    key = view.keys[at]
    name = key.rstrip("0123456789")
    month = view.words.months.at([name, ""], 0) if name else None
    if month is None or len(key) - len(name) > 2:
        return None
    day = int(key[len(name) :])
    date = _days_of(month.value, Days(day, day, at + 1), year_tail(view, at + 1) or Read(None, at + 1))
    return DateMatch(date.value, at, date.end) if date and day else None
