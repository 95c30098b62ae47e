"""The rows for dates: Duckling's and dateparser's phrases, NeMo's spoken dates, Recognizers-Text's sentences."""

from __future__ import annotations

import datetime as dt
import importlib
import importlib.util
import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.extraction.corpora import Case
from benchmarks.extraction.rows import Counts, Reader, Row
from factcheck.extract import dates

if TYPE_CHECKING:
    from factcheck.model import Lang

RIGHT, WRONG = Counts(right=1), Counts(wrong=1, missing=1)
_TODAY = dt.datetime(2016, 11, 7)
"""Day of reference of the Recognizers-Text rows that name none."""


class Found(NamedTuple):
    """A date that a system has read: its first day, and where it stands (-1 if the system doesn't say)."""

    day: dt.date | None
    start: int = -1
    end: int = -1


def rows() -> list[Row]:
    """Every row of dates, ours and the peers' readers in it."""
    future = _readers("future")
    past = _readers("past")
    return [
        Row("duckling vi: time", "duckling", _vi_time, _start, future, bar=0.92),
        Row("duckling en: time that news uses", "duckling", _news_time, _start, future, bar=0.75),
        Row("  rest: clock, feasts, locales", "duckling", _other_time, _start, future),
        Row("nemo-vi: date", "nemo-vi", _nemo, _spoken, {"factcheck": _ours_past}, bar=0.95),
        Row("dateparser-vi: Vietnamese", "dateparser-vi", _vietnamese, _searched, past, bar=0.95),
        Row("recognizers-text: date", "recognizers-text", _dated, _sentence, past, figure="F1"),
    ]


_WORDS = """
    on in the of this last next from to by at after since before until between and around during early mid late end
    beginning ago later hence back past previous coming current following upcoming rest all for thru through till
    anytime sometimes a an one two three four five ten couple few half week weeks weekend month months year years yr
    quarter quarters qtr decade decades day days fortnight today tomorrow tomorrows yesterday season seasons spring
    summer autumn fall winter first second third fourth fifth st nd rd th monday mon tuesday tuesdays tue tues
    wednesday wed thursday thursdays thurs thu friday fri saturday sat sunday sundays sun january jan february feb
    march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec q
"""
_CALENDAR = frozenset(_WORDS.split())
"""Words of the calendar: a phrase of these and of figures is one that news uses; clocks and feasts are not."""
_WORD = re.compile(r"[^\W\d_]+")
_COARSE = frozenset(("day", "week", "month", "quarter", "year"))


def _vi_time(case: Case) -> bool:
    return case.lang == "vi" and case.kind == "time"


def _news_time(case: Case) -> bool:
    """Days, weeks, months, quarters and years in words of the calendar; no clock, no feast, no locale's own order."""
    return _en_time(case) and not _is_other(case)


def _other_time(case: Case) -> bool:
    return _en_time(case) and _is_other(case)


def _en_time(case: Case) -> bool:
    return case.lang == "en" and case.kind == "time"


def _is_other(case: Case) -> bool:
    words = _WORD.findall(case.text.lower())
    coarse = case.value is not None and case.value.get("grain") in _COARSE
    return bool(case.row.get("locale")) or not coarse or not _CALENDAR.issuperset(words)


def _nemo(case: Case) -> bool:
    return case.kind == "date"


def _vietnamese(case: Case) -> bool:
    return case.lang == "vi"


def _dated(case: Case) -> bool:
    return case.kind in ("DateTime/DateExtractor", "DateTime/DatePeriodExtractor")


def _readers(prefer: str) -> dict[str, Reader]:
    peers: dict[str, tuple[str, Reader]] = {
        "dateparser": ("dateparser", lambda case: _dateparser(case, prefer)),
        "duckling": ("duckling", _duckling),
    }
    installed = {name: reader for name, (module, reader) in peers.items() if importlib.util.find_spec(module)}
    return {"factcheck": _ours_future if prefer == "future" else _ours_past, **installed}


def _reference(case: Case) -> dt.datetime | None:
    text = case.row.get("ref")
    return dt.datetime.fromisoformat(text[:19]) if text else None


def _ours_future(case: Case) -> list[Found]:
    return _ours(case, _reference(case), "future")


def _ours_past(case: Case) -> list[Found]:
    return _ours(case, _reference(case) or _TODAY, "past")


def _ours(case: Case, reference: dt.datetime | None, prefer: Any) -> list[Found]:  # noqa: ANN401
    lang: Lang = "vi" if case.lang == "vi" else "en"
    return [Found(d.earliest, d.start, d.end) for d in dates(case.text, lang, reference, prefer)]


