"""Vietnamese dates that begin with a count: "3 ngày sau", "cách đây hai năm", "6 tháng đầu năm 2023", "24 tháng 7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import chain_at, stands_free
from factcheck.extract.dates.named_periods import months_of
from factcheck.extract.dates.relative import counted, run_of
from factcheck.extract.dates.vi.days import day_at, directed
from factcheck.extract.dates.vi.months_and_years import unit_at, year_at
from factcheck.extract.dates.view import DateMatch, count_at, few_at, relative_match
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView
    from factcheck.extract.dates.years import ReadDate

_MONTHS = 12


def counted_units(view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
    """Read a day that begins with its figure, or a count of units with a word for the direction."""
    dated = day_at(view, at)
    if dated is not None and not _is_count(view, at) and _may_stand_alone(view, at, dated, cue=cue):
        return directed(view, dated, at)
    start = view.end_of("ago_before", at)
    ago = bool(start)
    start = view.skip("about", start) if start else at
    count = count_at(view, start) or few_at(view, start)
    unit = view.words.units.at(view.keys, count.end) if count else None
    if count is None or unit is None:
        return None
    if unit.value == "month" and count.value <= _MONTHS and (found := _months_of_year(view, count.value, unit.end)):
        return DateMatch(found.value, at, found.end)
    return _reckoned(view, at, count.value, unit, ago=ago)


def _is_count(view: DateView, at: int) -> bool:
    """Recognise a count by its last word: "2 tháng qua" is not the second of last month."""
    count = count_at(view, at)
    if count is None or unit_at(view, count.end) != "month":
        return False
    return view.words.shifts.at(view.keys, count.end + 1) is not None


def _may_stand_alone(view: DateView, at: int, dated: ReadDate, *, cue: bool) -> bool:
    """Tell a day from a length of time: "24 tháng 7" is a day, "3 tháng 2 ngày" and "sáu tháng một lần" are not."""
    if dated.value.first.day is None or view.end_of("not_days", dated.end) or _too_short(view, at):
        return False
    if not cue and not stands_free(view, at):
        return False
    if cue or dated.value.year is not None:
        return True
    ends = dated.end >= view.size or not view.tokens[dated.end].text[0].isalnum()
    return not chain_at(view, at) and (ends or view.number(at) is not None) and not view.is_after("lengths", at)


def _too_short(view: DateView, at: int) -> bool:
    """Tell whether one word alone is hardly a day: "tư tháng", and "từ tháng" where the accents are missing."""
    only_ten = view.mode == "vi" and view.end_of("ten", at)  # "mười" has no other meaning, "muoi" has
    return view.tokens[at].kind == "word" and unit_at(view, at + 1) == "month" and not only_ten


def _months_of_year(view: DateView, count: int, at: int) -> ReadDate | None:
    """Read "6 tháng đầu năm 2023", "3 tháng cuối năm"."""
    head, tail = view.end_of("wholes", at), view.end_of("ends", at)
    start = head or tail
    start = view.skip("of", start) if start else 0
    if not start or unit_at(view, start) != "year":
        return None
    year = year_at(view, start) or Read(None, start + 1)
    return Read(months_of(year.value, count, at_end=bool(tail)), year.end)


def _reckoned(view: DateView, first: int, count: int, unit: Read[str], *, ago: bool) -> DateMatch | None:
    """Read a count of units with a word for the direction: "3 ngày qua", "3 ngày tới", "3 ngày sau", "3 ngày trước"."""
    name, end = unit
    if view.reference is None:
        return None
    if after := view.end_of("past_run", end):
        value = run_of(view.reference, name, -count)
    elif after := view.end_of("coming_run", end):
        value = None if view.is_capital(after) else run_of(view.reference, name, count)  # "4 ngày tới Brussels"
    elif after := view.end_of("later", end):
        goes_on = after < view.size and view.tokens[after].kind == "word"  # "10 năm sau chiến tranh"
        value = None if goes_on else counted(view.reference, view.now, name, count)
    elif (after := view.end_of("ago", end)) or ago:
        after = after or end
        value = None if view.end_of("not_moments", after) else counted(view.reference, view.now, name, -count)
    else:
        return None
    return relative_match(value, first, after)
