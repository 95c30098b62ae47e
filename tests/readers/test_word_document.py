"""Word files as statements: their paragraphs as lines, and files that are no sound ones."""

import zipfile
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.readers import read_file
from factcheck.readers.statement_file import StatementFile
from tests.readers.word_files import rewrite, write_bomb, write_entities, write_shortened, write_word_file


@pytest.fixture(autouse=True)
def _in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_paragraphs_are_lines():
    write_word_file("draft.docx")
    read = list(read_file(StatementFile("draft.docx")))
    places = [s.location for s in read]
    assert [(s.text, p.line, p.column, p.end_column, s.skip) for s, p in zip(read, places, strict=True)] == [
        ("Fire in 2020", 1, 1, 13, None),
        ("Mười lăm người lính chết.", 3, 1, 26, None),
        ("Ai biết vì sao?", 3, 27, 42, "question"),
        ("Place name", 4, 1, 11, None),
        ("Azat, 15 dead", 5, 1, 14, None),
        ("The end came on 3 May.", 6, 1, 23, None),
    ]


def test_what_was_deleted_is_no_text():
    write_word_file("draft.docx")
    deleted = b'<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>'
    inserted = b'<w:ins w:id="2"><w:r><w:t>not </w:t></w:r></w:ins><w:r><w:t>The end'
    rewrite("draft.docx", "word/document.xml", lambda xml: xml.replace(b"<w:r><w:t>The end", deleted + inserted))
    assert [s.text for s in read_file(StatementFile("draft.docx"))][-1] == "not The end came on 3 May."


def test_signs_that_are_elements():
    write_word_file("draft.docx")
    rewrite(
        "draft.docx",
        "word/document.xml",
        lambda xml: xml.replace(b"<w:t>The end", b"<w:t>An F</w:t><w:noBreakHyphen/><w:t>16</w:t><w:tab/><w:t>The end"),
    )
    assert [s.text for s in read_file(StatementFile("draft.docx"))][-1] == "An F-16 The end came on 3 May."


@pytest.mark.parametrize(
    ("write", "message"),
    [
        (write_bomb, "draft.docx: its text is larger than 32 MiB; split it, or save it as text."),
        (write_entities, "draft.docx: not a valid .docx file"),
        (write_shortened, "draft.docx: not a valid .docx file"),
        (lambda path: Path(path).write_bytes(b""), "draft.docx: not a valid .docx file"),
        (lambda path: Path(path).write_bytes(b"One man."), "draft.docx: not a valid .docx file"),
        (lambda path: zipfile.ZipFile(path, "w").close(), "draft.docx: not a valid .docx file"),
    ],
)
def test_a_broken_word_file_is_explained(write, message):
    write("draft.docx")
    with pytest.raises(InputError) as caught:
        list(read_file(StatementFile("draft.docx")))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
