"""English periods and their parts: "late September 2020", "early 1990s", "autumn 2020", "Q4 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.days import month_day
from factcheck.extract.dates.en.months_and_years import unit_at, year_tail
from factcheck.extract.dates.en.years import spoken_decade, year
from factcheck.extract.dates.named_periods import half_of, narrowed, quarter_of, season_of
from factcheck.extract.dates.partial import DateRange, Partial
from factcheck.extract.dates.relative import whole_unit
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import POSSIBLE

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View


def part(view: View, at: int, cue: bool) -> DateMatch | None:
    """Read "late September 2020", "early 1990s", "end of 2012", "mid-March", "later this year", "end of the month"."""
    found = view.words.parts.at(view.keys, at)
    if found is None:
        return None
    name, start = found
    start = view.end_of("the", start) or start
    inner = period(view, start) or present(view, start)
    if inner is None:
        return None
    value = inner.value
    if name in ("so_far", "rest"):
        parted = _until_now(view, value, name) if inner.relative else None
    else:
        parted = value if value.first.day and not inner.relative else narrowed(value, name)
    return DateMatch(parted, at, inner.last, relative=inner.relative) if parted else None


def present(view: View, at: int) -> DateMatch | None:
    """The present month of "end of the month"."""
    unit, end = unit_at(view, at)
    if view.reference is None or unit not in ("week", "month", "year"):
        return None
    value = whole_unit(view.reference, unit, 0)
    return DateMatch(value, at, end, relative=True) if value else None


def _until_now(view: View, whole: DateRange, name: str) -> DateRange | None:
    first, last = whole.first.first_day(), whole.last.last_day()
    if view.reference is None or first is None or last is None or not first <= view.reference <= last:
        return None
    now = Partial(view.reference.year, view.reference.month, view.reference.day)
    if name == "so_far":
        return DateRange(Partial(first.year, first.month, first.day), now)
    return DateRange(now, Partial(last.year, last.month, last.day))


def period(view: View, at: int) -> DateMatch | None:
    """A month, year, decade, century, quarter or season; "this week" and its like."""
    from factcheck.extract.dates.en.ordinals import ranked  # each may stand in the other: "late 19th century"
    from factcheck.extract.dates.en.relative import shifted

    if at < view.size:
        for rule in (month_day, ranked, year, named_part, season, shifted, spoken_decade):
            reading = rule(view, at, True)
            if reading is not None:
                return reading
    return None


def named_part(view: View, at: int, cue: bool) -> DateMatch | None:
    """Read "Q4 2018", "H1 2016", "2018Q4", "in Q1"."""
    key = view.keys[at]
    if len(key) != 2 or key[0] not in "qh" or key[1] not in ("1234" if key[0] == "q" else "12"):
        return None
    part_of = quarter_of if key[0] == "q" else half_of
    if found := year_tail(view, at + 1):
        return DateMatch(part_of(found.value, int(key[1])), at, found.end)
    before = view.number(at - 1) if at else None
    if before is not None and before in POSSIBLE:
        return DateMatch(part_of(before, int(key[1])), at - 1, at + 1)
    called = key[0] == "q" and (cue or view.is_after("glue", at))
    return DateMatch(quarter_of(None, int(key[1])), at, at + 1) if called else None


def season(view: View, at: int, cue: bool) -> DateMatch | None:
    """Read "autumn 2020", "summer of 2016"."""
    found = view.words.seasons.at(view.keys, at)
    said = year_tail(view, found.end) if found else None
    if found is None or said is None:
        return None
    return DateMatch(season_of(said.value, found.value), at, said.end)
