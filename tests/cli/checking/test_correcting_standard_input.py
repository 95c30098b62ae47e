"""`--diff` and `--fix` on standard input: the corrected text on standard output, all else on standard error."""

import codecs
import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from docx import Document

from factcheck.cli.app import main

WRONG = "17 soldiers were killed in the fire in Oslo on 9 December 2020."
MENDED = "15 soldiers were killed in the fire in Oslo on 9 November 2020."
DISPUTED = "One soldier was killed in the fire in Oslo."
SOURCE = "The fire service said 15 soldiers were killed in the fire in Oslo on 9 November 2020.\n"


class Done(NamedTuple):
    status: int
    out: bytes
    err: str


@pytest.fixture
def run(tmp_path, monkeypatch, capfdbinary):
    """Pipe a text through the command; return exit status, output to the byte, and messages."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    Path("source.txt").write_text(SOURCE, encoding="utf-8")

    def _run(piped, *options):
        raw = piped if isinstance(piped, bytes) else piped.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        status = main(["check", "-", "--against", "source.txt", "--format", "concise", *options])
        out, err = capfdbinary.readouterr()
        return Done(status, out, err.decode())

    return _run


@pytest.mark.parametrize(
    ("draft", "options"),
    [
        ("{}\n", ()),
        ("# 17 soldiers\r\n{}\r\n\r\n", ()),
        ("{}", ()),
        ("\ufeff# Fire\r\n\r\n**{}**", ("--stdin-filename", "draft.md")),
        ("id,text\n17,{}\n", ("--stdin-filename", "a.csv")),
        ('{{"id": "17", "text": "{}"}}\n', ("--stdin-filename", "folder/a.jsonl")),
        ("<p id='17'>{}</p>\n", ("--stdin-filename", "a.html")),
    ],
)
def test_fix_writes_the_corrected_text_to_standard_output(run, draft, options):
    assert run(draft.format(WRONG), "--fix", *options) == (
        0,
        draft.format(MENDED).encode(),
        "factcheck: 1 finding corrected.\n",
    )


@pytest.mark.parametrize("piped", ["", "# Nothing\n", f"{MENDED}\r\n", f"{WRONG} # factcheck: ignore\n"])
def test_a_text_without_findings_comes_out_as_it_went_in(run, piped):
    done = run(piped, "--fix")
    assert (done.status, done.out) == (0, piped.encode())


def test_what_is_left_is_told_beside(run):
    done = run(f"{WRONG}\n\n{DISPUTED}\n", "--fix", "--stdin-filename", "a.md")
    assert (done.status, done.out.decode()) == (1, f"{MENDED}\n\n{DISPUTED}\n")
    assert done.err == (
        "factcheck: a.md:3:1: not corrected: “One”: the noun would change between singular and plural.\n"
        "factcheck: 1 finding corrected.\n"
        "a.md:3:1: count-mismatch The statement says one killed; the source says 15.\n"
    )


def test_reports_in_files_are_written_as_ever(run, tmp_path):
    assert run(f"{DISPUTED}\n", "--fix", "--output", "csv=facts.csv").status == 1
    assert "<stdin>,1,1,refuted" in Path("facts.csv").read_text(encoding="utf-8")


def test_diff_names_the_file_that_standard_input_stands_for(run):
    done = run(f"{WRONG}\n", "--diff", "--stdin-filename", "draft.md")
    assert done == (1, f"--- draft.md\n+++ draft.md\n@@ -1 +1 @@\n-{WRONG}\n+{MENDED}\n".encode(), "")
    assert run(f"{MENDED}\n", "--diff") == (0, b"", "")


def test_a_file_of_that_name_stays(run):
    Path("draft.md").write_text("Another text.\n", encoding="utf-8")
    assert run(WRONG, "--fix", "--stdin-filename", "draft.md").out.decode() == MENDED
    assert Path("draft.md").read_text(encoding="utf-8") == "Another text.\n"


def test_files_beside_it_are_corrected_in_place(run):
    Path("a.md").write_text(WRONG, encoding="utf-8")
    assert run(f"{WRONG}\n", "a.md", "--fix") == (0, f"{MENDED}\n".encode(), "factcheck: 2 findings corrected.\n")
    assert Path("a.md").read_text(encoding="utf-8") == MENDED


def test_a_word_file(run, tmp_path):
    document = Document()
    document.add_paragraph(WRONG)
    document.save("a.docx")
    done = run(Path("a.docx").read_bytes(), "--fix", "--stdin-filename", "a.docx")
    assert done.status == 0
    Path("b.docx").write_bytes(done.out)
    assert Document("b.docx").paragraphs[0].text == MENDED


@pytest.mark.parametrize(
    ("piped", "options", "message"),
    [
        (codecs.BOM_UTF16_LE + b"\xd8", (), "<stdin>: the text is not UTF-16, though its first bytes say so"),
        (f"{MENDED}\n".encode() + b"\xff\n", (), "<stdin>:2: byte 0xff is not UTF-8"),
        (WRONG.encode(), ("--stdin-filename", "draft"), "draft: files without a suffix cannot be checked"),
        (b'{"text"', ("--stdin-filename", "a.json"), "a.json"),
    ],
)
def test_what_cannot_be_read_comes_out_as_it_went_in(run, piped, options, message):
    done = run(piped, "--fix", *options)
    assert (done.status, done.out) == (2, piped)
    assert done.err.startswith(f"factcheck: {message}")
    assert done.err.count(message) == 1


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_a_name_that_two_texts_would_have(run, option):
    Path("a.md").write_text(WRONG, encoding="utf-8")
    done = run(WRONG, "a.md", "--stdin-filename", "a.md", option)
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith("factcheck: --stdin-filename a.md: a file with this name is to be corrected too")


def test_what_is_too_large_to_hold(run, monkeypatch):
    monkeypatch.setattr("factcheck.cli.checking.draft_files.MAX_FILE", 1 << 20)
    done = run("17 soldiers.\n" * 100_000, "--fix")
    assert (done.status, done.out) == (2, b"")
    assert done.err == "factcheck: <stdin>: the text is larger than 1 MiB; pass it as a file instead.\n"


def test_a_terminal_is_shown_what_could_steer_it(run, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(f"{WRONG} \x1b[31m\n", "--fix").out.decode() == f"{MENDED} ␛[31m\n"
    done = run(codecs.BOM_UTF16_LE + f"{WRONG}\n".encode("utf-16-le"), "--fix")
    assert (done.status, done.out) == (2, b"")
    assert "the corrected document is binary; redirect it into a file with >." in done.err
