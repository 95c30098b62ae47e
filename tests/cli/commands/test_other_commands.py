"""`audit`, `claims`, `explain`, `--version`, `--help`: what they print and how they end."""

import io
import json
import sys

import pytest

from factcheck import __version__
from factcheck.rules import rules


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_audit(run, fake):
    fake.disagreements = [fake.disagreement]
    done = run("audit")
    assert done.status == 1
    assert done.out == (
        "Sources disagree on: date  [date-mismatch]\n"
        "  says: “On {+9 May+}.”\n    Title (a) · Ministry · 2023\n"
        "  says: “On {+9 May+}.”\n    Title (a) · Ministry · 2023\n"
        "\n1 disagreement between sources\n"
    )


@pytest.mark.parametrize(("args", "status"), [([], 1), (["--fail-on", "never"], 0), (["--fail-on", "conflicting"], 1)])
def test_audit_status(run, fake, args, status):
    fake.disagreements = [fake.disagreement]
    assert run("audit", *args).status == status


def test_audit_of_sources_that_agree(run, fake):
    assert run("audit") == (0, "no disagreements between sources\n", "")


def test_audit_counts_its_claims(run, fake, monkeypatch):
    counted = []
    monkeypatch.setattr("factcheck.cli.reporting.progress.Bar.show", lambda bar, done: counted.append(done))
    fake.claims = [None] * 3
    run("audit", "--no-progress")
    assert counted == [3]


def test_audit_as_data(run, fake):
    fake.disagreements = [fake.disagreement]
    (line,) = run("audit", "--format", "jsonl").out.splitlines()
    assert json.loads(line)["sides"][0]["score"] == 0.5
    assert json.loads(run("audit", "--format", "json").out) == {"disagreements": [json.loads(line)]}


def test_claims(run, fake):
    done = run("claims")
    assert done.status == 0
    assert done.out == "On 9 May [red].\n  a#1 · Ministry · reviewed\n" * 3


def test_claims_as_data(run, fake):
    lines = run("claims", "May", "--format", "jsonl", "--limit", "2").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a#1", "a#1"]
    assert len(json.loads(run("claims", "--format", "json").out)["claims"]) == 3


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("concise", "sources-disagree Sources disagree: a says 15; b says 12 (police); c says 15.\n"),
        ("csv", "1,,,,conflicting,1.00,sources-disagree count-mismatch,The crew said 15 soldiers"),
        ("junit", 'failures="1"'),
        ("sarif", '"ruleId": "sources-disagree"'),
        ("github", "::error title=factcheck%3A sources-disagree::Sources disagree: a says 15;"),
        ("gitlab", '"check_name":"sources-disagree"'),
        ("markdown", "| The crew said **15** soldiers were killed"),
        ("html", '<mark class="differs">12</mark>'),
    ],
)
def test_audit_in_all_formats(run, tmp_path, monkeypatch, name, part):
    monkeypatch.chdir(tmp_path)
    for source, words in (("a", "The crew said 15"), ("b", "The police said 12"), ("c", "The crew said 15")):
        text = f"{words} soldiers were killed in the barracks fire in Oslo on 9 November 2020."
        (tmp_path / f"{source}.txt").write_text(text, encoding="utf-8")
    done = run("audit", *(f"--against={source}.txt" for source in "abc"), "--format", name)
    assert (done.status, done.err) == (1, "")
    assert part in done.out


def test_an_unknown_format_is_told_before_the_work(run, fake):
    assert run("audit", "--format", "sarf").err.startswith('factcheck: unknown format "sarf"; did you mean "sarif"?')


@pytest.mark.parametrize("command", ["claims"])
def test_listings_have_few_formats(run, fake, command):
    done = run(command, "--format", "sarif")
    assert (done.status, done.err) == (
        2,
        'factcheck: unknown format "sarif". Choose from: console, json, jsonl.\n',
    )


def test_explain_describes_a_rule(run):
    done = run("explain", "count-mismatch")
    assert done.status == 0
    assert done.out.startswith("count-mismatch\n\nWhat it finds\n  The statement gives a different number")
    headings = [line for line in done.out.splitlines() if line[:1].strip()]
    assert headings == ["count-mismatch", "What it finds", "How it decides", "Example", "How to fix or suppress it"]


def test_explain_tells_the_comment_that_silences(run):
    assert 'ignore[count-mismatch] reason="…" -->' in run("explain", "count-mismatch").out
    assert "ignore[" not in run("explain", "expired-ignore").out.split("How to fix or suppress it")[1]


def test_explain_shows_all_that_an_example_needs(run):
    assert run("explain", "sources-disagree").out.count("  source:  ") == 2
    assert "(with --threshold balanced)" in run("explain", "wording-mismatch").out
    assert "Reserved" in run("explain", "outdated-figure").out


def test_rules_are_listed_in_one_order(run):
    lines = run("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [*rules()]
    assert run("explain").out.splitlines() == lines


def test_rules_as_data(run):
    lines = [json.loads(line) for line in run("rules", "--format", "jsonl").out.splitlines()]
    assert json.loads(run("rules", "--format", "json").out) == {"rules": lines}
    assert lines[0]["id"] == "count-mismatch"
    assert set(lines[0]) == {"id", "what", "why", "silence", "example"}


def test_rules_on_a_terminal_are_a_table(run, monkeypatch):
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    assert run("rules").status == 0
    assert "what it finds" in terminal.getvalue()
    assert "place-mismatch" in terminal.getvalue()


def test_rules_have_few_formats(run):
    assert run("rules", "--format", "sarif").status == 2


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("count-mismach", '; did you mean "count-mismatch"?'),
        ("count", '; did you mean "count-mismatch"?'),
        ("time", '; did you mean "time-mismatch"?'),
        ("zz", "."),
    ],
)
def test_explain_unknown(run, name, advice):
    done = run("explain", name)
    assert done == (2, "", f'factcheck: unknown rule "{name}"{advice} `factcheck rules` lists all.\n')


def test_version(run):
    assert run("--version") == (0, f"factcheck {__version__}\n", "")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--help"], ["check", "build", "audit", "claims", "explain", "Examples:"]),
        (["-h"], ["--version"]),
        (["check", "--help"], ["--against", "--fail-on", "--stdin-filename"]),
        (["A statement.", "--help"], ["--against", "--fail-on"]),
        (["build", "--help"], ["--db"]),
    ],
    ids=lambda value: " ".join(value)[:20],
)  # fmt: skip
def test_help_of_a_command_names_its_options(run, args, words):
    done = run(*args)
    assert done.status == 0
    assert not [word for word in words if word not in done.out]
