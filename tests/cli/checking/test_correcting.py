"""`--diff` and `--fix` on files: what is changed, what never is, and that all else stays to the byte."""

import codecs
import shutil
import subprocess
import unicodedata
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from factcheck.cli.app import main

WRONG = "17 soldiers were killed in the fire in Oslo on 9 December 2020."
MENDED = "15 soldiers were killed in the fire in Oslo on 9 November 2020."
SOURCE = "The fire service said 15 soldiers were killed in the fire in Oslo on 9 November 2020.\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Lay a source and a draft, check the draft with more options; return exit status, output, messages, bytes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")

    def _run(draft, *options, name="a.md", sources=(SOURCE,)):
        (tmp_path / "sources").mkdir(exist_ok=True)
        for number, text in enumerate(sources):
            (tmp_path / "sources" / f"{number}.txt").write_text(text, encoding="utf-8")
        file = tmp_path / name
        file.write_bytes(draft if isinstance(draft, bytes) else draft.encode())
        status = main(["check", name, "--against", "sources", "--format", "concise", *options])
        out, err = capsys.readouterr()
        return status, out, err, file.read_bytes()

    return _run


def test_diff_shows_the_correction_and_writes_nothing(run):
    status, out, err, after = run(f"# Fire\n\n{WRONG}\n", "--diff")
    assert (status, err) == (1, "")
    assert out == f"--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n # Fire\n \n-{WRONG}\n+{MENDED}\n"
    assert after == f"# Fire\n\n{WRONG}\n".encode()


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch takes differences")
@pytest.mark.parametrize("draft", [WRONG, f"# Fire\r\n\r\n{WRONG}\r\n", f"é đ\n\n{WRONG}\n\fx\x0by\u2028z\n"])
@pytest.mark.parametrize("name", ["a.md", "a b.md"])
def test_the_diff_is_a_patch(run, tmp_path, name, draft):
    difference = run(draft, "--diff", name=name)[1]
    command = ["patch", "--binary", "-p0"]
    subprocess.run(command, cwd=tmp_path, input=difference.encode(), capture_output=True, check=True, timeout=10)
    assert (tmp_path / name).read_bytes().decode() == draft.replace(WRONG, MENDED)


def test_the_diff_of_a_last_line_without_end(run):
    none = "\\ No newline at end of file\n"
    assert run(WRONG, "--diff")[1].endswith(f"-{WRONG}\n{none}+{MENDED}\n{none}")


def test_nothing_to_change(run):
    assert run(f"{MENDED}\n", "--diff")[:3] == (0, "", "")


def test_fix_then_check(run):
    status, out, err, after = run(f"{WRONG}\n", "--fix")
    assert (status, out) == (0, "")
    assert err.startswith("factcheck: 1 finding corrected.\n")
    assert after.decode() == f"{MENDED}\n"


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("a.md", b"\xef\xbb\xbf# Fire\r\n\r\n  {}\r\n\r\n\r\n"),
        ("a.md", b"17 is a number.\t \n\n- **{}**\n- [17](http://17.example)\n"),
        ("a.md", b"| a | b |\n|---|---|\n| 17 | {} |\n"),
        ("a.txt", b"# 17 soldiers\r\n{}\r\n"),
        ("a.txt", b"{}"),
        ("a.csv", b'id,text\r\n17,"{}"\r\n'),
        ("a.jsonl", b'{{"id": "17", "text": "{}"}}\n'),
        ("a.yaml", b'- text: "{}"   # 17\n'),
        ("a.rst", b"Fire\n====\n\n{}\n"),
        ("a.html", b'<html><body><h1 id="17">A fire</h1>\n<p class="17">{}</p><!-- 17 --></body></html>\n'),
    ],
)
def test_all_else_stays(run, name, draft):
    before = draft.replace(b"{{", b"{").replace(b"}}", b"}").replace(b"{}", WRONG.encode())
    after = draft.replace(b"{{", b"{").replace(b"}}", b"}").replace(b"{}", MENDED.encode())
    status, out, _, written = run(before, "--fix", name=name)
    assert (status, out) == (0, "")
    assert written == after


