"""The named reasons why a passage does not support a statement although it has enough of its words."""

import pytest

from factcheck.compare.layout.passage import Passage
from factcheck.compare.layout.reading import read
from factcheck.compare.sense.polarity.negation_excuses import EXCUSES
from factcheck.compare.sense.support_vetoes import SURE, VETOES, first_veto
from factcheck.compare.stance import compare
from factcheck.extract.claims import read_statement
from tests.files import read_cases

CASES = read_cases("compare/vetoes.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["statement"])
def test_first_veto(case):
    stated, passage = read(read_statement(case["statement"])), Passage(read(read_statement(case["source"])))
    veto = first_veto(compare(stated, passage, "news").comparison())
    assert (veto.name if veto else None) == case["veto"]


@pytest.mark.parametrize("table", [VETOES, EXCUSES], ids=["vetoes", "excuses"])
def test_each_name_stands_for_one_reason(table):
    assert len({reason.name for reason in table}) == len(table)


@pytest.mark.parametrize("lang", SURE)
def test_sure_vetoes_are_vetoes(lang):
    assert SURE[lang] <= {veto.name for veto in VETOES}
