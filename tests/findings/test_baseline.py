"""Findings that are known, and what is new beside them."""

import json

import pytest

WRONG = "17 soldiers were killed in the fire in Oslo."


@pytest.fixture
def known(drafts, check):
    """A draft with two equal findings, both known."""
    (drafts / "a.md").write_text(f"{WRONG}\n\n{WRONG}\n", encoding="utf-8")
    status, findings, told = check("--baseline", "known.json", "--update-baseline")
    assert (status, findings) == (0, [])
    assert told == "factcheck: known.json: 2 entries, one per finding and rule: 2 new, 0 no longer found.\n"
    return drafts / "a.md"


def short(findings):
    return [":".join(finding.split(":")[:2]) for finding in findings]


def test_the_file_is_made_to_be_read(known, drafts):
    text = (drafts.parent / "known.json").read_text(encoding="utf-8")
    assert text == (
        f'{{\n  "version": 1,\n  "findings": [\n    {{"rule":"count-mismatch","text":"{WRONG}","count":2}}\n  ]\n}}\n'
    )


def test_nothing_is_new(known, check):
    assert check("--baseline", "known.json") == (0, [], "")


def test_findings_move_and_stay_known(known, check):
    known.write_text(f"# Title\n\nMore words here.\n\n- {WRONG.upper()}\n- {WRONG}\n", encoding="utf-8")
    assert check("--baseline", "known.json") == (0, [], "")
    known.rename(known.with_name("b.md"))
    assert check("--baseline", "known.json") == (0, [], "")


def test_the_third_of_two_is_new(known, check):
    known.write_text(f"{WRONG}\n\n{WRONG}\n\n{WRONG}\n", encoding="utf-8")
    status, findings, _ = check("--baseline", "known.json")
    assert (status, short(findings)) == (1, ["a.md:5"])


def test_another_figure_is_new(known, check):
    known.write_text(f"{WRONG}\n\n{WRONG.replace('17', '18')}\n", encoding="utf-8")
    status, findings, _ = check("--baseline", "known.json")
    assert (status, short(findings)) == (1, ["a.md:3"])


def test_an_update_forgets_what_is_gone(known, check, drafts):
    known.write_text(f"{WRONG}\n\n{WRONG.replace('17', '18')}\n", encoding="utf-8")
    _, _, told = check("--baseline", "known.json", "--update-baseline")
    assert told == "factcheck: known.json: 2 entries, one per finding and rule: 1 new, 1 no longer found.\n"
    findings = json.loads((drafts.parent / "known.json").read_text(encoding="utf-8"))["findings"]
    assert [finding["count"] for finding in findings] == [1, 1]


def test_an_update_twice_writes_the_same_bytes(known, check, drafts):
    before = (drafts.parent / "known.json").read_bytes()
    check("--baseline", "known.json", "--update-baseline")
    assert (drafts.parent / "known.json").read_bytes() == before


def test_nothing_found(drafts, check):
    (drafts / "a.md").write_text("Words.\n", encoding="utf-8")
    assert check("--baseline", "known.json", "--update-baseline")[0] == 0
    assert (drafts.parent / "known.json").read_text(encoding="utf-8") == '{\n  "version": 1,\n  "findings": []\n}\n'


def test_comments_are_findings_too(drafts, check):
    (drafts / "a.md").write_text("Two words. <!-- factcheck: ignore -->\n", encoding="utf-8")
    check("--baseline", "known.json", "--update-baseline")
    assert check("--baseline", "known.json") == (0, [], "")


def test_a_part_makes_no_baseline(known, check, drafts):
    before = (drafts.parent / "known.json").read_bytes()
    (drafts / "b.md").write_bytes(b"b\xe1ng")
    assert check("--baseline", "known.json", "--update-baseline")[0] == 2
    assert (drafts.parent / "known.json").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--baseline", "gone.json"], "gone.json: baseline not found; create it with --update-baseline."),
        (["--baseline", "source.txt"], "source.txt: not a valid baseline (JSON is malformed"),
        (["--baseline", "other.json"], "other.json: not a valid baseline (Object missing required field `version`)"),
        (["--baseline", "no/such/folder.json", "--update-baseline"], "no/such/folder.json: cannot be written: No such"),
        (["--update-baseline"], "--update-baseline needs --baseline FILE"),
    ],
)
def test_a_mistake_in_the_options_or_the_file_is_explained(drafts, check, options, message):
    (drafts.parent / "other.json").write_text("{}", encoding="utf-8")
    (drafts / "a.md").write_text(f"{WRONG}\n", encoding="utf-8")
    status, findings, told = check(*options)
    assert (status, findings) == (2, [])
    assert told.startswith(f"factcheck: {message}")
