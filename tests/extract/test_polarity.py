import pytest

from factcheck.extract.polarity import negated_tokens
from factcheck.language.sentence import analyse
from tests.files import read_cases

CASES = read_cases("extract/polarity.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_the_scope_of_a_negation(case):
    sentence = analyse(case["text"], case.get("lang"))
    negated = negated_tokens(sentence)
    assert [token.text for at, token in enumerate(sentence.tokens) if at in negated] == case["negated"]
