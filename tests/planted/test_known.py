"""The planted mistakes, known by a baseline or silenced by comments."""

import json

from factcheck.cli.app import main
from tests.planted.finding_readers import READERS

IN_2026 = "1796083200"
"""1 December 2026, in seconds."""


def comment(item, until):
    return f'<!-- factcheck: ignore[{item["rule"]}] reason="as the letter has it" until={until} -->'


def silence(planted, expected, until):
    """Put a comment on the line of each mistake; `until` gives the last day by its number in the list."""
    for number, item in enumerate(expected):
        draft = planted / item["path"]
        lines = draft.read_text(encoding="utf-8").split("\n")
        lines[item["line"] - 1] += f" {comment(item, until(number))}"
        draft.write_text("\n".join(lines), encoding="utf-8")


def test_with_the_baseline_none(planted, expected, capsys):
    assert main(["check", "drafts", "--against", "sources", "--baseline", "known.json", "--update-baseline"]) == 0
    capsys.readouterr()
    outputs = [f"--output={name}={name}.out" for name in READERS]
    assert main(["check", "drafts", "--against", "sources", "--baseline", "known.json", *outputs]) == 0
    for name, read in READERS.items():
        assert read((planted / f"{name}.out").read_text(encoding="utf-8")) == [], name
    known = json.loads((planted / "known.json").read_text(encoding="utf-8"))["findings"]
    assert sum(finding["count"] for finding in known) == len(expected)


def test_with_comments_none(planted, expected, check, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_2026)
    silence(planted, expected, lambda number: "2027-01-31")
    assert check("--format", "concise") == (0, "")


def test_with_one_expired_one(planted, expected, check, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_2026)
    silence(planted, expected, lambda number: "2026-11-30" if number == 4 else "2027-01-31")
    outputs = [f"--output={name}={name}.out" for name in READERS]
    status, _ = check(*outputs)
    assert status == 1
    place = tuple(expected[4][key] for key in ("path", "line", "column", "rule"))
    for name, read in READERS.items():
        assert read((planted / f"{name}.out").read_text(encoding="utf-8")) == [place], name
