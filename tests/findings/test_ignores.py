"""Comments that silence findings, and what is wrong with them."""

import pytest
from docx import Document

from tests.files import read_cases

WRONG = "17 soldiers were killed in the fire in Oslo."
RIGHT = "15 soldiers were killed in the fire in Oslo."
CASES = read_cases("findings/ignores.yaml")


def lay(drafts, name, text):
    words = {"W": WRONG, "R": RIGHT}
    for letter, sentence in words.items():
        text = text.replace(f"{letter} ", f"{sentence} ").replace(f"{letter}\n", f"{sentence}\n")
        text = text.replace(f'"{letter}"', f'"{sentence}"')
    (drafts / name).write_text(text, encoding="utf-8")


def in_short(finding):
    """`a.md:3:1: count-mismatch …` → `3 count-mismatch`."""
    place, rule, *words = finding.split(" ")
    return f"{place.split(':')[1]} {rule}" + (
        "+expired-ignore" if "expired" in words and rule != "expired-ignore" else ""
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_left(drafts, check, case):
    lay(drafts, case["file"], case["text"])
    status, findings, told = check()
    assert [in_short(finding) for finding in findings] == case["left"]
    assert status == (1 if case["left"] else 0)
    assert told in ("", "factcheck: no statements found.\n")


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("ingore", 'unknown directive "ingore"; did you mean "ignore"?\n'),
        ("ignore[]", "empty brackets; name a rule in them, or remove them."),
        ("ignore until=soon", "until=soon is not a date; write it as YYYY-MM-DD."),
        ("ignore because of the letter", '"because of the letter" is not valid; write reason="…" or until='),
        ("ignore untill=2027-01-31", '"untill=2027-01-31" is not valid; write reason="…" or until='),
    ],
)
def test_a_mistake_in_a_comment_is_explained(drafts, check, comment, message):
    lay(drafts, "a.md", f"Words.\n\nW <!-- factcheck: {comment} -->\n")
    status, findings, told = check()
    assert (status, findings) == (2, [])
    assert told.startswith(f"factcheck: drafts/a.md:3: {message}")


@pytest.mark.parametrize("words", ["off", "silence", "ignore[]", "ignore until=soon", "1"])
def test_a_mistake_in_a_field_is_explained(drafts, check, words):
    (drafts / "a.jsonl").write_text(f'{{"text": "{WRONG}", "factcheck": "{words}"}}\n', encoding="utf-8")
    status, findings, told = check()
    assert (status, findings) == (2, [])
    assert told.startswith("factcheck: drafts/a.jsonl:1: ")


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("factcheck: ignore", []),
        ("Factcheck: ignore[count-mismatch] reason=“as quoted”", []),
        ("factcheck: ignore[date-mismatch]", ["1 count-mismatch", "1 unused-ignore"]),
        ("Is this so?", ["1 count-mismatch"]),
    ],
)
def test_a_comment_in_a_word_file(drafts, check, comment, left):
    document = Document()
    paragraph = document.add_paragraph(WRONG)
    document.add_comment(paragraph.runs, text=comment, author="An editor")
    document.add_paragraph(RIGHT)
    document.save(drafts / "a.docx")
    assert [in_short(finding) for finding in check()[1]] == left


def test_a_comment_over_two_lines(drafts, check):
    lay(drafts, "a.md", "W <!-- factcheck: ignore\nreason='x' -->\n")
    assert check()[2] == "factcheck: drafts/a.md:1: unclosed comment; put its --> on the same line.\n"


@pytest.mark.parametrize(
    "part", ["<!-- factcheck: ignore ", "<!-- factcheck:", "# factcheck: ignore ", "--> <!-- factcheck: a"]
)
def test_a_line_of_nothing_but_beginnings(drafts, check, part):
    lay(drafts, "a.txt", f"W {part * 10_000}\n")
    assert check()[0] == 2


@pytest.mark.parametrize(
    ("draft", "options"),
    [
        ("17 soldiers {} <!-- factcheck: ignore[count-mismatch] -->\n", ()),
        ("17 [sic] soldiers {}\n", ()),
        ("17 soldiers {}\n", ("--ignore", "count-mismatch")),
        ("17 soldiers {}\n", ("--select", "date-mismatch")),
    ],
)
def test_the_explanation_is_of_what_is_left(drafts, check, draft, options):
    (drafts / "a.md").write_text(draft.format("were killed in the fire in Oslo on 8 November 2020."), encoding="utf-8")
    assert check(*options)[1] == [
        "a.md:1:1: date-mismatch The statement says 8 November 2020; the source says 9 November 2020."
    ]


def test_several_files_and_processes_give_the_same(drafts, check):
    for name in ("a.md", "b.md", "c.md"):
        lay(drafts, name, "W <!-- factcheck: ignore -->\n\nW\n\nR <!-- factcheck: ignore -->\n")
    alone, together = check(), check("--jobs", "2")
    assert alone == together
    assert [finding.split(" ")[0] for finding in alone[1]] == [
        f"{name}.md:{place}:" for name in "abc" for place in ("3:1", "5:46")
    ]


def test_never_fails_where_nothing_fails(drafts, check):
    lay(drafts, "a.md", "R <!-- factcheck: ignore -->\n")
    status, findings, _ = check("--fail-on", "never")
    assert (status, len(findings)) == (0, 1)


def test_a_day_that_is_none(drafts, check, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    lay(drafts, "a.md", "R\n")
    assert check()[2].startswith("factcheck: SOURCE_DATE_EPOCH must be a number of seconds since 1970")
