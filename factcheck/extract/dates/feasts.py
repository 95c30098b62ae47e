"""Named days of the year, by the rule that the table gives for each.

"12-25" is a fixed day; "thu 4 11" the fourth Thursday of November, "mon -1 5" the last Monday of May;
"easter -2" Good Friday; "lunar 1 1" the first day of the first lunar month, Tết.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates.partial import LAST_YEAR, DateRange, of_days, single
from factcheck.extract.dates.relative import nth_weekday
from factcheck.extract.dates.view import DateMatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.dates.view import DateView
    from factcheck.extract.dates.years import ReadYear

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Feast(msgspec.Struct, frozen=True):
    """A feast, defined by its rule."""

    rule: str

    def is_fixed(self) -> bool:
        """Tell whether it falls on the same day of every year."""
        return "-" in self.rule and " " not in self.rule

    def day_of(self, year: int | None) -> DateRange | None:
        """Return its day in a year, or without a year if it is fixed; None if it cannot be computed."""
        if self.is_fixed():
            month, day = self.rule.split("-")
            return single(year, int(month), int(day))
        if year is None or not 1583 <= year < LAST_YEAR:
            return None
        name, *figures = self.rule.split()
        if name == "easter":
            return of_days(easter(year) + dt.timedelta(int(figures[0])))
        if name == "lunar":
            from factcheck.extract.dates.lunar import gregorian  # lazy: few dates are lunar

            day_found = gregorian(year, int(figures[0]), int(figures[1]))
            return of_days(day_found) if day_found else None
        month_found = single(year, int(figures[1]))
        found = nth_weekday(month_found, _WEEKDAYS.index(name), int(figures[0]))
        after = int(figures[2]) if found and len(figures) > 2 else 0
        start = found.first.first_day() if found else None
        return of_days(start + dt.timedelta(after)) if start else None


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the western churches, by Meeus, Astronomical Algorithms, chapter 8."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def feast_at(view: DateView, at: int, year_tail: Callable[[DateView, int], ReadYear | None]) -> DateMatch | None:
    """Read a feast's name and its year, for which each language has its own `year_tail`: the year and where it ends."""
    found = view.words.feasts.at(view.keys, at)
    if found is None:
        return None
    year = year_tail(view, found.end)
    value = feast_of(view, Feast(found.value), year.value if year else None)
    return DateMatch(value, at, year.end if year else found.end) if value else None


def feast_of(view: DateView, feast: Feast, year: int | None, shift: int = 0) -> DateRange | None:
    """Return the day of a feast in a year; without a year, the nearest one in the preferred direction."""
    if year is not None or feast.is_fixed():
        return feast.day_of(year)
    if view.reference is None:
        return None
    forward = shift > 0 or (shift == 0 and view.prefer == "future")
    for step in (0, 1) if forward else (0, -1):
        value = feast.day_of(view.reference.year + step)
        day = value.first.first_day() if value else None
        if value and day and (day >= view.reference if forward else day <= view.reference):
            return value
    return None
