"""English periods by their names: "autumn 2020", "Q4 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.en.months_and_years import year_tail
from factcheck.extract.dates.named_periods import half_of, quarter_of, season_of
from factcheck.extract.dates.view import DateMatch
from factcheck.extract.dates.years import POSSIBLE

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView


def named_part(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
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


def season(view: DateView, at: int) -> DateMatch | None:
    """Read "autumn 2020", "summer of 2016"."""
    found = view.words.seasons.at(view.keys, at)
    of_year = year_tail(view, found.end) if found else None
    if found is None or of_year is None:
        return None
    return DateMatch(season_of(of_year.value, found.value), at, of_year.end)
