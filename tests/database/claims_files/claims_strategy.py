"""Claims as hypothesis makes them: any that the model allows, spans always within the quote."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st

from factcheck import model

if TYPE_CHECKING:
    from factcheck.database.claims_files.interval_notation import Interval

WORDS = [
    "Nga",
    "Ngay",
    "7 binh sĩ",
    "1.250",
    "Nga #2",
    "#1",
    "người",
    ",",
    ": ",
    "'",
    '"',
    "- x",
    "năm 2020",
    "x" * 9,
]
EDTF = ["2020-11-09", "XXXX-01-19", "1988-02/1994-05", "199X", "2021-05-12~", "-0178", "2020-W05", ""]

quotes = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), min_size=1, max_size=9).map(" ".join)
ids = st.sampled_from(["azerbaijan", "nga", "a b", "x: y", "#"]) | st.text(min_size=1, max_size=5)
numbers = st.integers(-(10**12), 10**18).map(float) | st.floats(allow_nan=False, allow_infinity=False)
optional_days = st.none() | st.dates()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | numbers), draw(st.none() | numbers)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return low, high, draw(st.booleans()), draw(st.booleans()), draw(st.sampled_from(get_args(model.Hedge)))


def spans(quote: str, least: int = 1) -> st.SearchStrategy[model.Span]:
    starts = st.integers(0, len(quote) - least)
    return starts.flatmap(lambda start: st.tuples(st.just(start), st.integers(start + least, len(quote))))


def mentions(quote: str) -> st.SearchStrategy[model.Mention]:
    return st.tuples(ids, spans(quote)).map(lambda it: model.Mention(it[0], quote[slice(*it[1])], *it[1]))


@st.composite
def quantities(draw: st.DrawFn, quote: str) -> model.Quantity:
    start, end = draw(spans(quote))
    figure = draw(st.just((0, 0)) | spans(quote))
    kinds = [draw(st.none() | ids) for _ in range(3)]
    return model.Quantity(quote[start:end], start, end, *draw(intervals()), *kinds, figure)


@st.composite
def dates(draw: st.DrawFn, quote: str) -> model.DateSpan:
    start, end = draw(spans(quote))
    role = draw(st.sampled_from(get_args(model.DateRole)))
    first, last = draw(optional_days), draw(optional_days)
    edtf = draw(st.sampled_from(EDTF) | st.dates().map(dt.date.isoformat))
    return model.DateSpan(quote[start:end], start, end, edtf, first, last, role, draw(st.sampled_from(EDTF)))


@st.composite
def claims(draw: st.DrawFn, source_id: str = "s") -> model.Claim:
    quote = draw(quotes.filter(lambda text: text.strip() != ""))
    start = draw(st.integers(0, 10**6))
    several = [draw(st.lists(kind(quote), max_size=4)) for kind in (mentions, mentions, quantities, dates, mentions)]
    return model.Claim(
        f"{source_id}#{draw(st.text(alphabet='0123456789abcdef', min_size=8, max_size=8))}",
        source_id,
        quote,
        start,
        start + len(quote),
        draw(st.sampled_from(get_args(model.Lang))),
        draw(st.text(max_size=9)),
        *map(tuple, several),
        draw(st.sampled_from(get_args(model.Polarity))),
        draw(st.sampled_from(get_args(model.Modality))),
        draw(st.sampled_from(get_args(model.Status))),
    )
