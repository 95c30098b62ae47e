"""The sentence that explains a verdict ends in one full stop, whatever the source's words end in."""

import pytest

from factcheck import Checker

SOURCE = "The quake struck Toma harbour at 3:40 a.m. on Monday, destroying nine warehouses."
CASES = [
    ("The quake struck Toma harbour at 6:10 a.m. on Monday, destroying nine warehouses.", "the source says 3:40 a.m."),
    ("The quake struck Toma harbour at 3:40 a.m. on Monday, destroying two warehouses.", "the source says nine."),
]


@pytest.mark.parametrize(("statement", "end"), CASES)
def test_the_end_of_an_explanation(statement: str, end: str) -> None:
    explanation = Checker.from_texts({"a": SOURCE}).check(statement).explanation
    assert explanation.endswith(end)
    assert not explanation.endswith("..")
