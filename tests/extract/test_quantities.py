"""Figures with their unit, noun, outcome and owner; identifiers; and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.identifiers import read_identifiers
from factcheck.extract.quantities import read_quantities
from factcheck.extract.units import to_base, units
from factcheck.extract.values import read_values
from factcheck.language.sentence import analyse
from tests.files import read_cases

CASES = read_cases("extract/quantities.yaml")
IDENTIFIERS = read_cases("extract/identifiers.yaml")
PIECES = st.sampled_from(
    [
        *(
            "12",
            "1.000",
            "1,5",
            "1/2",
            "-",
            "–",
            "to",
            "đến",
            "and",
            "và",
            "$",
            "%",
            "km",
            "người",
            "killed",
            "chết",
            "bị",
        ),
        *(
            "hơn",
            "at",
            "least",
            "năm",
            "một",
            "the",
            "a",
            "half",
            "(",
            ")",
            "/",
            ".",
            ",",
            ":",
            "+",
            "triệu",
            "million",
        ),
        *("thứ", "3rd", "F16", "USD5", "x10", "e5", "^", "½", "°", "C", "rưỡi", "of", "per", "mỗi", "gấp", "đôi"),
        *("between", "từ", "không", "one", "hundred", "twenty", "third", "trăm", "phần", "nửa", "hàng", "vài"),
    ]
)


def read(case):
    lang = "vi" if "vi" in case else "en"
    return read_values(analyse(case[lang], lang)).quantities


def seen(quantity, wanted):
    """The part of a quantity that a case asks about, in the case's form."""
    low, high = quantity.low, quantity.high
    opened = "low" if quantity.low_open else "high" if quantity.high_open else None
    whole = {
        "text": quantity.text,
        "value": low if low == high else [low, high],
        "open": opened,
        "hedge": quantity.hedge,
        "unit": quantity.unit,
        "measure": quantity.measure,
        "group": quantity.group,
    }
    return {key: whole[key] for key in wanted}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("vi") or case.get("en"))
def test_quantities_are_read_as_the_table_says(case):
    found = read(case)
    wanted = case["read"]
    assert len(found) == len(wanted), [q.text for q in found]
    assert [seen(q, w) for q, w in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(("text", "ids"), IDENTIFIERS.items())
def test_identifiers_are_found_in_their_normal_form(text, ids):
    assert [mention.id for mention in read_identifiers(analyse(text))] == ids


def test_taken_tokens_are_left_to_dates():
    sentence = analyse("ngày 9 có 40 người đến", "vi")
    assert [q.low for q in read_quantities(sentence, {0, 1})] == [40]


@pytest.mark.parametrize("unit", sorted(units()))
def test_every_unit_has_a_base(unit):
    base = to_base(unit)
    assert base.dimension
    assert base.factor > 0


@pytest.mark.parametrize(
    ("value", "unit", "other", "same"),
    [
        (1000, "litre", 1, "cubic_metre"),
        (1, "mile", 1.609344, "kilometre"),
        (100, "celsius", 212, "fahrenheit"),
        (1, "tonne", 1000, "kilogram"),
        (12, "month", 1, "year"),
        (36, "kilometre/hour", 10, "metre/second"),
    ],
)
def test_values_in_two_units_have_the_same_base_value(value, unit, other, same):
    one, two = to_base(unit), to_base(same)
    assert one.dimension == two.dimension
    assert value * one.factor + one.offset == pytest.approx(other * two.factor + two.offset)


def test_a_counted_noun_has_no_base():
    assert to_base("nguoi") is None


@given(st.lists(PIECES, max_size=25), st.sampled_from([" ", ""]), st.sampled_from(["vi", "en", None]))
def test_spans_slice_to_their_text(pieces, space, lang):
    check_spans(space.join(pieces), lang)


@given(st.text(max_size=60), st.sampled_from(["vi", "en", None]))
def test_no_text_raises(text, lang):
    check_spans(text, lang)


def check_spans(text, lang):
    sentence = analyse(text, lang)
    for quantity in read_quantities(sentence):
        assert sentence.text[quantity.start : quantity.end] == quantity.text
        assert quantity.start <= quantity.figure[0] < quantity.figure[1] <= quantity.end
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
    for mention in read_identifiers(sentence):
        assert sentence.text[mention.start : mention.end] == mention.text
