"""`audit`, `claims`, `explain`, `--version`, `--help`: what they print and how they end."""

import json

import pytest

from factcheck import __version__


def test_audit(run, fake):
    fake.disagreements = [fake.disagreement]
    done = run("audit")
    assert done.status == 1
    assert done.out == (
        "date  [date-mismatch]\n"
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


@pytest.mark.parametrize("command", ["audit", "claims"])
def test_listings_have_few_formats(run, fake, command):
    done = run(command, "--format", "sarif")
    assert (done.status, done.err) == (
        2,
        'factcheck: There is no format "sarif". Known are console, json, jsonl.\n',
    )


def test_explain(run):
    done = run("explain", "count-mismatch")
    assert done.status == 0
    assert done.out.startswith("count-mismatch\n\nThe statement gives another number")
    assert "To silence it" in done.out


def test_explain_lists(run):
    assert len(run("explain").out.splitlines()) == 17


def test_explain_unknown(run):
    done = run("explain", "count-mismach")
    assert done.status == 2
    assert done.err.startswith('factcheck: There is no rule "count-mismach". Did you mean "count-mismatch"?')


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
def test_help(run, args, words):
    done = run(*args)
    assert done.status == 0
    assert not [word for word in words if word not in done.out]
