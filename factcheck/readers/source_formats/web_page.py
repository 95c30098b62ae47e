"""Reads a web page as a source: its text, title, publisher, address and date.

trafilatura finds the article in the page and its metadata. The lines of text come from `html_lines`, since those of
trafilatura are broken up if a page is short or has unusual markup.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.fold import nfc
from factcheck.model import Lang
from factcheck.readers.html_lines import PageLines

if TYPE_CHECKING:
    from trafilatura.settings import Document

_MARKS = re.compile(r"\W+")
_DAY = {"extensive_search": False, "original_date": True}
"""The date is taken from the metadata, not guessed from the text."""


class Page(msgspec.Struct, frozen=True):
    """The content of a page; fields that it does not give are empty."""

    title: str
    publisher: str
    url: str
    published: str
    """ISO date."""
    lang: Lang | None
    text: str
    """One line for each block of the article, or of the whole page if no article was found."""


def read_page(html: str) -> Page:
    """Read a page; never raises."""
    page = PageLines(html)
    article = _article(html)
    main = _MARKS.sub("", article.text or "") if article else ""
    lines = [line.text for line in page.lines]
    kept = [line for line in lines if _MARKS.sub("", line) in main] if main else []
    about: dict[str, Any] = article.as_dict() if article else {}
    title, publisher, url, day = (nfc(about.get(key) or "") for key in ("title", "sitename", "url", "date"))
    return Page(
        title=title or nfc(page.title),
        publisher=publisher,
        url=url,
        published=day,
        lang=page.lang,
        text=nfc("\n".join(kept or lines)),
    )


def _article(html: str) -> Document | None:
    from trafilatura import bare_extraction  # lazy: trafilatura is slow to import

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # their warnings do not concern the user
    found = bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=_DAY)
    return found if found is None or not isinstance(found, dict) else None
