"""Figures and dates written in the style of others."""

from decimal import Decimal

import pytest

from factcheck import extract
from factcheck.correct.dates import write_date_like
from factcheck.correct.figures import in_unit, write_like, write_rank_like
from factcheck.correct.number_words import LARGEST, spelled
from tests.files import read_cases


def cases(name):
    items = read_cases(f"correct/{name}.yaml")
    return [pytest.param(*item, id=" ".join(map(str, item))) for item in items]


@pytest.mark.parametrize(("lang", "written", "stated", "value", "new"), cases("figures"))
def test_a_figure_is_written_like_another(lang, written, stated, value, new):
    assert write_like(written, Decimal(repr(stated)), Decimal(repr(value)), lang) == new


@pytest.mark.parametrize(("lang", "written", "value", "new"), cases("ranks"))
def test_a_rank_is_written_like_another(lang, written, value, new):
    assert write_rank_like(written, value, lang) == new


@pytest.mark.parametrize(("lang", "stated", "found", "new"), cases("dates"))
def test_dates(lang, stated, found, new):
    stated_date, found_date = extract.dates(stated, lang)[0], extract.dates(found)[0]
    written = write_date_like(stated_date, found_date, lang)
    assert (written and stated.replace(stated_date.text, written)) == new


@pytest.mark.parametrize("number", [2, 10, 11, 15, 21, 24, 25, 55, 99, 100, 105, 115, 121, 255, 999, 3000, 45000])
@pytest.mark.parametrize(("lang", "noun"), [("vi", "quân nhân"), ("en", "soldiers")])
def test_what_is_spelled_is_read_again(lang, noun, number):
    (quantity,) = extract.quantities(f"{spelled(number, lang)} {noun}", lang)
    assert (quantity.low, quantity.high) == (number, number)


@pytest.mark.parametrize(
    ("value", "unit", "other", "converted"),
    [
        ("6", "week", "day", "42"),
        ("44", "day", "week", None),
        ("1240", "kilogram", "tonne", "1.24"),
        ("3", "USD", "EUR", None),
        ("3", "metre", "kilogram", None),
        ("3", "soldiers", "quan nhan", "3"),
        ("3", "soldiers", "percent", None),
        ("3", None, "soldiers", "3"),
    ],
)
def test_a_value_is_converted_into_another_unit(value, unit, other, converted):
    assert in_unit(Decimal(value), unit, other) == (converted and Decimal(converted))


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_what_is_not_spelled(number):
    assert spelled(number, "en") is spelled(number, "vi") is None
