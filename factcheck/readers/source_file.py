"""Reads the source in a file, or the rated claims."""

from __future__ import annotations

import os
import re
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.language.fold import nfc
from factcheck.language.sentences import paragraphs
from factcheck.model import Source
from factcheck.readers.statement_file import StatementFile

if TYPE_CHECKING:
    from collections.abc import Callable

_PAGES = (".html", ".htm")
SUFFIXES = (".txt", ".md", ".markdown", *_PAGES, ".pdf", ".docx")
RATED = (".jsonld", ".json")
_TYPE = b"ClaimReview"
_LONGEST_TITLE = 150
"""A longer first paragraph is not a title."""
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]»]*$")
_WORD = re.compile(r"[^\W\d_]")


def may_be_source(path: str) -> bool:
    """Tell whether a file in a folder is a source: by its suffix; a JSON file if it holds rated claims."""
    suffix = _suffix(path)
    return suffix in SUFFIXES or (suffix in RATED and os.path.isfile(path) and _TYPE in StatementFile(path).raw())


def rated_claims(path: str) -> list[Source]:
    """Return the rated claims of a JSON file or a web page; [] for other files. Raises InputError."""
    file = StatementFile(path)
    is_page = _suffix(path) in _PAGES and _TYPE in file.raw()
    if not is_page and _suffix(path) not in RATED:
        return []
    # lazy: few sources are ratings
    from factcheck.readers.source_formats.claim_reviews import reviews_of_document, reviews_of_page

    return reviews_of_page(_id(path), file.text()) if is_page else reviews_of_document(_id(path), file)


def read_source(path: str) -> Source:
    """Read a source; raises InputError that names the file and the remedy."""
    id = _id(path)
    if not id.isprintable():  # bytes of a name that are not UTF-8 become lone surrogates
        name = path.encode("utf-8", "backslashreplace").decode()
        raise InputError(f"{name}: the file name is not valid UTF-8; rename the file.")
    source = _READERS[_suffix(path)](id, StatementFile(path))
    if not _WORD.search(source.text):
        raise InputError(f"{path}: the file has no text; add some, or remove the file.")
    return source


def _from_text(id: str, file: StatementFile) -> Source:
    text = file.text()
    return Source(id, text, _title_of(text))


def _from_markdown(id: str, file: StatementFile) -> Source:
    from factcheck.readers.markdown import plain_text  # lazy: most sources have another format

    text = plain_text(file.text())
    return Source(id, text, _title_of(text))


def _from_page(id: str, file: StatementFile) -> Source:
    from factcheck.readers.source_formats.web_page import read_page  # lazy: most sources have another format

    page = read_page(file.text())
    title = page.title or _title_of(page.text)
    return Source(
        id=id,
        text=page.text,
        title=title,
        publisher=page.publisher,
        url=page.url,
        lang=page.lang,
        published=page.published,
    )


def _from_pdf(id: str, file: StatementFile) -> Source:
    from factcheck.readers.source_formats.pdf import read_pdf  # lazy: most sources have another format

    title, text = read_pdf(file)
    return Source(id, text, title or _title_of(text))


def _from_word_file(id: str, file: StatementFile) -> Source:
    from factcheck.readers.word_document import read_word_file  # lazy: most sources have another format

    document = read_word_file(file)
    text = "\n".join(paragraph.text for paragraph in document.paragraphs if paragraph.text.strip())
    return Source(id, text, document.title or _title_of(text))


_READERS: dict[str, Callable[[str, StatementFile], Source]] = {
    ".txt": _from_text,
    ".md": _from_markdown,
    ".markdown": _from_markdown,
    **dict.fromkeys(_PAGES, _from_page),
    ".pdf": _from_pdf,
    ".docx": _from_word_file,
}


def _title_of(text: str) -> str:
    """Return the first paragraph if it looks like a title: short, without a final period, and followed by others."""
    found = list(islice(paragraphs(text), 2))
    title = " ".join(text[slice(*found[0])].split()) if len(found) > 1 else ""
    return title if len(title) <= _LONGEST_TITLE and not _CLOSED.search(title) else ""


def _id(path: str) -> str:
    return nfc(os.path.splitext(os.path.basename(path))[0])


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()
