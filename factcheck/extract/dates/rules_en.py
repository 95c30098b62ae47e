"""Where English dates begin: one rule for each kind of word that opens one.

A rule takes the view, the index of a token and whether the words before call for a date; it returns a reading or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.english import Found, days_first, is_month, month_first, month_name, unit_at, year_tail
from factcheck.extract.dates.figures import chain_at, stretch_of
from factcheck.extract.dates.narrow import century_of, decade_of, half_of, months_of, narrowed, quarter_of, season_of
from factcheck.extract.dates.partial import Partial, Stretch, single
from factcheck.extract.dates.relative import counted, nth_weekday, run_of, weekday_near, weekday_of, whole_unit
from factcheck.extract.dates.spoken import count_at, count_words, rank_at, rank_words
from factcheck.extract.dates.view import Reading
from factcheck.extract.dates.years import settled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from factcheck.extract.dates.view import View
    from factcheck.extract.dates.words import Words

    Rule = Callable[[View, int, bool], Reading | None]

_PLAUSIBLE = range(1900, 2100)
_POSSIBLE = range(1000, 2200)


def month(view: View, at: int, cue: bool) -> Reading | None:
    """ "November 9, 2020", "Feb 1988", "May 2020", "March"."""
    found = month_first(view, at)
    if found is None:
        return None
    value, end = found
    name = month_name(view, at)
    bare = name is not None and end == name[1] and value.first.day is None
    if bare and not (cue or is_month(view, at, end)):
        return None
    if bare and view.keys[end - 1] == ".":
        end -= view.tokens[at].text.lower() not in _ABBREVIATED
    return Reading(value, at, end)


_ABBREVIATED = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))


def day(view: View, at: int, cue: bool) -> Reading | None:
    """ "9 November 2020", "the 15th of February", "13 to 15 July"."""
    found = days_first(view, at)
    if found is not None:
        return Reading(found[0], at, found[1])
    rank = rank_at(view, at)
    if rank is None or view.number(at, most=2) is None or not 1 <= rank[0] <= 31:
        return None
    before = view.follows("of", at) and view.keys[at - 1] in ("the", "on")
    if not before or (rank[1] < view.size and view.tokens[rank[1]].text[0].isalnum()):
        return None
    return Reading(single(day=rank[0]), at, rank[1])


def figures(view: View, at: int, cue: bool) -> Reading | None:
    """ "11/9/2020", "2020-11-09", "2/2013", "1988-1994", "on 2/15"."""
    chain = chain_at(view, at)
    if chain is None or (view.touches(at) and view.keys[at - 1] not in ("(", '"', "“", "'", "[", ",", ":")):
        return None
    if view.keys[chain.end] in ("/", "-") and view.touches(chain.end) and view.touches(chain.end + 1):
        return None
    value = stretch_of(chain, "en")
    if value is None or not (cue or _calls_for_date(view, at, chain.end, chain.marks, value)):
        return None
    end = chain.end
    year = year_tail(view, end, bare=False) if value.year is None else None
    if year is not None:
        value = Stretch(value.first.with_year(year[0]), value.last.with_year(year[0]), alternative=value.alternative)
        end = year[1]
    return Reading(value, at, end)


def _calls_for_date(view: View, at: int, end: int, marks: str, value: Stretch) -> bool:
    if view.follows("not_years_before", at) or view.is_("counted", end):
        return False
    first, last = value.first, value.last
    if first.month is None:
        return first.year in _PLAUSIBLE or view.follows("year_cues", at) or view.keys[at - 1] == "("
    if first.year is not None or last.year is not None:
        return True
    alone = at == 0 and end == view.size
    if "." in marks:
        return view.keys[at - 1] == "on"
    return alone or (at > 0 and view.keys[at - 1] in ("on", "since", "dated"))


def year(view: View, at: int, cue: bool) -> Reading | None:
    """ "in 1991", "(1991)", "the 2020 conflict", "179 BC", "AD 79", "1990s"."""
    number = view.number(at)
    if number is None:
        return None
    end = at + 1
    if found := _decade(view, at, number):
        return Reading(found[0], at, found[1])
    if after := view.is_("before_christ", end):
        return Reading(single(1 - number), at, after) if number else None
    after = view.is_("after_christ", end)
    if after and view.tokens[end].text.isupper() and number:
        return Reading(single(number), at, after)
    if at and view.keys[at - 1] == "ad" and view.tokens[at - 1].text.isupper() and number:
        return Reading(single(number), at - 1, end)
    said = number in _POSSIBLE and len(view.tokens[at].text) == 4
    return Reading(single(number), at, end) if said and _is_year(view, at, number, cue) else None


def _decade(view: View, at: int, number: int) -> Found | None:
    end = at + 1
    if view.keys[end] in ("'s", "’s"):
        end += 1
    elif view.keys[end] == "s" and view.touches(end):
        end += 1
    else:
        return None
    if number % 10 or (view.tokens[at + 1].kind == "symbol"):
        return None
    if number in _POSSIBLE:
        return (century_of(number // 100 + 1) if number % 100 == 0 and number < 2000 else decade_of(number)), end
    quoted = at > 0 and view.keys[at - 1] in ("'", "’", "‘") and view.touches(at)
    early = view.follows("parts", at) if False else at > 0 and view.keys[at - 1] in ("the", "early", "late", "mid", "-")
    return (decade_of(1900 + number), end) if number < 100 and (quoted or early) else None


def _is_year(view: View, at: int, number: int, cue: bool) -> bool:
    after = at + 1
    if view.follows("not_years_before", at) or view.is_("counted", after) or _in_figures(view, at):
        return False
    if cue or (at == 0 and after == view.size):
        return True
    if at and view.keys[at - 1] == "(" and view.keys[after] in (")", ",", ";", "-", "–"):
        return True
    plural = after < view.size and view.tokens[after].kind == "word" and view.keys[after].endswith("s")
    plural = plural and view.keys[after] not in ("was", "is", "has", "as", "does", "'s", "this", "its", "his")
    if view.follows("year_cues", at):
        return number in _PLAUSIBLE and not (plural and number % 100 == 0) if plural else number < 2100
    if at == 0 and number in _PLAUSIBLE:
        return view.keys[after] in (".", "was", "saw", "is")
    noun = after < view.size and view.tokens[after].kind == "word" and not plural
    return number in _PLAUSIBLE and (noun and view.follows("determiners", at) or _listed(view, at))


def _listed(view: View, at: int) -> bool:
    """ "2019 and 2020", "2019, 2020": one year stands beside another."""
    return at > 1 and view.keys[at - 1] in ("and", "or", ",") and view.number(at - 2) in _PLAUSIBLE


def _in_figures(view: View, at: int) -> bool:
    after = at + 1
    if view.touches(at) and view.keys[at - 1] in "-/.:+#$€£":
        return True
    return view.touches(after) and view.keys[after] in ("-", "/", ":", "%", "+") and view.touches(after + 1)


def weekday(view: View, at: int, cue: bool) -> Reading | None:
    """ "Monday, Feb 18", "Tuesday the 19th", "Friday", "Wednesday next week"."""
    named = view.words.weekdays.at(view.keys, at)
    if named is None:
        return None
    name, end = named
    short = view.is_("short_weekdays", at) > 0
    end += short and view.keys[end] == "." and view.touches(end)
    after = end + (view.keys[end] in (",", "-"))
    after = view.is_("the", after) or after
    if dated := _dated(view, after):
        return Reading(dated.value, at, dated.last, relative=dated.relative)
    if short and not (at == 0 and end == view.size) and not view.follows("glue", at):
        return None
    if view.reference is None or (view.cased and not view.capital(at)):
        return None
    return _weekday_of_week(view, at, end, name)


def _dated(view: View, at: int) -> Reading | None:
    if at >= view.size:
        return None
    if view.tokens[at].kind == "number":
        found = days_first(view, at)
        if found is None and chain_at(view, at):
            return figures(view, at, True)
        if found is None and (rank := rank_at(view, at)):
            return Reading(single(day=rank[0]), at, rank[1])
        return found and Reading(found[0], at, found[1])
    found = month_first(view, at)
    return Reading(found[0], at, found[1]) if found and found[0].first.day is not None else None


def _weekday_of_week(view: View, first: int, end: int, name: int) -> Reading | None:
    assert view.reference is not None
    start = view.is_("of", end) or end
    shift = view.words.shifts.at(view.keys, start)
    if shift is not None and unit_at(view, shift[1])[0] == "week":
        week = whole_unit(view.reference, "week", shift[0])
        day = weekday_of(week, name) if week else None
        return Reading(day, first, shift[1] + 1, relative=True) if day else None
    return Reading(weekday_near(view.reference, name, view.prefer), first, end, relative=True)


def relative_day(view: View, at: int, cue: bool) -> Reading | None:
    """ "yesterday", "today", "the day after tomorrow"."""
    found = view.words.days.at(view.keys, at)
    if found is None or view.reference is None:
        return None
    value = whole_unit(view.reference, "day", found[0])
    return Reading(value, at, found[1], relative=True) if value else None


def shifted(view: View, at: int, cue: bool) -> Reading | None:
    """ "last week", "this year", "next Tuesday", "last March", "this summer", "the past two months"."""
    found = view.words.shifts.at(view.keys, at)
    if found is None or view.reference is None:
        return None
    shift, end = found
    count = _count(view, end)
    if count is not None and shift:
        unit, after = unit_at(view, count[1])
        run = run_of(view.reference, unit, shift * count[0]) if unit else None
        return Reading(run, at, after, relative=True) if run else None
    unit, after = unit_at(view, end)
    if unit:
        value = whole_unit(view.reference, unit, shift)
        return Reading(value, at, after, relative=True) if value else None
    return _shifted_name(view, at, end, shift)


def _shifted_name(view: View, first: int, end: int, shift: int) -> Reading | None:
    assert view.reference is not None
    if named := view.words.weekdays.at(view.keys, end):
        return Reading(_shifted_weekday(view.reference, named[0], shift, view.prefer), first, named[1], relative=True)
    if named := month_name(view, end):
        dated = month_first(view, end)
        if dated and dated[0].first.day is not None:
            return None
        return Reading(_shifted_month(view.reference, single(month=named[0]), shift), first, end + 1, relative=True)
    if season := view.words.seasons.at(view.keys, end):
        year = view.reference.year + shift - (season[0] == "winter" and view.reference.month < 3)
        return Reading(season_of(year, season[0]), first, season[1], relative=True)
    if fixed := view.words.fixed_days.at(view.keys, end):
        month, day = map(int, fixed[0].split("-"))
        return Reading(_shifted_month(view.reference, single(None, month, day), shift), first, fixed[1], relative=True)
    return None


def _shifted_weekday(reference: dt.date, name: int, shift: int, prefer: str) -> Stretch:
    """ "Last Tuesday" lies before today, "next Tuesday" after it, "this Tuesday" on the side that is looked at."""
    near = weekday_near(reference, name, "future" if shift > 0 or (shift == 0 and prefer == "future") else "past")
    day = near.first.first_day()
    if shift < 0 and day == reference:
        week = whole_unit(reference, "week", -1)
        return weekday_of(week, name) or near if week else near
    if shift > 0 and day is not None and day.isocalendar()[:2] == reference.isocalendar()[:2]:
        week = whole_unit(reference, "week", 1)
        return weekday_of(week, name) or near if week else near
    return near


def _shifted_month(reference: dt.date, stretch: Stretch, shift: int) -> Stretch:
    if shift == 0:
        return Stretch(stretch.first.with_year(reference.year), stretch.last.with_year(reference.year))
    near = settled(stretch, reference, "past" if shift < 0 else "future")
    one = near.first
    if one.day is None and (one.year, one.month) == (reference.year, reference.month) and one.year:
        return Stretch(one.with_year(one.year + shift), near.last.with_year(one.year + shift))
    return near


def _count(view: View, at: int) -> tuple[int, int] | None:
    if few := view.is_("few", at):
        return (2 if "couple" in view.keys[at:few] or "pair" in view.keys[at:few] else 3), few
    return count_at(view, at)


def counted_units(view: View, at: int, cue: bool) -> Reading | None:
    """ "three weeks ago", "a year earlier", "two days later", "2 years 1 month ago"."""
    if view.reference is None:
        return None
    count = _count(view, at)
    if count is None and (one := view.is_("one", at)):
        count = (1, one)
    unit, end = unit_at(view, count[1]) if count else ("", at)
    if not count or not unit:
        return None
    if unit == "weekend":
        return None
    if after := view.is_("ago", end):
        value = counted(view.reference, view.now, unit, -count[0])
    elif (after := view.is_("later", end)) or _in_front(view, at):
        value = counted(view.reference, view.now, unit, count[0])
        after = after or end
    else:
        return None
    return Reading(value, at, after, relative=True) if value else None


def _in_front(view: View, at: int) -> bool:
    """ "in three weeks" is a day to come where plans are read; news says it of how long a thing took."""
    return view.prefer == "future" and at > 0 and view.keys[at - 1] == "in"


def part(view: View, at: int, cue: bool) -> Reading | None:
    """ "late September 2020", "early 1990s", "the end of 2012", "mid-March", "later this year"."""
    found = view.words.parts.at(view.keys, at)
    if found is None:
        return None
    name, start = found
    the = view.is_("the", start)
    start = the or start
    inner = _period(view, start)
    if inner is None and the and view.reference and (unit := unit_at(view, start))[0] in ("week", "month", "year"):
        value = whole_unit(view.reference, unit[0], 0)
        inner = Reading(value, start, unit[1], relative=True) if value else None
    if inner is None:
        return None
    if name in ("so_far", "rest"):
        value = _until_now(view, inner.value, name) if inner.relative else None
    else:
        value = inner.value if inner.value.first.day and not inner.relative else narrowed(inner.value, name)
    return Reading(value, at, inner.last, relative=inner.relative) if value else None


def _until_now(view: View, whole: Stretch, name: str) -> Stretch | None:
    first, last = whole.first.first_day(), whole.last.last_day()
    if view.reference is None or first is None or last is None or not first <= view.reference <= last:
        return None
    now = Partial(view.reference.year, view.reference.month, view.reference.day)
    begin, end = Partial(first.year, first.month, first.day), Partial(last.year, last.month, last.day)
    return Stretch(begin, now) if name == "so_far" else Stretch(now, end)


def _period(view: View, at: int) -> Reading | None:
    """A month, year, decade, century, quarter or season; "this week" and its like."""
    if at >= view.size:
        return None
    for rule in (month, ranked, year, named_quarter, season, shifted):
        reading = rule(view, at, True)
        if reading is not None:
            return reading
    return None


def ranked(view: View, at: int, cue: bool) -> Reading | None:
    """ "third quarter of 2018", "19th century", "first half of 2020", "last Monday of March", "first three months of 2020"."""
    if half := view.words.halves.at(view.keys, at):
        year = _year_after(view, half[1])
        return Reading(half_of(year[0], half[0]), at, year[1]) if year else None
    head, tail = view.is_("wholes", at), view.is_("ends", at)
    if (head or tail) and (count := _count(view, head or tail)) and unit_at(view, count[1])[0] == "month":
        year = _year_after(view, count[1] + 1)
        fits = year is not None and 1 < count[0] <= 12
        return Reading(months_of(year[0], count[0], at_end=not head), at, year[1]) if fits and year else None
    rank = rank_at(view, at) or (None, tail) if tail or rank_at(view, at) else None
    if rank is None:
        return None
    number, end = rank[0] or -1, rank[1]
    if rank[0] and (last := view.is_("ends", end)):
        number, end = -rank[0], last
    return _ranked(view, at, number, end)


def _ranked(view: View, first: int, number: int, at: int) -> Reading | None:
    hyphen = at + 1 if view.keys[at] in ("-", "–") else at
    unit, end = unit_at(view, hyphen)
    if unit == "century" and number > 0:
        before = view.is_("before_christ", end)
        return Reading(century_of(number, before_christ=bool(before)), first, before or view.is_("after_christ", end) or end)
    if unit == "quarter" and 1 <= number <= 4:
        year = _year_after(view, end)
        return Reading(quarter_of(year[0] if year else None, number), first, year[1] if year else end)
    named = view.words.weekdays.at(view.keys, at)
    if not named and unit not in ("day", "week", "weekend"):
        return None
    end = named[1] if named else end
    start = view.is_("of", end)
    period = _period(view, start) if start else None
    if period is None or (period.value.first.day and not period.relative):
        return None
    value = period.value
    if value.year is None and view.reference:
        value = settled(value, view.reference, view.prefer)
    found = nth_weekday(value, named[0], number) if named else _nth_unit(value, unit, number)
    return Reading(found, first, period.last, relative=True) if found else None


def _nth_unit(whole: Stretch, unit: str, number: int) -> Stretch | None:
    """The first, second or last day, week (with its Monday inside) or weekend of a month or year."""
    if unit == "day":
        first, last = whole.first.first_day(), whole.last.last_day()
        if first is None or last is None:
            return None
        import datetime as dt

        day = first + dt.timedelta(number - 1) if number > 0 else last + dt.timedelta(number + 1)
        return single(day.year, day.month, day.day)
    monday = nth_weekday(whole, 0 if unit == "week" else 5, number)
    day_one = monday.first.first_day() if monday else None
    return whole_unit(day_one, unit, 0) if day_one else None


def _year_after(view: View, at: int) -> tuple[int | None, int] | None:
    """The year of a quarter or half: "of 2018", "2018", "of the year", "of last year"."""
    if year := year_tail(view, at):
        return year
    of = view.is_("of", at)
    the = view.is_("the", of or at) or of
    if the and unit_at(view, the)[0] == "year":
        return None, the + 1
    return None


def named_quarter(view: View, at: int, cue: bool) -> Reading | None:
    """ "Q4 2018", "2018Q4"."""
    key = view.keys[at]
    if len(key) != 2 or key[0] != "q" or key[1] not in "1234":
        return None
    quarter = int(key[1])
    if year := year_tail(view, at + 1):
        return Reading(quarter_of(year[0], quarter), at, year[1])
    before = view.number(at - 1) if at and view.touches(at) else None
    if before is not None and before in _POSSIBLE:
        return Reading(quarter_of(before, quarter), at - 1, at + 1)
    return None


def season(view: View, at: int, cue: bool) -> Reading | None:
    """ "autumn 2020", "the summer of 2016"."""
    found = view.words.seasons.at(view.keys, at)
    year = year_tail(view, found[1]) if found else None
    if found is None or year is None:
        return None
    return Reading(season_of(year[0], found[0]), at, year[1])


def day_part(view: View, at: int, cue: bool) -> Reading | None:
    """ "the night of November 10", "morning of 5 May"."""
    end = view.is_("day_parts", at)
    if not end or view.keys[end] != "of":
        return None
    start = view.is_("the", end + 1) or end + 1
    dated = _dated(view, start)
    return Reading(dated.value, at, dated.last) if dated else None


def fixed_day(view: View, at: int, cue: bool) -> Reading | None:
    """ "Christmas 2020": days that have a name."""
    found = view.words.fixed_days.at(view.keys, at)
    if found is None:
        return None
    month, day = map(int, found[0].split("-"))
    year = year_tail(view, found[1])
    return Reading(single(year[0] if year else None, month, day), at, year[1] if year else found[1])


def opened_range(view: View, at: int, cue: bool) -> Reading | None:
    """ "from 1988 to 1994", "between 1988 and 1994": a bare figure that only the range makes a year."""
    start = view.is_("between", at) or view.is_("from", at)
    figure = view.number(start) if start else None
    end = (view.is_("to", start + 1) or view.is_("and", start + 1)) if figure is not None else 0
    other = view.number(end) if end else None
    if figure not in _PLAUSIBLE or other not in _PLAUSIBLE or figure is None or other is None:
        return None
    if other <= figure or view.is_("counted", end + 1):
        return None
    return Reading(Stretch(Partial(figure), Partial(other)), at, end + 1)


def rules(words: Words) -> dict[str, list[Rule]]:
    """Which rules to try at a word, in order."""
    opening: dict[str, list[Rule]] = {}

    def on(rule: Rule, *phrases: object) -> None:
        for firsts in phrases:
            for word in firsts.firsts():  # type: ignore[attr-defined]
                opening.setdefault(word, []).append(rule)

    on(opened_range, words.any_of("from"), words.any_of("between"))
    on(fixed_day, words.fixed_days)
    on(relative_day, words.days)
    on(ranked, words.halves, words.any_of("wholes"), words.any_of("ends"), rank_words())
    on(part, words.parts)
    on(day, rank_words())
    on(shifted, words.shifts)
    on(month, words.months)
    on(weekday, words.weekdays)
    on(season, words.seasons)
    on(day_part, words.any_of("day_parts"))
    on(counted_units, count_words("en", accented=True), words.any_of("few"), words.any_of("one"))
    for key in ("q1", "q2", "q3", "q4"):
        opening.setdefault(key, []).append(named_quarter)
    return {word: list(dict.fromkeys(found)) for word, found in opening.items()}


NUMBER_RULES: list[Rule] = [day, figures, ranked, counted_units, year]
