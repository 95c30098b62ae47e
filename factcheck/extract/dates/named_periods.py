"""The beginning, middle or end of a period, and periods with names: quarters, seasons, decades."""

from __future__ import annotations

import datetime as dt

from factcheck.extract.dates.partial import DateRange, Partial, days_of, of_days

# News of the northern half uses seasons by months; where a season's edges are disputed it is read wide.
_SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
_PARTS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "first_ten": (1, 10), "last_ten": (21, 31)}
_PARTS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def narrowed(whole: DateRange, part: str) -> DateRange:
    """Return the early, mid or late part: ten days of a month, four months of a year, some years of a decade."""
    first, last = whole.first, whole.last
    if first.day is not None:
        return _part_of_days(whole, part)
    if first.month is not None and first == last:
        low, high = _PARTS_OF_MONTH[part]
        longest = days_of(2000 if first.year is None else first.year, first.month)
        return DateRange(Partial(first.year, first.month, low), Partial(first.year, first.month, min(high, longest)))
    if first.month is not None:
        one = {"early": first, "late": last}.get(part, Partial(first.year, first.month + 1))
        return DateRange(one, one)
    if first == last and part in _PARTS_OF_YEAR:
        low, high = _PARTS_OF_YEAR[part]
        return DateRange(Partial(first.year, low), Partial(first.year, high))
    return _part_of_years(whole, part)


def halved(whole: DateRange, half: int) -> DateRange:
    """Return the first or second half: of a month by its 15th, of a year by months, of longer periods by years."""
    first, last = whole.first, whole.last
    if first.month is not None and first.day is None and first == last:
        low, high = (1, 15) if half == 1 else (16, days_of(2000 if first.year is None else first.year, first.month))
        return DateRange(Partial(first.year, first.month, low), Partial(first.year, first.month, high))
    if first.month is None and first == last:
        return half_of(first.year, half)
    if first.month is not None or first.year is None or last.year is None:
        return narrowed(whole, "early" if half == 1 else "late")
    middle = first.year + (last.year - first.year + 1) // 2
    return DateRange(first, Partial(middle - 1)) if half == 1 else DateRange(Partial(middle), last)


def _part_of_days(whole: DateRange, part: str) -> DateRange:
    """Return the early, mid or late third of a range of days."""
    first, last = whole.first.first_day(), whole.last.last_day()
    if first is None or last is None or part not in _PARTS_OF_YEAR:
        return whole
    third = (last - first).days // 3
    low = {"early": 0, "mid": third, "late": (last - first).days - third}[part]
    start = first + dt.timedelta(low)
    end = last if part == "late" else start + dt.timedelta(third)
    return of_days(start, end)


def _part_of_years(whole: DateRange, part: str) -> DateRange:
    """Return the early, mid or late part of a decade or of another range of years."""
    low, high = whole.first.year, whole.last.year
    if low is None or high is None or part not in _PARTS_OF_DECADE:
        return whole
    tenth = (high - low + 1) / 10
    start, end = _PARTS_OF_DECADE[part]
    return DateRange(Partial(low + int(start * tenth)), Partial(low + int((end + 1) * tenth) - 1))


def quarter_of(year: int | None, quarter: int) -> DateRange:
    """Return a quarter, 1 to 4, of a year that may be unknown."""
    return DateRange(Partial(year, quarter * 3 - 2), Partial(year, quarter * 3))


def half_of(year: int | None, half: int) -> DateRange:
    """Return the first or second half of a year that may be unknown."""
    return DateRange(Partial(year, 6 * half - 5), Partial(year, 6 * half))


def months_of(year: int | None, count: int, *, at_end: bool) -> DateRange:
    """Return the first or last `count` months of a year, 1 to 12."""
    first = 13 - count if at_end else 1
    return DateRange(Partial(year, first), Partial(year, first + count - 1))


def season_of(year: int | None, season: str) -> DateRange:
    """Return a season by months; winter runs into the year that follows."""
    low, high = _SEASON_MONTHS[season]
    next_year = year if year is None or high <= 12 else year + 1
    return DateRange(Partial(year, low), Partial(next_year, (high - 1) % 12 + 1))


def decade_of(start: int) -> DateRange:
    """Return ten years from a year that ends with 0, written as "195X"."""
    return DateRange(Partial(start), Partial(start + 9), written=f"{start // 10:03}X" if start > 0 else "")


def century_of(number: int, *, before_christ: bool = False) -> DateRange:
    """Return a century: the 17th is 1601 to 1700, the 3rd before Christ is 300 BC to 201 BC."""
    if before_christ:
        return DateRange(Partial(1 - 100 * number), Partial(100 - 100 * number))
    return DateRange(Partial(100 * number - 99), Partial(100 * number))
