"""`factcheck check`: files in, reports out, and what happens to those that cannot be read."""

import io
import json

import pytest


@pytest.fixture
def drafts(tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.md").write_text("# Title\n\nRight it is. Wrong it is.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Unknown it is.\n", encoding="utf-8")
    (folder / "settings.yaml").write_text("key: value\n", encoding="utf-8")
    return folder


def test_a_folder(run, fake, drafts):
    done = run("check", "drafts", "--format", "jsonl")
    assert done.status == 1
    texts = [json.loads(line)["text"] for line in done.out.splitlines()]
    assert texts == ["Right it is.", "Wrong it is.", "Unknown it is."]
    passed = "factcheck: skipped drafts/settings.yaml:1: expected a list of statements.\n"
    assert done.err == passed


def test_a_pattern(run, fake, drafts):
    done = run("check", "drafts/*.md", "--format", "concise")
    assert done == (1, "drafts/a.md:3:14: contradiction Is Wrong.\n", "")


def test_several_reports_at_once(run, fake, drafts, tmp_path):
    done = run("check", "drafts/b.txt", "--output", "json=out.json", "--output", "junit=out.xml")
    assert done.status == 0
    assert done.out == "not enough evidence  drafts/b.txt:1:1\n  Unknown it is.\n"
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["summary"]["statements"] == 1
    assert (tmp_path / "out.xml").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "nothing to check: pass files or folders, or - for standard input."),
        (["gone.md"], "gone.md: file or folder not found."),
        (["*.md"], "*.md: no file matches this pattern."),
        (["drafts/settings.yaml"], "drafts/settings.yaml:1: expected a list of statements."),
        (["latin.txt"], "latin.txt:1: byte 0xe1 is not UTF-8; save the file as UTF-8."),
        (["broken.yaml"], "broken.yaml:2: invalid YAML: "),
        (["long.txt"], "long.txt:1: the statement has 100,000 characters, more than 10,000; split it into sentences."),
        (["strange.x"], "strange.x: .x files cannot be checked; choose from .txt,"),
        (["empty.jsonl"], 'empty.jsonl:1: "text" has no words or figures.'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_file_that_cannot_be_checked_is_explained(run, fake, drafts, tmp_path, args, message):
    (tmp_path / "latin.txt").write_bytes(b"b\xe1ng\n")
    (tmp_path / "broken.yaml").write_text("- [one\n", encoding="utf-8")
    (tmp_path / "long.txt").write_text("x" * 100_000, encoding="utf-8")
    (tmp_path / "strange.x").write_text("One man.", encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text('{"text": ""}\n', encoding="utf-8")
    done = run("check", *args)
    assert done.status == 2
    assert done.err.startswith(f"factcheck: {message}")
    assert done.err.count("\n") == 1


def test_one_bad_file_does_not_spoil_the_others(run, fake, drafts, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"Wrong it is.\nb\xe1ng\n")
    done = run("check", "bad.txt", "drafts/b.txt", "--format", "jsonl")
    assert done.status == 2
    assert len(done.out.splitlines()) == 2
    assert "bad.txt:2: byte 0xe1" in done.err


def test_a_file_that_vanishes(run, fake, drafts, monkeypatch):
    from factcheck.readers.paths import Found

    found = [Found("gone.txt", named=True)]
    monkeypatch.setattr("factcheck.cli.checking.found_files.expand", lambda *_, **__: found)
    done = run("check", "drafts")
    assert done == (2, "", "factcheck: gone.txt: cannot be read: No such file or directory.\n")


DRAFT = "# A heading\n\nRight it is. Is it right? I think it is terrible. Wrong in 2020, I think.\n"


def test_what_is_not_worth_checking_is_counted(run, fake, tmp_path):
    (tmp_path / "a.md").write_text(DRAFT, encoding="utf-8")
    done = run("check", "a.md", "--format", "json")
    assert done.err == "factcheck: 5 statements found, 2 checked, 3 skipped (headings, questions, opinions)\n"
    summary = json.loads(done.out)["summary"]
    assert (summary["found"], summary["checked"], summary["statements"]) == (5, 2, 2)
    (tmp_path / "a.txt").write_text("Is it right?\nI think it is terrible.\n", encoding="utf-8")
    assert run("check", "a.txt", "--format", "jsonl").err == ""


@pytest.mark.parametrize("listed", [b"drafts/b.txt\n\ndrafts/a.md\r\n", b"drafts/b.txt\0drafts/a.md\0"])
@pytest.mark.parametrize("source", ["list.txt", "-"])
def test_a_list_of_files(run, fake, drafts, tmp_path, monkeypatch, listed, source):
    (tmp_path / "list.txt").write_bytes(listed)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(listed)))
    done = run("check", "--files-from", source, "--format", "jsonl")
    assert [json.loads(line)["location"]["path"] for line in done.out.splitlines()] == [
        "drafts/b.txt",
        *["drafts/a.md"] * 2,
    ]


@pytest.mark.parametrize(
    ("args", "listed", "status", "message"),
    [
        (["--files-from", "list"], b"", 0, "factcheck: no statements found.\n"),
        (["--files-from", "list"], b"gone.md\n", 2, "factcheck: gone.md: file or folder not found.\n"),
        (["--files-from", "gone"], b"", 2, "factcheck: gone: cannot be read: No such file or directory.\n"),
        (["-", "--files-from", "-"], b"", 2, "factcheck: standard input can be the list for --files-from or"),
        (["--files-from", "list"], b"-\n", 2, "factcheck: ./-: file or folder not found.\n"),
    ],
)
def test_a_list_that_leads_nowhere(run, fake, tmp_path, args, listed, status, message):
    (tmp_path / "list").write_bytes(listed)
    done = run("check", *args)
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith(message)


def test_no_statements(run, fake, tmp_path):
    (tmp_path / "empty.txt").write_text("# nothing\n", encoding="utf-8")
    assert run("check", "empty.txt") == (0, "", "factcheck: no statements found.\n")


def test_options_reach_the_checker(run, fake, drafts):
    run("check", "drafts/b.txt", "--jobs", "2", "--lang", "vi", "--policy", "strict", "--threshold", "0.7", "--db", "x")
    assert (fake.jobs, fake.asked[0].lang) == (2, "vi")
    assert (fake.settings.policy, fake.settings.threshold, fake.settings.db) == ("strict", 0.7, "x")


def test_the_language_of_a_record_comes_first(run, fake, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Right it is.", "lang": "en"}\n', encoding="utf-8")
    run("check", "a.jsonl", "--lang", "vi")
    assert fake.asked[0].lang == "en"


def test_a_name_for_standard_input(run, fake, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"- Wrong it *is*\n")))
    done = run("check", "-", "--stdin-filename", "x.md", "--format", "concise")
    assert done.out == "x.md:1:3: contradiction Is Wrong.\n"


@pytest.mark.parametrize("named", [["--db", "claims"], []])
def test_the_database_is_not_read_as_statements(run, fake, tmp_path, named):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text("- Wrong it is.\n", encoding="utf-8")
    done = run("check", ".", *named)
    assert (done.status, done.out) == (0, "")