def _dateparser(case: Case, prefer: str) -> list[Found]:
    """Read with dateparser: its parser where the phrase is one date, its search in sentences."""
    dateparser, search = importlib.import_module("dateparser"), importlib.import_module("dateparser.search")
    settings: Any = {
        "RELATIVE_BASE": _reference(case) or _TODAY,
        "PREFER_DATES_FROM": prefer,
        "PREFER_DAY_OF_MONTH": "first",
    }
    if case.entities is None:
        day = dateparser.parse(case.text, languages=[case.lang], settings=settings)
        return [Found(day.date())] if day else []
    found, at = [], 0
    for text, day in search.search_dates(case.text, languages=[case.lang], settings=settings) or []:
        start = max(case.text.find(text, at), 0)
        at = start + len(text)
        found.append(Found(day.date(), start, at))
    return found


def _duckling(case: Case) -> list[Found]:
    """Read with Duckling through its Python binding, the longest of answers that overlap."""
    binding = importlib.import_module("duckling")
    zones, locale = _duckling_setting(case.lang)
    reference = _reference(case) or _TODAY
    context = binding.Context(
        binding.parse_ref_time(zones, "UTC", int(reference.replace(tzinfo=dt.UTC).timestamp())), locale
    )
    answers = binding.parse_text(case.text, context, binding.parse_dimensions(["time"]), False)
    answers = json.loads(answers) if isinstance(answers, str) else answers
    found: list[Found] = []
    for answer in sorted(answers, key=lambda a: a["start"] - a["end"]):
        if not any(answer["start"] < f.end and f.start < answer["end"] for f in found):
            value = answer["value"]
            text = value.get("value") or (value.get("from") or value.get("to") or {}).get("value")
            found.append(Found(dt.date.fromisoformat(text[:10]) if text else None, answer["start"], answer["end"]))
    return sorted(found, key=lambda f: f.start)


@lru_cache(maxsize=2)
def _duckling_setting(lang: str) -> tuple[Any, Any]:
    binding = importlib.import_module("duckling")
    binding.init()
    zones = binding.load_time_zones("/usr/share/zoneinfo")
    return zones, binding.default_locale_lang(binding.parse_lang(lang.upper()))


def _start(case: Case, found: list[Found]) -> Counts:
    """The phrase is one expression: it begins on the right day. Times of day are judged by their day."""
    if case.value is None or "from" not in case.value:
        return RIGHT if not found or case.value is not None else WRONG
    return RIGHT if found and found[0].day == dt.date.fromisoformat(case.value["from"][:10]) else WRONG


def _spoken(case: Case, found: list[Found]) -> Counts:
    """Words and figures of one date read alike, and not as nothing."""
    other = _ours_past(Case(case.corpus, case.lang, case.kind, case.row["written"]))
    return RIGHT if found and [f.day for f in found] == [f.day for f in other] else WRONG


def _searched(case: Case, found: list[Found]) -> Counts:
    """A phrase with the day it means, or a sentence with several dates."""
    if case.entities is None:
        day = _day_of(case.value)
        return RIGHT if found and found[0].day == day else WRONG
    expected = [_day_of(entity["value"]) for entity in case.entities]
    return RIGHT if [f.day for f in found] == expected else WRONG


_UNITS = {"day": 1, "week": 7}
_MONTHS = {name: at for at, name in enumerate(("january", "february", "march"), 1)}


def _day_of(value: str) -> dt.date:
    """The day of dateparser's values: ISO, "ago 2 weeks 3 days", "in 1 week", "thursday 8 january 2015"."""
    if match := re.match(r"\d{4}-\d\d-\d\d", value):
        return dt.date.fromisoformat(match[0])
    if match := re.search(r"(\d\d)/(\d\d)/(\d{4})", value):
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    if match := re.search(r"(\d+) (january|february|march) (\d{4})", value):
        return dt.date(int(match[3]), _MONTHS[match[2]], int(match[1]))
    sign = 1 if value.startswith("in ") else -1
    moment, months = _TODAY, 0
    for count, unit in re.findall(r"(\d+) (hour|day|week|month)", value):
        months += int(count) if unit == "month" else 0
        hours = int(count) if unit == "hour" else 24 * int(count) * _UNITS.get(unit, 0)
        moment += sign * dt.timedelta(hours=hours)
    over, index = divmod(moment.month - 1 + sign * months, 12)
    day = moment.date().replace(year=moment.year + over, month=index + 1)
    return day - dt.timedelta(day.weekday()) if "week" in value and "days" not in value else day


def _sentence(case: Case, found: list[Found]) -> Counts:
    """A sentence with any number of dates: each answer meets at most one that it overlaps."""
    open_answers = list(found)
    right = 0
    expected = [e for e in case.entities or () if e["type"].split(".")[-1] in ("date", "daterange")]
    for entity in expected:
        end = entity["start"] + len(entity["text"])
        match = next((f for f in open_answers if f.start < end and entity["start"] < f.end), None)
        if match is not None:
            open_answers.remove(match)
            right += 1
    return Counts(right, len(open_answers), len(expected) - right)
