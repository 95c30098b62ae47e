from pathlib import Path

import pytest
import yaml

from factcheck.extract.polarity import negated_tokens
from factcheck.language.sentence import analyse

CASES = yaml.safe_load((Path(__file__).parent / "polarity.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_the_scope_of_a_negation(case):
    sentence = analyse(case["text"], case.get("lang"))
    negated = negated_tokens(sentence)
    assert [token.text for at, token in enumerate(sentence.tokens) if at in negated] == case["negated"]
