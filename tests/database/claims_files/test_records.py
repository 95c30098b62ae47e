from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.database.claims_files.from_record import claim_of, source_of
from factcheck.database.claims_files.interval_notation import Interval, read_interval, write_interval
from factcheck.database.claims_files.quote_spans import QuoteSpans
from factcheck.database.claims_files.records import ClaimRecord, QuantityRecord, RecordError, SourceRecord
from factcheck.database.claims_files.to_record import claim_record, source_record
from factcheck.model import Claim, DateSpan, Mention, Quantity, Source
from tests.database.claims_files.claims_strategy import claims, intervals

SOURCE = Source("s", lang="vi")
QUOTE = "Ngay 3/8, Nga cho biết 7 binh sĩ Nga đã thiệt mạng và 20 người bị thương."

NOTATIONS = [
    ("7", (7, 7, False, False, "exact")),
    ("-1.5", (-1.5, -1.5, False, False, "exact")),
    ("~30000", (30000, 30000, False, False, "about")),
    (">30000", (30000, None, True, False, "more_than")),
    (">=6500", (6500, None, False, False, "at_least")),
    ("<300", (None, 300, False, True, "less_than")),
    ("<~300", (None, 300, False, True, "nearly")),
    ("<=2", (None, 2, False, False, "at_most")),
    ("10..20", (10, 20, False, False, "between")),
    ("10..100 dozens", (10, 100, False, False, "dozens")),
    (">10..<20", (10, 20, True, True, "between")),
    ("10.. at_most", (10, None, False, False, "at_most")),
    (".. exact", (None, None, False, False, "exact")),
    ("5..5", (5, 5, False, False, "between")),
    ("1e+18", (1e18, 1e18, False, False, "exact")),
]


@pytest.mark.parametrize(("text", "interval"), NOTATIONS)
def test_intervals_are_written_and_read(text: str, interval: Interval) -> None:
    assert write_interval(interval) == text
    assert read_interval(text) == interval


@pytest.mark.parametrize("text", ["", "x", "6.500", "30,000", "1_000", "nan", "20..10", "10..20 maybe", "7 about", "~"])
def test_what_is_no_interval(text: str) -> None:
    with pytest.raises(ValueError, match=r"number|hedge|low end"):
        read_interval(text)


@given(intervals())
def test_every_interval_comes_back(interval: Interval) -> None:
    assert read_interval(write_interval(interval)) == interval


@pytest.mark.parametrize(
    ("spans", "written"),
    [
        ([(10, 13)], ["Nga"]),
        ([(10, 13), (33, 36)], ["Nga", "Nga"]),
        ([(33, 36)], ["Nga #2"]),
        ([(0, 3)], ["Nga #3"]),
        ([(33, 36), (10, 13)], ["Nga #2", "Nga"]),
        ([(0, 0)], [" #0"]),
    ],
)
def test_words_are_found_again(spans: list[tuple[int, int]], written: list[str]) -> None:
    writing, reading = QuoteSpans(QUOTE), QuoteSpans(QUOTE)
    assert [writing.write(span) for span in spans] == written
    assert [reading.read(text) for text in written] == spans


def test_a_long_quote_of_parts_of_words_takes_one_pass() -> None:
    quote = "5kg" * 20_000
    spans = [(at, at + 3) for at in range(0, len(quote), 3)]
    writing, reading = QuoteSpans(quote), QuoteSpans(quote)
    written = [writing.write(span) for span in spans]
    assert [reading.read(text) for text in written] == spans


@settings(max_examples=300)
@given(claims(), st.sampled_from([None, "vi", "en"]))
def test_every_claim_comes_back(claim: Claim, lang: str | None) -> None:
    source = Source("s", lang=lang)
    record = claim_record(claim, source.lang)
    plain = msgspec.to_builtins(record)
    assert claim_of(msgspec.convert(plain, ClaimRecord), source) == claim