@pytest.mark.parametrize(("bom", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_utf16(run, bom, encoding):
    written = run(bom + f"{WRONG}\r\n".encode(encoding), "--fix", name="a.txt")[3]
    assert written == bom + f"{MENDED}\r\n".encode(encoding)


def test_a_sentence_over_two_lines(run):
    broken, mended = (text.replace("in Oslo", "in\n> Oslo") for text in (WRONG, MENDED))
    assert run(f"> {broken}\n", "--fix")[3].decode() == f"> {mended}\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_that_were_broken_to_fit_a_width(run, end):
    rest = f"Nobody else had been in the house when it began to burn in that winter{end}night."
    broken, mended = (
        f"The fire service told reporters that {text.replace('9 ', f'9{end}')} {rest}" for text in (WRONG, MENDED)
    )
    assert run(broken, "--fix", name="a.txt")[3].decode() == mended


def test_two_statements_in_a_line(run):
    both = "{} The ceasefire was signed in Geneva on 3 May 2021. {}\n"
    sources = (SOURCE, "The ceasefire was signed in Geneva on 13 May 2021.")
    after = run(both.format(WRONG, WRONG), "--fix", sources=sources)[3].decode()
    assert after == both.format(MENDED, MENDED).replace("3 May", "13 May")


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ("17 soldiers were killed in the fire in Bergen.", "“17”: the sources give different values"),
        ("One soldier was killed in the fire in Oslo.", "“One”: the noun would change"),
        ("17 soldiers were killed in the fire in Lima.", "“17”: the source gives no exact figure"),
        ("Nearly 40 soldiers were killed in the fire in Oslo.", "“40”: the hedge would not"),
        ("The treaty will be signed in Geneva.", "“signed”: only figures and dates"),
    ],
)
def test_what_is_not_corrected(run, draft, why):
    sources = (
        SOURCE,
        "15 soldiers were killed in the fire in Bergen, the ministry said.",
        "16 soldiers were killed in the fire in Bergen.",
        "At least 150 soldiers were killed in the fire in Lima.",
        "The treaty will not be signed in Geneva.",
    )
    status, out, err, after = run(f"{draft}\n", "--fix", "--fail-on", "refuted,conflicting", sources=sources)
    assert status == 1
    assert out.startswith("a.md:1:1: ")
    assert f"factcheck: a.md:1:1: not corrected: {why}" in err or "the sources disagree" in err
    assert after.decode() == f"{draft}\n"


@pytest.mark.parametrize(
    "draft",
    [
        f"{WRONG} <!-- factcheck: ignore -->\n",
        f"<!-- factcheck: off -->\n\n{WRONG}\n\n<!-- factcheck: on -->\n",
        "17 [sic] soldiers were killed in the fire in Oslo.\n",
    ],
)
def test_what_is_silenced_is_never_corrected(run, draft):
    status, out, _, after = run(draft, "--fix")
    assert (status, out, after.decode()) == (0, "", draft)


@pytest.mark.parametrize(
    ("draft", "after"),
    [
        ('<p><b title="9 December">17</b> soldiers {} December <i>2020</i>.</p>', "15 … November"),
        ("<p>1<b>7</b> soldiers {} December 2020.</p>", ""),
        ("<p>&#49;7 soldiers {} December 2020.</p>", ""),
    ],
)
def test_web_pages(run, draft, after):
    """Only words that stand in one text node are changed, and no tag is."""
    draft = draft.format("were killed in the fire in Oslo on 9")
    status, _, err, written = run(draft, "--fix", name="a.html")
    assert status == (0 if after else 1)
    assert ("not corrected: it is not found in the file again." in err) == (not after)
    expected = draft.replace(">17<", ">15<").replace(" December <i>", " November <i>") if after else draft
    assert written.decode() == expected


def test_words_across_lines(run):
    draft = "> 17 soldiers were killed in the fire in Oslo on 9\n> December 2020.\n"
    assert run(draft, "--fix")[3].decode() == draft.replace("17", "15").replace("December", "November")


def test_letters_and_marks_apart(run):
    """A text in NFD stays so: places count composed letters."""
    draft, source = "Vụ cháy ở Hà Nội làm {} người chết.\n", "Vụ cháy ở Hà Nội làm 56 người chết.\n"
    written = run(unicodedata.normalize("NFD", draft.format(65)), "--fix", sources=(source,))[3].decode()
    assert written == unicodedata.normalize("NFD", draft.format(56))


