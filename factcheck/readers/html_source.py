"""A web page as a source: its title, language and the lines of its text, without what scripts and menus hold."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import nfc
from factcheck.model import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

# fmt: off
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "aside", "button", "select",
    "iframe", "object", "canvas", "audio", "video", "dialog", "menu",
))
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))
# fmt: on
_DEEPEST = 1_000
"""Skipped elements within each other that are still told apart."""


class Page(msgspec.Struct, frozen=True):
    """What is read of a page."""

    title: str
    lang: Lang | None
    text: str
    """A line for each block."""


def read_page(html: str) -> Page:
    """Read a page; never raises, whatever its tags are."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return Page(_joined(reader.title), reader.lang, "\n".join(reader.lines))


class _Reader(HTMLParser):
    """Collects lines; within a skipped element it waits for that element's end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.title: list[str] = []
        self.lang: Lang | None = None
        self._line: list[str] = []
        self._in_title = False
        self._skipping: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "html":
            lang = (dict(attrs).get("lang") or "")[:2].lower()
            self.lang = "vi" if lang == "vi" else "en" if lang == "en" else None
        elif tag in _SKIPPED and len(self._skipping) < _DEEPEST:
            self._skipping.append(tag)
        self._in_title = tag == "title" and not self.title
        if tag not in _INLINE:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        """Close an element; what is open inside a skipped one closes with it."""
        if tag == "title":
            self._in_title = False
        elif tag in self._skipping:
            while self._skipping.pop() != tag:
                continue
        if tag not in _INLINE:
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._in_title:
            self.title.append(data)
        elif not self._skipping:
            self._line.append(data)

    def end_line(self) -> None:
        """End a line of text."""
        if line := _joined(self._line):
            self.lines.append(line)
        self._line = []


def _joined(pieces: list[str]) -> str:
    return nfc(" ".join("".join(pieces).split()))
