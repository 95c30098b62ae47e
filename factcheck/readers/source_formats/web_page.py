"""A web page as a source: its text, title, publisher, address and day.

trafilatura knows which lines of a page are the article and what the page says of itself; the lines themselves are ours,
for its own are cut up where a page is short or marked up in an unusual way.
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
"""A day is taken from what the page says of itself, not guessed from its text."""


class Page(msgspec.Struct, frozen=True):
    """What is read of a page; empty where it is not said."""

    title: str
    publisher: str
    url: str
    published: str
    """ISO date."""
    lang: Lang | None
    text: str
    """A line for each block of the article, or of the whole page where no article is seen in it."""


def read_page(html: str) -> Page:
    """Read a page; never raises, whatever its tags are."""
    page = PageLines(html)
    article = _article(html)
    main = _MARKS.sub("", article.text or "") if article else ""
    lines = [line.text for line in page.lines]
    kept = [line for line in lines if _MARKS.sub("", line) in main] if main else []
    about: dict[str, Any] = article.as_dict() if article else {}
    title, publisher, url, day = (nfc(about.get(key) or "") for key in ("title", "sitename", "url", "date"))
    return Page(title or nfc(page.title), publisher, url, day, page.lang, nfc("\n".join(kept or lines)))


def _article(html: str) -> Document | None:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # what they complain of is no news to the user
    found = bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=_DAY)
    return found if found is None or not isinstance(found, dict) else None
