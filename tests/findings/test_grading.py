"""How grave findings are, and which rules are reported."""

import pytest

from factcheck.findings.grading import Grading, without
from factcheck.model import Result, Verdict

FAILING = frozenset({Verdict.REFUTED})


def result(verdict, *rules):
    told = {"location": None, "verdict": Verdict(verdict), "confidence": 0.9, "rules": rules}
    return Result(id="1", text="Words.", lang="en", explanation="", evidence=(), **told)


@pytest.mark.parametrize(
    ("found", "grading", "level"),
    [
        (result("refuted", "negation"), Grading(FAILING), "error"),
        (result("refuted"), Grading(FAILING), "error"),
        (result("refuted", "negation"), Grading(), "warning"),
        (result("conflicting", "sources-disagree"), Grading(FAILING), "warning"),
        (result("not_enough_evidence", "not-in-sources"), Grading(FAILING), None),
        (result("not_enough_evidence", "not-in-sources"), Grading(FAILING, {"not-in-sources": "info"}), "info"),
        (result("supported"), Grading(FAILING, {"supported": "error"}), None),
        (result("refuted", "negation"), Grading(FAILING, {"negation": "warning"}), "warning"),
        (result("refuted", "negation", "antonym"), Grading(FAILING, {"negation": "warning"}), "error"),
        (
            result("refuted", "negation", "antonym"),
            Grading(FAILING, {"negation": "info", "antonym": "warning"}),
            "warning",
        ),
        (result("conflicting", "sources-disagree"), Grading(FAILING, {"sources-disagree": "error"}), "error"),
        (result("conflicting", "sources-disagree"), Grading(severities={"sources-disagree": "error"}), "warning"),
        (result("not_enough_evidence", "unused-ignore"), Grading(FAILING), "error"),
        (result("not_enough_evidence", "unused-ignore"), Grading(FAILING, {"unused-ignore": "info"}), "info"),
    ],
)
def test_the_level_of_a_result(found, grading, level):
    assert grading.level(found) == level


@pytest.mark.parametrize(
    ("found", "select", "ignore", "rules"),
    [
        (result("refuted", "negation"), (), (), ("negation",)),
        (result("refuted", "negation"), ("negation",), (), ("negation",)),
        (result("refuted", "negation"), ("antonym",), (), None),
        (result("refuted", "negation"), (), ("negation",), None),
        (result("refuted", "negation"), ("negation",), ("negation",), None),
        (result("refuted", "negation", "antonym"), (), ("negation",), ("antonym",)),
        (result("conflicting", "sources-disagree", "negation"), (), ("sources-disagree",), None),
        (result("conflicting", "sources-disagree", "negation"), (), ("negation",), ("sources-disagree",)),
        (result("not_enough_evidence", "not-in-sources"), ("negation",), (), ("not-in-sources",)),
        (result("not_enough_evidence", "unused-ignore"), (), ("unused-ignore",), None),
        (result("refuted", "negation", "expired-ignore"), (), ("negation",), None),
        (result("refuted", "negation", "expired-ignore"), (), ("expired-ignore",), ("negation",)),
    ],
)
def test_only_selected_rules_are_reported(found, select, ignore, rules):
    left = Grading(FAILING, {}, frozenset(select), frozenset(ignore)).reported(found)
    assert (left and left.rules) == rules


def test_nothing_hidden_is_the_same():
    found = result("refuted", "negation")
    assert without(found, {"antonym"}) is found
