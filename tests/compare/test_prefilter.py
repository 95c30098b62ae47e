"""Which sentences are read in full, and that the others would have got no other verdict."""

import pytest

from factcheck import Checker
from factcheck.compare.prefilter import Prefilter
from factcheck.language.sentence import analyse
from factcheck.model import Location, Statement
from tests.files import ROOT, read_cases

CASES = read_cases("compare/prefilter.yaml")


@pytest.fixture(scope="module")
def checker():
    return Checker.open(ROOT / "claims")


@pytest.mark.parametrize(("sentence", "possible"), [(s, k == "possible") for k, found in CASES.items() for s in found])
def test_prefilter(checker, sentence, possible):
    assert Prefilter(checker.claims).is_possible(analyse(sentence)) == possible


@pytest.mark.parametrize("sentence", CASES["too_little"])
def test_the_verdict_is_that_of_a_full_reading(checker, sentence):
    assert checker.check(sentence).verdict == "not_enough_evidence"
    assert not any(assessment.stance != "neutral" for assessment in checker.assessments(sentence))


def test_a_statement_that_is_repeated_keeps_its_place(checker):
    statements = [Statement(CASES["possible"][0], str(n), location=Location("a.md", n, 1, n, 9)) for n in (1, 2)]
    results = list(checker.check_many(statements))
    assert [(r.id, r.location.line, str(r.verdict)) for r in results] == [("1", 1, "refuted"), ("2", 2, "refuted")]
    assert results[0].evidence == results[1].evidence
