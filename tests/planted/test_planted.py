"""Exactly the planted mistakes are reported, at their places, in every format."""

import json

import pytest

from factcheck.reports import REPORTS
from tests.planted.finding_readers import READERS


@pytest.fixture
def places(expected):
    return [(item["path"], item["line"], item["column"], item["rule"]) for item in expected]


def test_twelve_in_ten_drafts(planted, expected):
    drafts = {f"drafts/{path.name}" for path in (planted / "drafts").iterdir()}
    assert (len(drafts), len(expected)) == (10, 12)
    assert {item["path"] for item in expected} < drafts


def test_every_format_is_read_back():
    assert READERS.keys() == REPORTS.keys()


def test_each_format_reports_exactly_these(check, planted, places):
    outputs = [f"--output={name}={name}.out" for name in READERS]
    status, printed = check(*outputs)
    assert status == 1
    assert READERS["console"](printed) == places
    for name, read in READERS.items():
        assert read((planted / f"{name}.out").read_text(encoding="utf-8")) == places, name


def test_the_words_are_the_planted_ones(check, planted, expected):
    _, printed = check("--format", "jsonl")
    results = [result for result in map(json.loads, printed.splitlines()) if result["verdict"] == "refuted"]
    first = [result["evidence"][0]["differences"][0] for result in results]
    assert [(item["stated"], item["found"]) for item in first] == [(item["stated"], item["found"]) for item in expected]


def test_a_place_is_where_the_statement_begins(check, planted, expected):
    _, printed = check("--format", "jsonl")
    results = [result for result in map(json.loads, printed.splitlines()) if result["verdict"] == "refuted"]
    for result, item in zip(results, expected, strict=True):
        lines = (planted / item["path"]).read_text(encoding="utf-8-sig").splitlines()
        first = lines[item["line"] - 1][item["column"] - 1 :]
        assert first.startswith(result["text"][:10])


def test_corrected_drafts_have_no_findings(check, planted, expected):
    for item in expected:
        draft = planted / item["path"]
        text = draft.read_text(encoding="utf-8")
        draft.write_text(text.replace(item["stated"], item["found"]), encoding="utf-8")
    status, printed = check("--format", "concise")
    assert (status, printed) == (0, "")
