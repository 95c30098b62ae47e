"""What each format writes, to the byte, and that hostile text stays text in all of them."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest

from factcheck.errors import UsageError
from factcheck.model import Verdict
from factcheck.reports import REPORTS, report_type
from tests.files import read_cases

CASES = read_cases("reports/texts.yaml")
ALL = ("refuted", "supported", "unknown", "conflicting", "by hand", "strange")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['format']}-{'-'.join(case['results'])}")
def test_a_format_writes_exactly_this(case, render):
    fail_on = [Verdict(name) for name in case.get("fail_on", ["refuted"])]
    assert render(case["format"], *case["results"], fail_on=fail_on) == case["output"]


@pytest.mark.parametrize("name", REPORTS)
def test_no_control_character_gets_through(name, render):
    shown = set(render(name, *ALL, "tagged"))
    assert shown.isdisjoint("\x00\x1b\x9b\u202e\r")


@pytest.mark.parametrize("name", REPORTS)
def test_two_runs_are_alike(name, render):
    assert render(name, *ALL) == render(name, *ALL)


def test_json_and_jsonl_hold_the_same(render):
    document = json.loads(render("json", *ALL))
    lines = [json.loads(line) for line in render("jsonl", *ALL).splitlines()]
    assert document["results"] == lines
    assert document["summary"] == {
        "statements": 6, "found": 6, "checked": 6,
        "supported": 1, "refuted": 2, "conflicting": 1, "not_enough_evidence": 2
    }  # fmt: skip
    assert lines[-1]["text"] == "=cmd() 50%, [red]dead[/red]\x1b[31m <b>::x:: | `a` \u202eb\n]]> & \x00\x9b"


def test_junit_is_xml(render):
    root = ET.fromstring(render("junit", *ALL))
    assert [suite.get("name") for suite in root] == ["docs/draft.md", "statements", "a,b:c% .md"]
    assert [suite.get("failures") for suite in root] == ["1", "0", "1"]


def test_junit_has_the_date_that_is_set(render, monkeypatch):
    assert ' timestamp="1970-01-01T00:00:00" hostname="localhost" ' in render("junit", "refuted")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083201")
    assert ' timestamp="2026-12-01T00:00:01" hostname="localhost" ' in render("junit", "refuted")


def test_csv_has_no_formula(render):
    rows = list(csv.reader(io.StringIO(render("csv", *ALL))))
    assert {len(row) for row in rows} == {14}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-5 độ", "@x", " =1", "\t=1"])
def test_csv_formula_starts(start):
    from factcheck.reports.csv import cell

    assert cell(start).startswith("'")


def test_markdown_holds_no_markup_from_outside(render):
    table = render("markdown", "strange")
    row = table.splitlines()[-1]
    assert "<b>" not in row
    assert row.replace(r"\|", "").count("|") == 6


def test_github_writes_one_line_a_finding(render):
    assert render("github", *ALL).count("\n") == 3


def test_what_was_passed_over_is_told(render):
    told = "5 statements found, 2 checked"
    assert f"2 statements: 1 supported, 1 refuted. {told}.\n" in render("markdown", "supported", "refuted", skipped=3)
    assert f">{told}<" in render("html", "supported", "refuted", skipped=3)
    assert "statements found" not in render("markdown", "refuted") + render("html", "refuted")


def test_github_reads_back_what_was_written(render):
    """Reads a command as the runner does: properties end at the next two colons, then the escapes are undone."""

    def undone(text, *escapes):
        for escape, character in (*escapes, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            text = text.replace(escape, character)
        return text

    (line,) = render("github", "strange").splitlines()
    command, message = line.removeprefix("::").split("::", 1)
    listed = dict(pair.split("=", 1) for pair in command.removeprefix("error ").split(","))
    values = {name: undone(value, ("%3A", ":"), ("%2C", ",")) for name, value in listed.items()}
    assert values == {"file": "a,b:c%\n.md", "line": "1", "col": "1", "title": "factcheck: count-mismatch"}
    assert undone(message).startswith("=cmd() 50%, [red]dead[/red]␛[31m <b>::x:: | `a` \\u202eb\n]]> & ␀\\x9b\n“=cmd()")


@pytest.mark.parametrize(("name", "meant"), [("jsno", '"json"'), ("sarif2", '"sarif"'), ("x", "Choose from: console")])
def test_unknown_format(name, meant):
    with pytest.raises(UsageError) as caught:
        report_type(name)
    assert meant in str(caught.value)
    assert "console, concise, json, jsonl, csv, junit, sarif, github, gitlab, markdown, html" in str(caught.value)


@pytest.fixture
def terminal(monkeypatch):
    from factcheck.reports import console

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(io, "StringIO", Terminal)
    console._console.cache_clear()


def test_a_terminal_gets_colours_and_wrapped_lines(render, terminal):
    shown = render("console", "strange", "refuted")
    assert "\x1b[1;4;31m50" in shown
    assert "[red]dead[/red]␛[31m" in shown
    assert max(len(line) for line in shown.splitlines() if "\x1b" not in line) <= 60


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colours(render, terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    shown = render("console", "refuted")
    assert "[-50-] people" in shown
    assert "\x1b" not in shown
