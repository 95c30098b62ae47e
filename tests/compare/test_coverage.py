"""Which passages may take a side, and that asking the others about names and wording would change no stance."""

import pytest

from factcheck.compare.coverage import may_take_side
from factcheck.compare.layout.passage import Passage
from factcheck.compare.layout.reading import read
from factcheck.compare.rule_names import VALUE_RULES
from factcheck.compare.stance import compare
from factcheck.extract.claims import read_statement
from tests.files import read_cases

TABLE = read_cases("compare/coverage.yaml")
CASES = [(row["source"], text, side) for row in TABLE for side in ("may", "cannot") for text in row[side]]


@pytest.mark.parametrize(("source", "statement", "side"), CASES)
def test_coverage(source, statement, side):
    stated, passage = read(read_statement(statement)), Passage(read(read_statement(source)))
    assessment = compare(stated, passage, "news")
    values = [slot for slot in assessment.slots if slot.rule in VALUE_RULES]
    assert may_take_side(assessment.comparison().with_slots(values)) == (side == "may")


@pytest.mark.parametrize(("source", "statement", "side"), CASES)
def test_a_brief_comparison_takes_the_same_stance(source, statement, side):
    stated, passage = read(read_statement(statement)), Passage(read(read_statement(source)))
    brief, full = (compare(stated, passage, "news", thorough=thorough) for thorough in (False, True))
    assert brief.stance == full.stance
    assert set(brief.slots) <= set(full.slots)
