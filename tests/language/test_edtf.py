from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.edtf import bounds, read_edtf


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2020-11-09", "2020-11-09", "2020-11-09"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2020-09-2X", "2020-09-20", "2020-09-29"),
        ("2021-02-2X", "2021-02-20", "2021-02-28"),
        ("2020-09-0X", "2020-09-01", "2020-09-09"),
        ("2020-XX-12", "2020-01-12", "2020-12-12"),
        ("2020-11-XX", "2020-11-01", "2020-11-30"),
        ("2021-05-12~", "2021-05-12", "2021-05-12"),
        ("1988-02/1994-05", "1988-02-01", "1994-05-31"),
        ("2020/..", "2020-01-01", None),
        ("../2020", None, "2020-12-31"),
        ("XXXX-01-19", None, None),
        ("XXXX-02-29", None, None),
        ("XXXX-XX-12", None, None),
        ("-0178", None, None),
        ("0000", None, None),
        ("-0005/0004", None, "0004-12-31"),
    ],
)
def test_first_and_last_day(edtf: str, first: str | None, last: str | None) -> None:
    days = tuple(dt.date.fromisoformat(day) if day else None for day in (first, last))
    assert bounds(edtf) == days


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "../..",
        "9/11/2020",
        "2020-13",
        "2020-00",
        "2021-02-29",
        "2020-11-31",
        "20",
        "2020-1",
        "2020-11-9",
        "x",
    ],
)
def test_what_is_no_edtf(text: str) -> None:
    with pytest.raises(ValueError, match="no"):
        bounds(text)


@given(st.dates())
def test_every_day_is_its_own_bounds(day: dt.date) -> None:
    assert bounds(day.isoformat()) == (day, day)


@given(st.text(alphabet="0129X-/.~", max_size=14))
def test_any_text_has_bounds_or_is_refused(text: str) -> None:
    with suppress(ValueError):
        first, last = bounds(text)
        assert first is None or last is None or "/" in text or first <= last


@pytest.mark.parametrize(
    ("edtf", "years_only", "day", "single"),
    [
        ("2020-11-09", False, True, "2020-11-09"),
        ("XXXX-02-29", False, True, "2024-02-29"),
        ("2021-02-2X", False, True, None),
        ("2020-11", False, False, None),
        ("1988-02/1994-05", False, False, None),
        ("1982/1997", True, False, None),
        ("199X", True, False, None),
        ("-0178", True, False, None),
    ],
)
def test_what_a_date_names(edtf: str, years_only: bool, day: bool, single: str | None) -> None:
    span = read_edtf(edtf)
    assert (span.names_years_only(), span.names_day()) == (years_only, day)
    assert span.single_day() == (dt.date.fromisoformat(single) if single else None)
