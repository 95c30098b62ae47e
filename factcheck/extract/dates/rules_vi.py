"""Where Vietnamese dates begin: one rule for each kind of word that opens one.

A rule takes the view, the index of a token and whether the words before call for a date; it returns a reading or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.figures import chain_at, joined, stretch_of
from factcheck.extract.dates.narrow import half_of, months_of, narrowed, quarter_of, season_of
from factcheck.extract.dates.partial import Partial, Stretch, single
from factcheck.extract.dates.relative import counted, nth_weekday, run_of, weekday_near, weekday_of, whole_unit
from factcheck.extract.dates.spoken import count_at, count_words
from factcheck.extract.dates.vietnamese import (
    Found,
    century_at,
    day_at,
    decade_at,
    month_at,
    roman,
    unit_at,
    year_at,
    year_tail,
)
from factcheck.extract.dates.view import Reading
from factcheck.extract.dates.years import settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.dates.view import View
    from factcheck.extract.dates.words import Words
    from factcheck.extract.dates.years import Direction

    Rule = Callable[[View, int, bool], Reading | None]

_PREFIX_WORDS = 6
_YEARS = range(1900, 2100)


def relative_day(view: View, at: int, cue: bool) -> Reading | None:
    """ "hôm nay", "đêm qua", "sáng mai"; a date that follows ("hôm nay 27.3") says it better."""
    end = at
    if part := view.is_("day_parts", at):
        end = part
    found = view.words.days.at(view.keys, at) or view.words.days.at(view.keys, end)
    if found is None:
        return None
    after = found[1] + (view.keys[found[1]] in (",", "("))
    after = view.is_("day_heads", after) or after
    if dated := day_at(view, after):
        return Reading(dated[0], at, dated[1])
    if view.reference is None:
        return None
    day = whole_unit(view.reference, "day", found[0])
    return day and Reading(day, at, found[1], relative=True)


def headed_day(view: View, at: int, cue: bool) -> Reading | None:
    """A day after the words that announce it: "ngày 9/11/2020", "đêm 10/11", "sáng thứ Hai, 4/8", "mùng 3 tháng 3"."""
    end, weekday, head = _prefix(view, at)
    if end == at:
        return None
    found = day_at(view, end)
    if found is not None and found[0].first.day is not None:
        return Reading(found[0], at, found[1]) if found[0].year is not None else _directed(view, found, at)
    if weekday is not None and not head:
        return _weekday(view, at, end, weekday, cue)
    return _bare_day(view, at, end) if head else None


def _prefix(view: View, at: int) -> tuple[int, int | None, bool]:
    """The words before a day: index after them, the weekday among them, and whether "ngày" or its like is there."""
    weekday, head = None, False
    for _ in range(_PREFIX_WORDS):
        if named := view.words.weekdays.at(view.keys, at):
            weekday, at = named
        elif end := view.is_("day_heads", at):
            head, at = True, end
        elif end := view.is_("day_parts", at):
            at = end
        elif weekday is not None and view.keys[at] in (",", "(") and _dated_next(view, at + 1):
            at += 1
        else:
            break
    return at, weekday, head


def _dated_next(view: View, at: int) -> bool:
    return day_at(view, view.is_("day_heads", at) or at) is not None


def _directed(view: View, found: Found, first: int) -> Reading:
    """A date without a year that "tới" or "vừa qua" puts before or after the day of reference."""
    value, end = found
    shift = view.words.dated_shifts.at(view.keys, end)
    if shift is None or value.year is not None or (shift[0] > 0 and _goes_on(view, shift[1])):
        return Reading(value, first, end)
    if view.reference:
        direction: Direction = "past" if shift[0] < 0 else "future" if shift[0] > 0 else view.prefer
        value = settled(value, view.reference, direction)
    return Reading(value, first, shift[1])


def _goes_on(view: View, at: int) -> bool:
    """ "tới" before a name or another date is the preposition."""
    return view.capital(at) or (at < view.size and view.tokens[at].kind == "number") or bool(view.is_("day_heads", at))


def _weekday(view: View, first: int, end: int, weekday: int, cue: bool) -> Reading | None:
    """ "thứ Hai tuần này", "thứ Ba tới", "chủ nhật"; "thứ hai" alone is an ordinal far more often."""
    if view.reference is None:
        return None
    start = view.is_("of", end) or end
    week = view.words.shifts.at(view.keys, start + 1) if unit_at(view, start) == "week" else None
    if week is not None:
        whole = whole_unit(view.reference, "week", week[0])
        day = whole and weekday_of(whole, weekday)
        return day and Reading(day, first, week[1], relative=True)
    shift = view.words.shifts.at(view.keys, end)
    if shift is not None:
        day = weekday_near(view.reference, weekday, "future" if shift[0] > 0 else "past")
        return Reading(day, first, shift[1], relative=True)
    if not (cue or _is_weekday_name(view, first, end)):
        return None
    return Reading(weekday_near(view.reference, weekday, view.prefer), first, end, relative=True)


def _is_weekday_name(view: View, first: int, end: int) -> bool:
    alone = first == 0 and end == view.size
    after_part = view.is_("day_parts", first) > 0
    capital = view.cased and first > 0 and view.capital(end - 1)
    sunday = view.words.weekdays.at(view.keys, end - 2) == (6, end)
    return alone or after_part or capital or sunday


def _bare_day(view: View, first: int, at: int) -> Reading | None:
    """ "ngày 12", "ngày 4 tháng này", "ngày đầu tiên của tháng ba"."""
    if end := view.is_("first_of", at):
        month = month_at(view, view.is_("of", end) or end)
        one = month and month[0].first
        return Reading(single(one.year, one.month, 1), first, month[1]) if one and month else None
    day = count_at(view, at)
    if day is None or not 1 <= day[0] <= 31 or (view.tokens[at].kind == "word" and not _new_moon(view, first)):
        return None
    if view.is_("not_days", day[1]) or view.keys[day[1]] in ("-", "/", "."):
        return None
    return _directed(view, (single(day=day[0]), day[1]), first)


def _new_moon(view: View, at: int) -> bool:
    return bool(view.is_("new_day_heads", at))


def figures(view: View, at: int, cue: bool) -> Reading | None:
    """Figures that say themselves that they are a date: "9/11/2020", "27/9", "2016-2020"."""
    chain = chain_at(view, at)
    if chain is None or _inside_figures(view, at) or _numbers_a_document(view, chain.end):
        return None
    value = stretch_of(chain, "vi")
    if value is None:
        return None
    if unit_at(view, chain.end) == "month":
        found = day_at(view, at)
        return found and Reading(found[0], at, found[1])
    if not cue and not _calls_for_date(view, at, chain.marks, value):
        return None
    return _directed(view, _with_tail(view, value, chain.end), at)


def _with_tail(view: View, value: Stretch, end: int) -> Found:
    year = year_at(view, end) if value.year is None else None
    if year is None:
        return value, end
    return Stretch(value.first.with_year(year[0]), value.last.with_year(year[0])), year[1]


def _inside_figures(view: View, at: int) -> bool:
    """True in the middle of a longer row of figures: a phone number, a version, a score."""
    return view.touches(at) and view.keys[at - 1] not in ("(", '"', "“", "'", "‘", "[", ",", ":", "*")


def _numbers_a_document(view: View, end: int) -> bool:
    return view.keys[end] in ("/", "-") and view.touches(end) and view.touches(end + 1)


def _calls_for_date(view: View, at: int, marks: str, value: Stretch) -> bool:
    if view.follows("not_dates_before", at):
        return False
    first, last = value.first, value.last
    if first.month is None:
        return view.follows("year_cues", at) or view.keys[at - 1] == "("
    if first.year is not None or last.year is not None:
        return first.day is not None or marks == "/" or view.follows("figure_cues", at)
    if "/" not in marks:
        return False
    likely = (first.day or 0) > 12 or first != last
    return likely or view.follows("figure_cues", at) or (at > 0 and view.keys[at - 1] == "(")


def month(view: View, at: int, cue: bool) -> Reading | None:
    """ "tháng 2/1988", "tháng Tám năm nay", "tháng trước", "tháng 3 tới"."""
    found = month_at(view, at)
    if found is None:
        return None
    day = _day_after(view, found)
    if day is not None:
        return Reading(day[0], at, day[1])
    if view.keys[found[1]] == "lần":
        return None
    relative = bool(view.words.shifts.at(view.keys, at + 1))
    if found[0].year is not None:
        return Reading(found[0], at, found[1], relative=relative)
    return _directed(view, found, at)


def _day_after(view: View, month: Found) -> Found | None:
    """The day of "Tháng Mười Hai 29, 2013"."""
    day, one = view.number(month[1], most=2), month[0].first
    if day is None or not 1 <= day <= 31 or view.keys[month[1] + 1] != ",":
        return None
    year = year_tail(view, month[1] + 1)
    return (single(year[0], one.month, day), year[1]) if year else None


def year(view: View, at: int, cue: bool) -> Reading | None:
    """ "năm 1991", "năm 2016-2020", "năm 179 TCN", "năm ngoái"."""
    if unit_at(view, at) != "year":
        return None
    if at + 1 < view.size and view.tokens[at + 1].kind == "number" and (chain := chain_at(view, at + 1)):
        value = stretch_of(chain, "vi")
        years = value is not None and value.first.month is None
        return Reading(value, at, chain.end) if value and years else None
    found = year_at(view, at)
    if found is None or found[0] is None:
        return None
    relative = bool(view.words.shifts.at(view.keys, at + 1))
    return Reading(single(found[0]), at, found[1], relative=relative)


def whole(view: View, at: int, cue: bool) -> Reading | None:
    """ "tuần này", "quý trước", "thập kỷ qua"."""
    unit = view.words.units.at(view.keys, at)
    if unit is None or view.reference is None or unit[0] == "day":
        return None
    if unit[0] == "week" and (end := view.is_("first_of", unit[1])):
        return _first_week(view, at, end)
    shift = view.words.shifts.at(view.keys, unit[1])
    if shift is None or view.is_("that", shift[1]):
        return None
    value = whole_unit(view.reference, unit[0], shift[0])
    return value and Reading(value, at, shift[1], relative=True)


def _first_week(view: View, first: int, at: int) -> Reading | None:
    month = month_at(view, at)
    if month is None or view.reference is None:
        return None
    monday = nth_weekday(settled(month[0], view.reference, view.prefer), 0, 1)
    start = monday and monday.first.first_day()
    week = start and whole_unit(start, "week", 0)
    return week and Reading(week, first, month[1])


def quarter(view: View, at: int, cue: bool) -> Reading | None:
    """ "quý 4 năm 2018", "quý IV/2018", "quý 3"."""
    if unit_at(view, at) != "quarter":
        return None
    number = None
    end = at + 2
    if at + 1 < view.size:
        token = view.tokens[at + 1]
        number = view.number(at + 1, most=1) or roman(token.text)
        if not number and (named := view.words.quarters.at(view.keys, at + 1)):
            number, end = named
        chain = chain_at(view, at + 1) if token.kind == "number" else None
        if chain and len(chain.parts) == 1 and len(chain.parts[0]) == 2 and len(chain.parts[0][1]) == 4:
            value = quarter_of(int(chain.parts[0][1]), int(chain.parts[0][0]))
            return Reading(value, at, chain.end) if 1 <= int(chain.parts[0][0]) <= 4 else None
    if not number or not 1 <= number <= 4:
        return None
    year = year_tail(view, end)
    return Reading(quarter_of(year[0] if year else None, number), at, year[1] if year else end)


def part(view: View, at: int, cue: bool) -> Reading | None:
    """ "cuối tháng 9/2020", "đầu năm nay", "giữa thập niên 1990", "nửa đầu năm 2021"."""
    if half := view.words.halves.at(view.keys, at):
        said = year_at(view, half[1])
        return Reading(half_of(said[0], half[0]), at, said[1]) if said else None
    found = view.words.parts.at(view.keys, at)
    if found is None:
        return None
    start = view.is_("of", found[1]) or found[1]
    for rule in (decade, century, quarter, month, year, whole):
        inner = rule(view, start, True)
        if inner is not None:
            return Reading(narrowed(inner.value, found[0]), at, inner.last, relative=inner.relative)
    number = view.number(start)
    if number is not None and 1900 <= number < 2100 and not unit_at(view, start + 1):
        return Reading(narrowed(single(number), found[0]), at, start + 1)
    return None


def decade(view: View, at: int, cue: bool) -> Reading | None:
    """ "thập niên 1950", "những năm 90"."""
    found = decade_at(view, at)
    return found and Reading(found[0], at, found[1])


def century(view: View, at: int, cue: bool) -> Reading | None:
    """ "thế kỷ 17"."""
    found = century_at(view, at)
    return found and Reading(found[0], at, found[1])


def season(view: View, at: int, cue: bool) -> Reading | None:
    """ "mùa thu năm 2020", "mùa hè này"."""
    found = view.words.seasons.at(view.keys, at)
    if found is None:
        return None
    name, end = found
    if year := year_tail(view, end):
        return Reading(season_of(year[0], name), at, year[1])
    shift = view.words.shifts.at(view.keys, end)
    if shift is None or view.reference is None:
        return None
    this = view.reference.year - (name == "winter" and view.reference.month < 3)
    return Reading(season_of(this + shift[0], name), at, shift[1], relative=True)


def fixed_day(view: View, at: int, cue: bool) -> Reading | None:
    """ "giáng sinh 2020": days that have a name."""
    found = view.words.fixed_days.at(view.keys, at)
    if found is None:
        return None
    month, day = map(int, found[0].split("-"))
    year = year_tail(view, found[1])
    return Reading(single(year[0] if year else None, month, day), at, year[1] if year else found[1])


def counted_units(view: View, at: int, cue: bool) -> Reading | None:
    """ "3 ngày sau", "cách đây hai năm", "trong 2 tháng qua", "6 tháng đầu năm 2023"; also "24 tháng 7"."""
    dated = day_at(view, at)
    if dated is not None and _may_stand_alone(view, at, dated):
        return _directed(view, dated, at)
    start = view.is_("ago_before", at)
    start = view.is_("about", start) or start if start else at
    count = (3, view.is_("few", start)) if view.is_("few", start) else count_at(view, start)
    unit = view.words.units.at(view.keys, count[1]) if count else None
    if count is None or unit is None:
        return None
    if unit[0] == "month" and count[0] <= 12 and (found := _months_of_year(view, count[0], unit[1])):
        return Reading(found[0], at, found[1])
    if view.reference is None:
        return None
    return _reckoned(view, at, count[0], unit, ago=start != at)


def _may_stand_alone(view: View, at: int, dated: Found) -> bool:
    """ "24 tháng 7" is a day, "3 tháng 2 ngày" and "sáu tháng một lần" are not."""
    if dated[0].first.day is None or view.is_("not_days", dated[1]) or _too_short(view, at):
        return False
    if dated[0].year is not None:
        return True
    chain = view.tokens[at].kind == "number" and chain_at(view, at)
    ends = dated[1] >= view.size or not view.tokens[dated[1]].text[0].isalnum()
    return not chain and (ends or view.number(at) is not None) and not view.follows("about", at)


def _too_short(view: View, at: int) -> bool:
    """One word alone is hardly a day: "tư tháng", and "từ tháng" where the accents are missing."""
    return view.tokens[at].kind == "word" and unit_at(view, at + 1) == "month" and view.keys[at] != "mười"


def _months_of_year(view: View, count: int, at: int) -> Found | None:
    """ "6 tháng đầu năm 2023", "3 tháng cuối năm"."""
    head, tail = view.is_("wholes", at), view.is_("ends", at)
    start = head or tail
    start = view.is_("of", start) or start if start else 0
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
    elif (after := view.is_("coming_run", end)) or not (after := view.is_("later", end) or view.is_("ago", end)):
        value = run_of(view.reference, name, count) if after else None
        if ago and not after:
            after, value = end, counted(view.reference, view.now, name, -count)
    else:
        sign = 1 if view.is_("later", end) else -1
        value = None if view.is_("not_moments", after) else counted(view.reference, view.now, name, sign * count)
    return value and Reading(value, first, after, relative=True)


def opened_range(view: View, at: int, cue: bool) -> Reading | None:
    """ "từ 21 đến 28-9", "từ 1988 đến 1994": what opens the range is a bare figure."""
    start = view.is_("from", at)
    connector = "to" if start else "and"
    start = start or view.is_("between", at)
    head = view.is_("day_heads", start) or start if start else 0
    figure = view.number(head) if start else None
    end = view.is_(connector, head + 1) if figure is not None else 0
    if figure is None or not end:
        return None
    if figure in _YEARS:
        said = year_tail(view, end)
        value = Stretch(Partial(figure), Partial(said[0])) if said and said[0] and said[0] > figure else None
        return Reading(value, at, said[1]) if value and said else None
    found = day_at(view, view.is_("day_heads", end) or end) if 1 <= figure <= 31 else None
    if found is None or found[0].first.day is None or found[0].first != found[0].last:
        return None
    return Reading(joined(single(day=figure), found[0]), at, found[1])


def rules(words: Words) -> dict[str, list[Rule]]:
    """Which rules to try at a word, in order."""
    opening: dict[str, list[Rule]] = {}

    def on(rule: Rule, *phrases: object) -> None:
        for firsts in phrases:
            for word in firsts.firsts():  # type: ignore[attr-defined]
                opening.setdefault(word, []).append(rule)

    on(opened_range, words.any_of("from"), words.any_of("between"))
    on(relative_day, words.days, words.any_of("day_parts"))
    on(headed_day, words.any_of("day_heads"), words.any_of("day_parts"), words.weekdays)
    on(part, words.parts, words.halves)
    on(decade, words.any_of("decade_heads"))
    for rule in (century, month, quarter, year, whole):
        on(rule, words.units)
    on(season, words.seasons)
    on(fixed_day, words.fixed_days)
    on(counted_units, count_words("vi", accented=words.accented), words.any_of("few"), words.any_of("ago_before"))
    return {word: list(dict.fromkeys(found)) for word, found in opening.items()}


NUMBER_RULES: list[Rule] = [figures, counted_units]
