"""Reads the paragraphs of a Word file (`.docx`), after checking that it does not unpack to too much."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from factcheck.readers.statement_file import StatementFile

MAX_UNPACKED = 1 << 28
"""Total size of all members of a file in bytes, including pictures."""
MAX_XML = 1 << 25
"""Total size of its XML in bytes; once parsed, it takes many times as much memory."""

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = tuple(f"{_WORDS}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_SIGNS = {f"{_WORDS}{name}": sign for name, sign in (("tab", " "), ("br", " "), ("cr", " "), ("noBreakHyphen", "-"))}
"""Elements that represent a character."""


class WordParagraph(NamedTuple):
    """The text of a paragraph, on one line."""

    text: str
    is_heading: bool


class Comment(NamedTuple):
    """A reviewer's comment."""

    text: str
    first: int
    last: int
    """Numbers, from 1, of the paragraphs in which it begins and ends."""


class WordFile(NamedTuple):
    """The content of a Word file."""

    title: str
    paragraphs: list[WordParagraph]
    """All paragraphs in order, including empty ones and those of tables."""
    comments: list[Comment]


def read_word_file(file: StatementFile) -> WordFile:
    """Read a file; raises InputError if it is not a Word file, is broken, or unpacks to too much."""
    with _as_input_error(file):
        document = _opened(file, file.raw())
        paragraphs = list(paragraph_elements(document))
        return WordFile(
            nfc(document.core_properties.title.strip()),
            [WordParagraph(nfc("".join(_words(one))), _is_heading(one, document)) for one in paragraphs],
            list(_comments(document, paragraphs)),
        )


def open_word_file(file: StatementFile, raw: bytes) -> Document:
    """Open a file in order to change its words; raises InputError as `read_word_file`."""
    with _as_input_error(file):
        return _opened(file, raw)


def paragraph_elements(document: Document) -> Iterator[Any]:
    """Yield the elements of all paragraphs, including empty ones and those of tables."""
    for element in document.element.body.iter(f"{_WORDS}p"):
        if next(element.iterancestors(_FALLBACK), None) is None:  # a fallback repeats what was there before
            yield element


def pieces(paragraph: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 an element of lxml
    """Yield the words of a paragraph with their elements, except for deleted words and those in text boxes."""
    for element in paragraph.iter():
        if next(element.iterancestors(f"{_WORDS}p"), None) is not paragraph:
            continue
        if element.tag == f"{_WORDS}t":
            yield " ".join((element.text or "").split("\n")), element
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag], element


def _opened(file: StatementFile, raw: bytes) -> Document:
    from docx import Document  # lazy: docx is slow to import

    _measure(file, raw)
    document = Document(BytesIO(raw))
    if document.element.getroottree().docinfo.internalDTD is not None:
        raise ValueError("entities, which would be left out of the text")
    return document


@contextmanager
def _as_input_error(file: StatementFile) -> Iterator[None]:
    """Turn whatever goes wrong with a Word file into an InputError of one sentence."""
    from lxml.etree import LxmlError  # lazy: lxml is slow to import

    try:
        yield
    except (zipfile.BadZipFile, zlib.error, LxmlError, KeyError, ValueError, RuntimeError, EOFError, OSError) as error:
        raise file.error("not a valid .docx file; save it again, or as text.") from error


def _measure(file: StatementFile, raw: bytes) -> None:
    """Raise InputError if the sizes in the archive's directory are too large; no member unpacks to more than listed."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        members = archive.infolist()
    xml = sum(member.file_size for member in members if member.filename.lower().endswith((".xml", ".rels")))
    if xml > MAX_XML or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise file.error(f"its text is larger than {MAX_XML >> 20} MiB; split it, or save it as text.")


def _comments(document: Document, paragraphs: list[Any]) -> Iterator[Comment]:
    """Yield the reviewers' comments, with the paragraphs that they are about."""
    from docx.oxml.parser import parse_xml  # lazy: docx is slow to import

    places: dict[str, list[int]] = {}
    for number, paragraph in enumerate(paragraphs, 1):
        for mark in paragraph.iter(*_MARKS):
            places.setdefault(mark.get(f"{_WORDS}id"), []).append(number)
    parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/comments")]
    for comment in (one for part in parts for one in parse_xml(part.blob).iter(f"{_WORDS}comment")):
        if at := places.get(comment.get(f"{_WORDS}id")):
            text = " ".join("".join(_words(one)) for one in comment.iter(f"{_WORDS}p"))
            yield Comment(nfc(text), at[0], at[-1])


def _words(paragraph: Any) -> Iterator[str]:  # noqa: ANN401
    return (words for words, _ in pieces(paragraph))


def _is_heading(paragraph: Any, document: Document) -> bool:  # noqa: ANN401
    from docx.enum.style import WD_STYLE_TYPE  # lazy: docx is slow to import

    style = document.part.get_style(paragraph.style, WD_STYLE_TYPE.PARAGRAPH) if paragraph.style else None
    return style is not None and (style.name or "").lower().startswith(("heading", "title", "subtitle"))
