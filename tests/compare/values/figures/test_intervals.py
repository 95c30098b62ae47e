import pytest

from factcheck.compare.values.figures.intervals import ABOUT, compare_figures, rounding
from factcheck.model import Quantity
from tests.files import read_cases

CASES = read_cases("compare/intervals.yaml")


def quantity(hedge, number):
    low, high = {
        "exact": (number, number),
        "about": (number * (1 - ABOUT), number * (1 + ABOUT)),
        "nearly": (None, number),
        "more_than": (number, None),
        "at_least": (number, None),
        "less_than": (None, number),
        "at_most": (None, number),
    }[hedge]
    return Quantity("", 0, 0, low, high, hedge == "more_than", hedge in {"nearly", "less_than"}, hedge)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['stated']}-{c['found']}")
def test_figures(case):
    stated, found = quantity(*case["stated"]), quantity(*case["found"])
    assert compare_figures(stated, found) == case["is"]
    assert compare_figures(stated, found, "strict") == case.get("strict", case["is"])


@pytest.mark.parametrize(
    ("value", "slack"),
    [(40, 0), (400, 0), (1000, 50), (30000, 1500), (29847, 0), (6500, 50), (1_500_000, 50000), (2.5, 0), (0, 0)],
)
def test_rounding(value, slack):
    assert rounding(value) == slack
