"""What figures measure: the rule of one that differs, how it is told, and that every dimension has an entry."""

import pytest

from factcheck import Checker, Verdict
from factcheck.compare.verdict.explanation import Wording
from factcheck.language.tables import table
from tests.files import read_cases

CASES = read_cases("compare/measures.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["differs"])
def test_a_figure_that_differs_is_told_with_its_unit(case):
    result = Checker.from_texts({"a": case["source"]}).check(case["differs"])
    assert (list(result.rules), result.explanation) == ([case["rule"]], case["says"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["agrees"])
def test_a_figure_that_agrees_is_not_told(case):
    result = Checker.from_texts({"a": case["source"]}).check(case["agrees"])
    assert (result.verdict, result.rules) == (Verdict.SUPPORTED, ())


def test_pixels_are_no_bytes():
    checker = Checker.from_texts({"a": "The camera of the phone in Lund has 12 megapixels."})
    assert checker.check("The camera of the phone in Lund has 64 gigabytes.").verdict is not Verdict.REFUTED


def test_every_dimension_is_a_measure():
    units = table("units")
    dimensions = set(units["dimensions"]) - {"percentage_point", "count"}  # read as percentages, and as counts
    assert dimensions <= set(units["measures"])


def test_quotation_marks_within_quoted_words_are_single():
    wording = Wording("các biện pháp “chống khủng bố”", "vi", ())
    assert wording.of("“chống khủng bố”", (14, 30), "wording-mismatch", "en") == "“‘chống khủng bố’”"
    assert wording.of("“chống khủng bố”", (14, 30), "wording-mismatch", "vi") == "“chống khủng bố”"