def test_a_file_that_may_not_be_written(run, tmp_path):
    (tmp_path / "b.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "b.md").chmod(0o444)
    status, out, err, after = run(WRONG, "b.md", "--fix")
    assert (status, after.decode()) == (2, MENDED)
    assert "factcheck: b.md: cannot be written: it is read-only.\nfactcheck: 1 finding corrected.\n" in err
    assert out.startswith("b.md:1:1: ")
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == WRONG


@pytest.mark.parametrize(
    ("runs", "mended"),
    [
        (
            ["17", " soldiers were killed in the fire in ", "Oslo."],
            ["15", " soldiers were killed in the fire in ", "Oslo."],
        ),
        (["1", "7 soldiers were killed in the fire in Oslo."], None),
    ],
)
def test_word_files(run, tmp_path, runs, mended):
    document = Document()
    document.add_heading("17 soldiers")
    paragraph = document.add_paragraph()
    for words in runs:
        paragraph.add_run(words).bold = words.isdigit()
    document.save(tmp_path / "made.docx")
    before = (tmp_path / "made.docx").read_bytes()
    status, _, _, after = run(before, "--fix", name="a.docx")
    assert status == (0 if mended else 1)
    left = Document(tmp_path / "a.docx").paragraphs
    assert [piece.text for piece in left[1].runs] == (mended or runs)
    assert (left[0].text, left[1].runs[0].bold) == ("17 soldiers", True)
    assert (after == before) == (mended is None)
    with ZipFile(BytesIO(before)) as old, ZipFile(BytesIO(after)) as new:
        assert [member for member in old.namelist() if old.read(member) != new.read(member)] == (
            ["word/document.xml"] if mended else []
        )


def test_the_diff_of_a_word_file(run, tmp_path):
    document = Document()
    document.add_paragraph(WRONG)
    document.save(tmp_path / "made.docx")
    status, out, _, _ = run((tmp_path / "made.docx").read_bytes(), "--diff", name="a.docx")
    assert (status, out.splitlines()[3:6:2]) == (1, [f"-{WRONG}", f"+{MENDED}"])


@pytest.mark.parametrize(
    ("draft", "options"),
    [
        (f"{WRONG} <!-- factcheck: ignore[count-mismatch] -->\n", ()),
        (f"{WRONG}\n", ("--ignore", "count-mismatch")),
        (f"{WRONG}\n".replace("17", "17 [sic]"), ()),
    ],
)
def test_a_part_that_is_silenced_is_not_corrected(run, draft, options):
    status, out, _, after = run(draft, "--fix", *options)
    assert (status, out) == (0, "")
    assert after.decode() == draft.replace("December", "November")


def test_files_of_other_formats(run):
    pytest.importorskip("pyarrow")
    from pyarrow import table
    from pyarrow.parquet import write_table

    stream = BytesIO()
    write_table(table({"text": [WRONG]}), stream)
    status, _, err, after = run(stream.getvalue(), "--fix", name="a.parquet")
    assert (status, after) == (1, stream.getvalue())
    assert "not corrected: .parquet files are not corrected." in err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--diff", "--fix"], "--diff and --fix cannot be used together"),
        (["--diff", "--output", "csv=x"], "--diff and --output cannot be used together"),
        (["--diff", "--update-baseline"], "--diff and --update-baseline cannot be used together"),
    ],
)
def test_mistakes(run, args, message):
    status, out, err, _ = run("Words.\n", *args)
    assert (status, out) == (2, "")
    assert err.startswith(f"factcheck: {message}")


def test_a_name_that_cannot_be_shown(run):
    status, _, err, after = run(WRONG, "--fix", name="a\udcff.md")
    assert (status, err, after.decode()) == (0, "factcheck: 1 finding corrected.\n", MENDED)


def test_a_file_that_is_broken_further_down(run, tmp_path):
    """The other files are corrected all the same."""
    (tmp_path / "b.txt").write_bytes(f"{WRONG}\n".encode() + b"\xff\n")
    status, _, err, after = run(WRONG, "b.txt", "--fix")
    assert (status, after.decode()) == (2, MENDED)
    assert "factcheck: b.txt:1:1: not corrected: b.txt: cannot be re-read: " in err
    assert err.count("factcheck: b.txt:2: byte 0xff is not UTF-8; save the file as UTF-8.\n") == 1


def test_a_single_statement_is_no_file(run, capsys):
    assert main([WRONG, "--fix", "--against", "sources"]) == 2
    assert "--fix works on files: pass a file or -," in capsys.readouterr().err


def test_the_diff_of_a_statement(run, capsys):
    run(f"{WRONG}\n")
    assert main([WRONG, MENDED, "--diff", "--against", "sources"]) == 1
    assert capsys.readouterr().out == f"--- statement\n+++ statement\n@@ -1 +1 @@\n-{WRONG}\n+{MENDED}\n"
    assert main(["Nearly 40 soldiers were killed in the fire in Oslo.", "--diff", "--against", "sources"]) == 1
    assert capsys.readouterr() == ("", "factcheck: not corrected: “40”: the hedge would not fit an exact figure.\n")
