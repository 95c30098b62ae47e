"""Numbers as whole texts, and words that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.quantities import read_quantities
from factcheck.language.sentence import analyse
from tests.extract.figures.spelling import english_words, grouped, vietnamese_words
from tests.files import read_cases

TABLE = read_cases("extract/numbers.yaml")
CASES = [(lang, str(text), value) for lang in ("vi", "en") for text, value in TABLE[lang].items()]
NONE = [(lang, text) for lang, texts in TABLE["none"].items() for text in texts]


def read(text, lang):
    return read_quantities(analyse(text, lang))


@pytest.mark.parametrize(("lang", "text", "value"), CASES)
def test_a_number_has_the_value_that_the_table_says(lang, text, value):
    (quantity,) = read(text, lang)
    assert quantity.low == pytest.approx(value)
    assert quantity.high == quantity.low


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_what_only_looks_like_a_number_is_none(lang, text):
    assert [q.text for q in read(text, lang)] == []


@given(st.integers(0, 10**15), st.sampled_from(["vi", "en"]))
def test_digits_read_back(number, lang):
    (quantity,) = read(grouped(number, lang) + " km", lang)
    assert quantity.low == number


@given(st.integers(1, 10**12 - 1))
def test_vietnamese_words_read_back(number):
    (quantity,) = read(vietnamese_words(number) + " mét", "vi")
    assert (quantity.low, quantity.unit) == (number, "metre")


@given(st.integers(1, 10**12 - 1))
def test_english_words_read_back(number):
    (quantity,) = read(english_words(number) + " miles", "en")
    assert (quantity.low, quantity.unit) == (number, "mile")


@given(st.integers(0, 99_999), st.integers(0, 999), st.sampled_from(["vi", "en"]))
def test_decimals_read_back(whole, part, lang):
    mark = "," if lang == "vi" else "."
    (quantity,) = read(f"{whole}{mark}{part:03d} %", lang)
    assert quantity.low == pytest.approx(whole + part / 1000)
