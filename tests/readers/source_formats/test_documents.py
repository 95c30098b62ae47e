"""Web pages, PDF and Word files as sources: text, title, publisher and day, and files that are no sound ones."""

import subprocess
import sys

import pytest

from factcheck.errors import InputError
from factcheck.readers.source_formats.web_page import read_page
from factcheck.readers.sources import read_sources
from tests.readers.source_formats.pdf_files import pdf_of
from tests.readers.word_files import write_bomb, write_shortened, write_word_file

NEWS = """<!DOCTYPE html><html lang="en"><head><title>Fire kills 15 soldiers - The Daily</title>
<meta property="og:site_name" content="The Daily"><meta property="og:title" content="Fire kills 15 soldiers">
<meta property="article:published_time" content="2023-01-20T08:00:00Z">
<link rel="canonical" href="https://daily.example/fire"></head><body>
<header><a href="/">Home</a> <a href="/x">World</a></header><div class="cookie-banner">We use 3 cookies.</div>
<main><article><h1>Fire kills 15 soldiers</h1><p class="byline">By Jane Doe, 20 January 2023</p>
<p>Fifteen soldiers were killed in a <b>fire</b> in a barracks in the village of Azat on Thursday, officials said.</p>
<p>Seven more were wounded, and three of them are in a serious condition in the hospital of the town.</p>
<ul><li>The minister dismissed 8 officers.</li></ul></article>
<aside><a href="/a">50 die in ferry accident</a></aside><div class="comments"><p>user1: No, 50 died!</p></div></main>
<footer>© 2023 The Daily.</footer></body></html>"""
WRAPPED = [
    "The fire in the barracks of Azat killed fifteen soldiers on",
    "Thursday, the ministry said, and seven more were taken to hos-",
    "pital with burns.",
    "A second paragraph is here, which says that three of them are",
    "in a serious condition.",
]


def test_a_page_says_where_it_is_from(tmp_path):
    (tmp_path / "fire.html").write_text(NEWS, encoding="utf-8")
    (source,) = read_sources([tmp_path])
    assert (source.title, source.publisher) == ("Fire kills 15 soldiers", "The Daily")
    assert (source.url, source.published, source.lang) == ("https://daily.example/fire", "2023-01-20", "en")
    assert source.text.split("\n") == [
        "Fire kills 15 soldiers",
        "Fifteen soldiers were killed in a fire in a barracks in the village of Azat on Thursday, officials said.",
        "Seven more were wounded, and three of them are in a serious condition in the hospital of the town.",
        "The minister dismissed 8 officers.",
    ]


def test_notes_come_before_what_a_page_says(tmp_path):
    (tmp_path / "fire.html").write_text(NEWS, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text("fire: {publisher: An Agency}\n", encoding="utf-8")
    (source,) = read_sources([tmp_path])
    assert (source.publisher, source.published) == ("An Agency", "2023-01-20")


def test_a_day_in_the_text_is_no_day_of_publication():
    assert read_page("<html><body><p>15 soldiers died on 19 January 2023.</p></body></html>").published == ""


@pytest.mark.parametrize(
    "html", ["", "<", "<p>", "<div>" * 5_000 + "x", "\x01<p>\ud800", "<html><title>t", "&#0;&#xffffff;"]
)
def test_no_page_is_too_broken(html, capfd):
    read_page(html)
    assert capfd.readouterr() == ("", "")


def test_lines_of_a_pdf_are_put_together(tmp_path):
    (tmp_path / "report.pdf").write_bytes(
        pdf_of([["Report on the fire", "", *WRAPPED], ["Page two says 2 things."]], "A report")
    )
    (source,) = read_sources([tmp_path])
    assert source.title == "A report"
    assert source.text.split("\n") == [
        "Report on the fire",
        "The fire in the barracks of Azat killed fifteen soldiers on Thursday, the ministry said, and seven more were "
        "taken to hospital with burns.",
        "A second paragraph is here, which says that three of them are in a serious condition.",
        "Page two says 2 things.",
    ]


def test_a_word_file(tmp_path):
    write_word_file(str(tmp_path / "report.docx"), "A report")
    (source,) = read_sources([tmp_path])
    assert source.title == "A report"
    assert source.text.split("\n")[1:4] == ["Mười lăm người lính chết. Ai biết vì sao?", "Place name", "Azat, 15 dead"]


def _write(content):
    return lambda path: open(path, "wb").write(content)


@pytest.mark.parametrize(
    ("name", "write", "message"),
    [
        ("a.pdf", _write(b""), "not a valid PDF, or protected by a password; save it as text."),
        ("a.pdf", _write(b"%PDF-1.4\nnothing"), "not a valid PDF, or protected by a password; save it as text."),
        ("a.pdf", _write(pdf_of([WRAPPED])[:300]), "not a valid PDF, or protected by a password; save it as text."),
        (
            "a.pdf",
            _write(pdf_of([[]])),
            "this PDF has no text, perhaps only scanned pages; run OCR, or save it as text.",
        ),
        ("a.docx", write_bomb, "its text is larger than 32 MiB; split it, or save it as text."),
        ("a.docx", write_shortened, "not a valid .docx file; save it again, or as text."),
    ],
)
def test_a_broken_document_is_explained(tmp_path, name, write, message):
    write(str(tmp_path / name))
    with pytest.raises(InputError) as caught:
        list(read_sources([tmp_path / name]))
    assert str(caught.value) == f"{tmp_path / name}: {message}"


def test_libraries_are_imported_for_their_files_only(tmp_path):
    (tmp_path / "a.txt").write_text("It rained.", encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from factcheck.readers.sources import read_sources;"
        "list(read_sources([Path(sys.argv[1])])); print({'trafilatura', 'lxml', 'docx', 'pypdf'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, check=True, text=True)
    assert done.stdout == "set()\n"
