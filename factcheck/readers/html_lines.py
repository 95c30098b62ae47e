"""Extracts lines of text from HTML, with the place of each character, without scripts and menus."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import as_lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Lang

# fmt: off
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "aside", "button", "select",
    "iframe", "object", "canvas", "audio", "video", "dialog", "menu", "del", "s", "strike",
))
_CLOSED = frozenset(("div", "section", "span", "article", "figure", "table", "ul", "ol", "form"))
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "th", "dt"))
# fmt: on
"""Elements that hold no text, or deleted text; that have an end tag and may be hidden; inline elements; headings."""
_DEEPEST = 1_000
"""How deep nested skipped elements are tracked."""
_WORD = re.compile(r"\S+")
_REFERENCE_OR_TEXT = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?|&|[^&]+")


class PageLine(NamedTuple):
    """The text of one block, with single spaces."""

    text: str
    places: Sequence[int]
    """For each character, its offset in the HTML."""
    is_heading: bool


class PageLines(HTMLParser):
    """Parses HTML when it is created; never raises."""

    def __init__(self, html: str, without: Iterable[str] = (), *, with_hidden: bool = True) -> None:
        """Parse `html`, which has line feeds as line ends; the elements `without` are left out as well.

        Hidden elements are kept in published pages, where a script may show them, but not in drafts.
        """
        super().__init__(convert_charrefs=True)
        self.lines: list[PageLine] = []
        self.title = ""
        """Content of the element `title`."""
        self.lang: Lang | None = None
        self._dropped = _SKIPPED | frozenset(without)
        self._with_hidden = with_hidden
        self._html = html
        self._starts = [0, *(at.end() for at in re.finditer("\n", html))]
        self._pieces: list[tuple[str, Sequence[int]]] = []
        self._skipping: list[str] = []
        self._in_title = self._in_heading = False
        self.feed(html)
        self.close()
        self._end_line()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "html":
            self.lang = as_lang((dict(attrs).get("lang") or "")[:2].lower())
        elif len(self._skipping) < _DEEPEST and self._is_dropped(tag, dict(attrs)):
            self._skipping.append(tag)
        self._in_title = tag == "title" and not self.title
        if tag not in _INLINE:
            self._end_line()
            self._in_heading = tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        """Close an element; elements still open within a skipped one are closed with it."""
        if tag == "title":
            self._in_title = False
        elif tag in self._skipping:
            while self._skipping.pop() != tag:
                continue
        if tag not in _INLINE:
            self._end_line()
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        """Collect text."""
        if self._in_title:
            self.title = " ".join((self.title + data).split())
        elif not self._skipping:
            line, column = self.getpos()
            self._pieces.append((data, self._places(data, self._starts[line - 1] + column)))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Skip any `<![…>`, as browsers do; the inherited method raises for unknown ones."""
        return self.parse_bogus_comment(i, report)

    def _is_dropped(self, tag: str, attrs: Mapping[str, str | None]) -> bool:
        if self._with_hidden or tag not in _CLOSED:
            return tag in self._dropped
        style = "".join((attrs.get("style") or "").split()).lower()
        return tag in self._skipping or "hidden" in attrs or "display:none" in style

    def _places(self, data: str, start: int) -> Sequence[int]:
        """Return the offset of each character of a text that begins at `start` and may contain references (&amp;)."""
        if self._html.startswith(data, start):
            return range(start, start + len(data))
        end = self._html.find("<", start)
        places: list[int] = []
        for part in _REFERENCE_OR_TEXT.finditer(self._html, start, end if end >= 0 else len(self._html)):
            named = part[0].startswith("&")
            places += [part.start()] * len(unescape(part[0])) if named else range(part.start(), part.end())
        return places[: len(data)] + [start] * (len(data) - len(places))

    def _end_line(self) -> None:
        """End a line, reducing white space to single spaces."""
        text = "".join(piece for piece, _ in self._pieces)
        words = list(_WORD.finditer(text))
        if words:
            places = list(chain.from_iterable(where for _, where in self._pieces))
            kept = [places[i] for word in words for i in range(word.start(), word.end() + 1) if i < len(text)]
            line = " ".join(word[0] for word in words)
            self.lines.append(PageLine(line, kept[: len(line)], self._in_heading))
        self._pieces = []
