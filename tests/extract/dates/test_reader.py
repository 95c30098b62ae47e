from __future__ import annotations

import datetime as dt
from inspect import signature
from itertools import pairwise
from typing import Any

import pytest
import yaml
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.extract.dates import en, read_dates, token_indexes, vi
from factcheck.extract.dates.feasts import easter
from factcheck.extract.dates.lunar import gregorian
from factcheck.extract.dates.overlap import compare_dates
from factcheck.extract.dates.view import words_of
from factcheck.language.fold import fold, nfc
from factcheck.language.sentence import analyse
from factcheck.language.tables import table
from factcheck.model import DateSpan
from tests.files import ROOT

TABLE: dict[str, Any] = yaml.load((ROOT / "tests/extract/dates.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
FIRES = [(lang, case) for lang in ("vi", "en") for case in TABLE[lang]]
SILENT = [(lang, text) for lang in ("vi", "en") for text in TABLE["nothing"][lang]]


def read(
    text: str, lang: Any, ref: str | None = None, prefer: Any = "past", carried: str | None = None
) -> list[DateSpan]:
    day = dt.date.fromisoformat(ref) if ref else None
    return read_dates(analyse(nfc(text), lang), day, prefer, int(carried) if carried else None)


@pytest.mark.parametrize(("lang", "case"), FIRES, ids=lambda value: value["text"] if isinstance(value, dict) else value)
def test_what_is_read(lang: str, case: dict[str, Any]) -> None:
    found = read(case["text"], lang, case.get("ref"), case.get("prefer", "past"), case.get("carried"))
    assert len(found) == len(case["read"]), found
    for span, expected in zip(found, case["read"], strict=True):
        assert case["text"][span.start : span.end] == span.text
        assert parse_edtf(span.edtf)
        if isinstance(expected, dict):
            values = {name: str(getattr(span, name)) for name in expected}
            assert values == {name: "None" if value == "null" else value for name, value in expected.items()}
        else:
            assert span.edtf == (expected[0] if isinstance(expected, list) else expected)
            assert not isinstance(expected, list) or span.text == expected[1]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_what_is_no_date(lang: str, text: str) -> None:
    assert read(text, lang) == []
    assert read(text, lang, "2022-08-08") == []


@pytest.mark.parametrize("language", [vi, en])
def test_every_rule_that_a_grammar_names_is_there(language: Any) -> None:
    grammar = language.grammar(words_of(language.__name__[-2:]))
    assert len(grammar.names()) > 10
    assert all(callable(grammar.rules[name]) for name in grammar.names())
    takes_cue = {name for name in grammar.names() if "cue" in signature(grammar.rules[name]).parameters}
    assert grammar.cued == takes_cue


def span_of(record: Any) -> DateSpan:
    fields = record if isinstance(record, dict) else {"edtf": record}
    return DateSpan(**{"text": "", "start": 0, "end": 0, **fields})


@pytest.mark.parametrize(("one", "other", "agreement"), TABLE["compare"], ids=str)
def test_whether_dates_agree(one: Any, other: Any, agreement: str) -> None:
    assert compare_dates(span_of(one), span_of(other)) == agreement
    assert compare_dates(span_of(other), span_of(one)) == agreement


def words_of_dates(text: str, lang: Any, ref: str | None = None) -> list[str]:
    sentence = analyse(text, lang)
    found = read_dates(sentence, dt.date.fromisoformat(ref) if ref else None)
    return [sentence.tokens[at].text for at in sorted(token_indexes(sentence, found))]


def test_figures_of_dates_are_taken_and_lengths_are_free() -> None:
    assert words_of_dates("Ngày 3/8, 15 người đến lúc 18h30.", "vi") == ["Ngày", "3", "/", "8", "18", "h30"]
    assert words_of_dates("Cách đây 3 năm, ngày 5 tháng này.", "vi", "2022-08-08") == ["ngày", "5", "tháng", "này"]
    assert words_of_dates("In 2020 it cost 300, two weeks ago 500.", "en", "2022-08-08") == ["2020"]


def test_lunar_new_years_and_easters() -> None:
    new_years = {
        1968: (1, 29),
        1985: (1, 21),
        2007: (2, 17),
        2020: (1, 25),
        2023: (1, 22),
        2024: (2, 10),
        2033: (1, 31),
    }
    assert {year: gregorian(year, 1, 1) for year in new_years} == {y: dt.date(y, *md) for y, md in new_years.items()}
    assert gregorian(2022, 2, 30) is None or isinstance(gregorian(2022, 2, 30), dt.date)
    assert gregorian(1800, 1, 1) is None
    assert [easter(year) for year in (1961, 2000, 2024)] == [
        dt.date(1961, 4, 2),
        dt.date(2000, 4, 23),
        dt.date(2024, 3, 31),
    ]


VIETNAMESE = [
    "ngày {d}/{m}/{y}",
    "ngày {d}-{m}-{y}",
    "{d}.{m}.{y}",
    "ngày {d} tháng {m} năm {y}",
    "{d:02}/{m:02}/{y}",
    "đêm {d}/{m}/{y}",
]
ENGLISH = ["{n} {d}, {y}", "{d} {n} {y}", "{y}-{m:02}-{d:02}", "{n} {d} {y}", "on the night of {n} {d}, {y}"]
MONTHS = [names[0].capitalize() for names in table("dates")["en"]["months"].values()]
days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(days, st.sampled_from(VIETNAMESE), st.booleans())
def test_what_we_write_in_vietnamese_reads_back(day: dt.date, form: str, accented: bool) -> None:
    text = form.format(d=day.day, m=day.month, y=day.year)
    found = read(f"Họ đến vào {text}." if accented else fold(f"Ho den vao {text}."), "vi")
    assert [span.edtf for span in found] == [day.isoformat()]
    assert (found[0].earliest, found[0].latest) == (day, day)


@given(days, st.sampled_from(ENGLISH))
def test_what_we_write_in_english_reads_back(day: dt.date, form: str) -> None:
    text = form.format(d=day.day, m=day.month, y=day.year, n=MONTHS[day.month - 1])
    assert [span.edtf for span in read(f"They came on {text}.", "en")] == [day.isoformat()]


@given(days, days)
def test_ranges_read_back_in_both_languages(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    if first == last:
        return
    english = [f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in (first, last)]
    vietnamese = [f"ngày {day.day}/{day.month}/{day.year}" for day in (first, last)]
    for text, lang in (
        ("It lasted from {} to {}.".format(*english), "en"),
        ("Từ {} đến {}.".format(*vietnamese), "vi"),
    ):
        found = read(text, lang)
        assert [span.edtf for span in found] == [f"{first}/{last}"]
        assert compare_dates(found[0], found[0]) == "agree"


@given(st.integers(1, 2199), st.integers(1, 12), st.integers(1, 30))
def test_lunar_days_fall_into_the_weeks_that_they_may(year: int, month: int, day: int) -> None:
    found = gregorian(year, month, day)
    if found is not None:
        turn = dt.date(year, 1, 20) + dt.timedelta(29 * (month - 1) + day - 1)
        assert turn <= found <= turn + dt.timedelta(75)


PIECES = " ".join(
    [
        "ngày tháng năm 3 / 8 2020 9.11 - đến từ hôm qua tuần trước cuối đầu quý IV thế kỷ TCN rằm giêng âm lịch",
        "sáng thứ hai , ( ) sau nữa hai mươi tư nghìn 1990 s May March of the last next week two ago from to",
        "between and Nov . 9 th Friday Christmas 19 century : 30 h pm a few late mid 99999 31 12 29 February",
        "0 00 000 quarter first third \u0301 \u0300 İ ﷺ",
    ]
).split()


@example(["năm", "sau"], "vi", dt.date.max, "past", " ")
@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES), max_size=14),
    st.sampled_from(["vi", "en"]),
    st.sampled_from([None, dt.date(2022, 8, 8), dt.date.min, dt.date.max, dt.datetime(2024, 2, 29, 23, 59)]),
    st.sampled_from(["past", "future"]),
    st.sampled_from([" ", ""]),
)
def test_no_input_raises_and_spans_hold(
    pieces: list[str], lang: Any, ref: dt.date | None, prefer: Any, glue: str
) -> None:
    text = nfc(glue.join(pieces))
    sentence = analyse(text, lang)
    found = read_dates(sentence, ref, prefer, 2020)
    for span in found:
        assert text[span.start : span.end] == span.text != ""
        assert parse_edtf(span.edtf)
        assert span.earliest is None or span.latest is None or span.earliest <= span.latest
        assert compare_dates(span, span) in ("agree", "unknown")
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert token_indexes(sentence, found) <= set(range(len(sentence.tokens)))


@given(st.text(max_size=60), st.sampled_from(["vi", "en"]))
def test_any_text_is_read(text: str, lang: Any) -> None:
    for span in read(text, lang, "2022-08-08"):
        assert parse_edtf(span.edtf)


def test_hostile_texts_are_read_in_one_pass() -> None:
    for piece in (
        "1/",
        "ngày ",
        "năm hai ",
        "3-",
        "từ 3 đến ",
        "May ",
        "the last ",
        "9.",
        "sáng ",
        "(((",
        "ngày 3/8 ",
        "a few ",
    ):
        for lang in ("vi", "en"):
            assert isinstance(read(piece * 20_000, lang, "2022-08-08"), list)


def test_the_table_holds_words_only() -> None:
    for language in table("dates").values():
        for entry in language.values():
            for words in entry.values() if isinstance(entry, dict) else [entry]:
                assert all(isinstance(word, str) and word.strip() == word != "" for word in words)
