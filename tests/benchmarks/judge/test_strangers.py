"""Statements are put beside the nearest source of another page; what rows count is read from the command line."""

import pytest

from benchmarks.judge.counting import Counting, counting
from benchmarks.judge.pairs import Pair
from benchmarks.judge.strangers import strangers

PAIRS = [
    Pair("1", "Lena Fenn sang in Hull in May.", "Lena Fenn sang in Hull.", "SUPPORTED"),
    Pair("2", "Lena Fenn sang in Leeds in May.", "Lena Fenn sang in Leeds.", "SUPPORTED"),
    Pair("3", "The choir sang to a full house, as critics noted.", "The choir sang badly.", "REFUTED"),
    Pair("4", "Rainfall was heavy over northern farmland.", "Rain fell.", "SUPPORTED"),
]


def test_a_statement_meets_the_nearest_source_of_another_page():
    made = list(strangers(PAIRS, 0.2))
    told = {row.pair.id: row.pair.source for row in made}
    assert told["1"] == told["2"] == PAIRS[2].source  # not each other's, which is a version of the same page
    assert {row.pair.label for row in made} == {"NEI"}
    assert {row.weight for row in made} == {0.2}
    assert [row.pair for row in strangers(PAIRS, 0.2)] == [row.pair for row in made]


def test_a_weight_of_nothing_makes_no_rows():
    assert not list(strangers(PAIRS, 0.0))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", Counting(1.0, 1.0, 0.0)),
        ("2", Counting(2.0, 2.0, 0.0)),
        ("0.3,NEI=0.6", Counting(0.3, 0.6, 0.0)),
        ("2,STRANGERS=0.2", Counting(2.0, 2.0, 0.2)),
        ("1,STRANGERS=0.2,NEI=0.5", Counting(1.0, 0.5, 0.2)),
    ],
)
def test_weights_are_read(written, meant):
    assert counting(written) == meant


@pytest.mark.parametrize("written", ["much", "1,MUCH=2", "1,NEI"])
def test_weights_are_numbers_by_known_names(written):
    with pytest.raises(ValueError, match=r"much|MUCH|''"):
        counting(written)
