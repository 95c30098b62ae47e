"""The names of the rules in the code are those that `rules.yaml` describes."""

from typing import get_args

from factcheck import rules
from factcheck.compare.rule_names import NAME_RULES, TURN_RULES, VALUE_RULES, WHEN_RULES, RuleName


def test_each_name_is_described():
    assert set(get_args(RuleName)) <= set(rules.rules())


def test_groups_are_of_known_names():
    assert set(get_args(RuleName)) >= VALUE_RULES | NAME_RULES | TURN_RULES
    assert WHEN_RULES <= VALUE_RULES