def test_the_strategy_knows_every_field() -> None:
    assert Claim.__struct_fields__[-1] == "status"
    assert Mention.__struct_fields__ == ("id", "text", "start", "end")
    assert Quantity.__struct_fields__[3:] == (
        *("low", "high", "low_open", "high_open", "hedge", "unit", "measure", "group", "figure"),
    )
    assert DateSpan.__struct_fields__[3:] == ("edtf", "earliest", "latest", "role", "alternative")


def test_a_record_is_short() -> None:
    seven = Quantity("7 binh sĩ", 23, 32, 7.0, 7.0, unit="binh si", measure="killed", group="russia", figure=(23, 24))
    date = DateSpan("3/8", 5, 8, "XXXX-08-03")
    names = (Mention("russia", "Nga", 10, 13), Mention("russia", "Nga", 33, 36))
    claim = Claim("s#0a", "s", QUOTE, 9, 84, "vi", "Nga", names, quantities=(seven,), dates=(date,))
    assert msgspec.json.decode(msgspec.json.encode(claim_record(claim, "vi"))) == {
        "quote": QUOTE,
        "claimant": "Nga",
        "names": [{"russia": "Nga"}, {"russia": "Nga"}],
        "quantities": [{"text": "7 binh sĩ", "value": "7", "unit": "binh si", "measure": "killed", "group": "russia"}],
        "dates": [{"text": "3/8", "edtf": "XXXX-08-03"}],
        "status": "extracted",
        "id": "0a",
        "at": "9..84",
    }


def test_a_claim_that_a_person_adds_needs_a_quote_only() -> None:
    claim = claim_of(ClaimRecord("Trời mưa."), SOURCE)
    assert claim.id.startswith("s#")
    assert (claim.start, claim.end, claim.lang, claim.status) == (0, 9, "vi", "extracted")


def test_figures_may_be_numbers() -> None:
    records = tuple(QuantityRecord("7 binh sĩ", value) for value in (7, 7.5))
    claim = claim_of(ClaimRecord(QUOTE, quantities=records), SOURCE)
    assert [quantity.low for quantity in claim.quantities] == [7, 7.5]


BROKEN = [
    ({"quote": " "}, ("quote",)),
    ({"names": [{"russia": "Ukraine"}]}, ("names", 0, "russia")),
    ({"names": [{"russia": "Nga #4"}]}, ("names", 0, "russia")),
    ({"concepts": [{"a": "Nga", "b": "Nga"}]}, ("concepts", 0)),
    (
        {"quantities": [{"text": "7 binh sĩ", "value": "7"}, {"text": "9", "value": "9"}]},
        ("quantities", 1, "text"),
    ),
    ({"quantities": [{"text": "7 binh sĩ", "value": "seven"}]}, ("quantities", 0, "value")),
    ({"quantities": [{"text": "7 binh sĩ", "value": "7", "figure": "9"}]}, ("quantities", 0, "figure")),
    ({"dates": [{"text": "3/8", "edtf": "3/8"}]}, ("dates", 0, "edtf")),
    ({"dates": [{"text": "3/8", "edtf": "2020", "latest": "8/2020"}]}, ("dates", 0)),
    ({"at": "12-14"}, ("at",)),
]


@pytest.mark.parametrize(("fields", "path"), BROKEN)
def test_a_record_that_cannot_be_says_where(fields: dict[str, object], path: tuple[str | int, ...]) -> None:
    record = msgspec.convert({"quote": QUOTE} | fields, ClaimRecord)
    with pytest.raises(RecordError) as caught:
        claim_of(record, SOURCE)
    assert caught.value.path == path


def test_a_claim_without_a_language() -> None:
    with pytest.raises(RecordError, match="lang: vi"):
        claim_of(ClaimRecord(QUOTE), Source("s"))


def test_sources_come_back_without_their_text() -> None:
    source = Source("s", "text", "Title", "Publisher", "https://example.org", "vi", "2023-01", "ab")
    assert source_of(source_record(source)) == msgspec.structs.replace(source, text="")


@pytest.mark.parametrize("record", [SourceRecord(""), SourceRecord("s", published="yesterday")])
def test_a_source_that_cannot_be(record: SourceRecord) -> None:
    with pytest.raises(RecordError):
        source_of(record)
