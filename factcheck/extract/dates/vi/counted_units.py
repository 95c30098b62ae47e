"""Vietnamese dates that begin with a count: "3 ngày sau", "cách đây hai năm", "6 tháng đầu năm 2023", "24 tháng 7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.counts import count_at, few_at
from factcheck.extract.dates.figure_chains import chain_at, stands_free
from factcheck.extract.dates.named_periods import months_of
from factcheck.extract.dates.relative import counted, run_of
from factcheck.extract.dates.vi.days import day_at, directed
from factcheck.extract.dates.vi.months_and_years import unit_at, year_at
from factcheck.extract.dates.view import Reading

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View
    from factcheck.extract.dates.years import Found

_MONTHS = 12
_NO_OTHER_MEANING = "mười"


def counted_units(view: View, at: int, cue: bool) -> Reading | None:
    """A day that begins with its figure, or a count of units with a word for the direction."""
    dated = day_at(view, at)
    if dated is not None and not _is_count(view, at) and _may_stand_alone(view, at, dated, cue=cue):
        return directed(view, dated, at)
    start = view.is_("ago_before", at)
    ago = bool(start)
    start = (view.is_("about", start) or start) if start else at
    count = count_at(view, start) or few_at(view, start)
    unit = view.words.units.at(view.keys, count[1]) if count else None
    if count is None or unit is None:
        return None
    if unit[0] == "month" and count[0] <= _MONTHS and (found := _months_of_year(view, count[0], unit[1])):
        return Reading(found[0], at, found[1])
    return _reckoned(view, at, count[0], unit, ago=ago)


def _is_count(view: View, at: int) -> bool:
    """Recognise a count by its last word: "2 tháng qua" is not the second of last month."""
    count = count_at(view, at)
    if count is None or unit_at(view, count[1]) != "month":
        return False
    return view.words.shifts.at(view.keys, count[1] + 1) is not None


def _may_stand_alone(view: View, at: int, dated: Found, *, cue: bool) -> bool:
    """Tell a day from a length of time: "24 tháng 7" is a day, "3 tháng 2 ngày" and "sáu tháng một lần" are not."""
    if dated[0].first.day is None or view.is_("not_days", dated[1]) or _too_short(view, at):
        return False
    if not cue and not stands_free(view, at):
        return False
    if cue or dated[0].year is not None:
        return True
    chain = view.tokens[at].kind == "number" and chain_at(view, at)
    ends = dated[1] >= view.size or not view.tokens[dated[1]].text[0].isalnum()
    return not chain and (ends or view.number(at) is not None) and not view.follows("lengths", at)


def _too_short(view: View, at: int) -> bool:
    """One word alone is hardly a day: "tư tháng", and "từ tháng" where the accents are missing."""
    return view.tokens[at].kind == "word" and unit_at(view, at + 1) == "month" and view.keys[at] != _NO_OTHER_MEANING


def _months_of_year(view: View, count: int, at: int) -> Found | None:
    """Read "6 tháng đầu năm 2023", "3 tháng cuối năm"."""
    head, tail = view.is_("wholes", at), view.is_("ends", at)
    start = head or tail
    start = (view.is_("of", start) or start) if start else 0
    if not start or unit_at(view, start) != "year":
        return None
    year = year_at(view, start) or (None, start + 1)
    return months_of(year[0], count, at_end=bool(tail)), year[1]


def _reckoned(view: View, first: int, count: int, unit: tuple[str, int], *, ago: bool) -> Reading | None:
    name, end = unit
    if view.reference is None:
        return None
    if after := view.is_("past_run", end):
        value = run_of(view.reference, name, -count)
    elif after := view.is_("coming_run", end):
        value = None if view.capital(after) else run_of(view.reference, name, count)  # "4 ngày tới Brussels"
    elif after := view.is_("later", end):
        goes_on = after < view.size and view.tokens[after].kind == "word"  # "10 năm sau chiến tranh"
        value = None if goes_on else counted(view.reference, view.now, name, count)
    elif (after := view.is_("ago", end)) or ago:
        after = after or end
        value = None if view.is_("not_moments", after) else counted(view.reference, view.now, name, -count)
    else:
        return None
    return Reading(value, first, after, relative=True) if value else None
