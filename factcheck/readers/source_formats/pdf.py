"""Reads a PDF as a source: its title and its text, with the lines of paragraphs joined."""

from __future__ import annotations

import logging
import re
from io import BytesIO
from typing import TYPE_CHECKING

from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.readers.statement_file import StatementFile

MOST_PAGES = 2_000
_FULL = 0.75
"""A line of at least this share of the page's longest line continues in the next one."""
_ENDS = re.compile(r"[.!?…:][\"”’')\]»]*$")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")


def read_pdf(file: StatementFile) -> tuple[str, str]:
    """Return title and text; raises InputError for a PDF that is broken, encrypted, or has only pictures."""
    from pypdf import PdfReader  # lazy: pypdf is slow to import
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = PdfReader(BytesIO(file.raw()))
        title = (reader.metadata.title or "") if reader.metadata else ""
        pages = [page.extract_text() for page in reader.pages[:MOST_PAGES]]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise file.error("not a valid PDF, or protected by a password; save it as text.") from error
    text = nfc("\n".join(paragraph for page in pages for paragraph in _paragraphs(page.split("\n"))))
    if not text:
        raise file.error("this PDF has no text, perhaps only scanned pages; run OCR, or save it as text.")
    return nfc(" ".join(title.split())), text


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Join the lines of paragraphs: a full line continues in the next one, and so does a hyphenated word."""
    lines = [" ".join(line.split()) for line in lines]
    full = _FULL * max(map(len, lines), default=0)
    so_far = ""
    for line in lines:
        if not line:
            if so_far:
                yield so_far
            so_far = ""
            continue
        so_far = _joined(so_far, line)
        if len(line) < full and (_ENDS.search(line) or not _HYPHENATED.search(line)):
            yield so_far
            so_far = ""
    if so_far:
        yield so_far


def _joined(so_far: str, line: str) -> str:
    if _HYPHENATED.search(so_far) and line[0].islower():
        return so_far[:-1] + line
    return f"{so_far} {line}".lstrip()
