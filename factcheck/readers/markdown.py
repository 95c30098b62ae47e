"""`.md`: the sentences of paragraphs, headings, list items and table cells, outside code and HTML.

Blocks are found by markdown-it; it does not say where inline text stands, so `markdown_inline` reads that.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import msgspec

from factcheck.language.sentences import split_sentences
from factcheck.model import Location, Statement
from factcheck.readers.markdown_inline import visible
from factcheck.readers.statements import plain, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

    from factcheck.model import Lang
    from factcheck.readers.files import StatementFile

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"""^(lang|date)[ \t]*:[ \t]*["']?([\w-]+)""", re.MULTILINE)


class _Lines:
    """The lines of a text, and the places of offsets in it."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more; front matter may give `lang` and `date` for all of them."""
    text = file.text()
    front = _FRONT_MATTER.match(text)
    lang, date = _fields(front[1]) if front else (None, "")
    body = "\n" * front[0].count("\n") + text[front.end() :] if front else text
    lines = _Lines(body)
    for sentence, start, end in _sentences(body, lines):
        location = Location(file.name, *lines.place(start), *lines.place(end))
        yield msgspec.structs.replace(plain(file, sentence, location), lang=lang, date=date)


def _fields(front: str) -> tuple[Lang | None, str]:
    """Read language and day of a front matter; other values of these keys are none of ours."""
    found = dict(_FIELD.findall(front))
    lang = found.get("lang", "")[:2].lower()
    try:
        date = dt.date.fromisoformat(found.get("date", "")[:10]).isoformat()
    except ValueError:
        date = ""
    return cast("Lang | None", lang if lang in ("vi", "en") else None), date


def _sentences(body: str, lines: _Lines) -> Iterator[tuple[str, int, int]]:
    """Yield sentences with the offsets in `body` of their first character and after their last."""
    cursor = 0
    for token in _parser().parse(body):
        if token.type != "inline" or not token.map:
            continue
        places = _places(token.content, token.map[0], lines, cursor)
        cursor = places[-1] + 1 if places else cursor
        text, offsets = visible(token.content)
        for start, end in split_sentences(text.replace("\n", " ")):
            sentence = text[start:end].replace("\n", " ")
            if len(sentence.split()) > 1 and says_something(sentence):
                yield sentence, places[offsets[start]], places[offsets[end - 1]] + 1


def _places(content: str, first: int, lines: _Lines, cursor: int) -> list[int]:
    """For each character of a block's content, its offset in the file.

    The parser strips quote marks and indents, so each line of the content is looked up in its line of the
    file, not before `cursor`, where the cell before it ended.
    """
    places: list[int] = []
    for number, line in enumerate(content.split("\n"), first):
        whole = lines.lines[number] if number < len(lines.lines) else ""
        start = lines.starts[min(number, len(lines.starts) - 1)]
        at = whole.find(line, max(cursor - start, 0))
        if at < 0:
            at = max(whole.find(line.strip()) - (len(line) - len(line.lstrip())), 0)
        places.extend(range(start + at, start + at + len(line) + 1))
    return places


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Make a CommonMark parser with tables that leaves inline text alone."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable("inline")
