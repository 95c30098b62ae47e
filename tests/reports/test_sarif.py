"""SARIF 2.1.0: what the standard requires of a log, and what code scanning needs to place a finding."""

import json

import pytest

LEVELS = {"none", "note", "warning", "error"}


@pytest.fixture
def run(render):
    log = json.loads(render("sarif", "refuted", "supported", "unknown", "conflicting", "strange"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    return run


def test_the_tool_and_its_rules(run):
    driver = run["tool"]["driver"]
    assert driver["name"] == "factcheck"
    assert [rule["id"] for rule in driver["rules"]] == ["count-mismatch", "sources-disagree"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]


def test_results_point_at_rules_and_places(run):
    rules = run["tool"]["driver"]["rules"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_regions_count_characters_from_one(run):
    assert run["columnKind"] == "unicodeCodePoints"
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/draft.md"}
    region = {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 41}
    assert place["region"] == region | {"snippet": {"text": "50 people were killed on 19 January."}}


def test_addresses_are_encoded(run):
    assert run["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%2Cb%3Ac%25%0A.md"


def test_the_source_is_a_related_location(run):
    related = run["results"][1]["relatedLocations"]
    assert [item["id"] for item in related] == [1, 2]
    assert related[0]["message"]["text"].startswith("refutes: “Officials said 15 people")
    assert related[0]["logicalLocations"][0]["fullyQualifiedName"] == "report#1a2b"


def test_a_fingerprint_outlives_a_move_but_not_a_change(run):
    prints = [result["partialFingerprints"]["ruleAndFoldedText/v1"] for result in run["results"]]
    assert len(set(prints)) == 3


def test_a_statement_of_the_command_line_has_no_place(render):
    from factcheck.model import Verdict

    log = json.loads(render("sarif", "by hand", fail_on=(Verdict.NOT_ENOUGH_EVIDENCE,)))
    assert log["runs"][0]["results"][0]["locations"] == []
    assert log["runs"][0]["results"][0]["ruleId"] == "not-in-sources"
