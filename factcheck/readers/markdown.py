"""`.md`: the sentences of paragraphs, headings, list items and table cells, outside code and HTML.

Blocks are found by markdown-it; it does not say where inline text stands, so `markdown_inline` reads that.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from factcheck.readers.markdown_inline import visible
from factcheck.readers.prose import Block, Lines, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

    from factcheck.model import Lang, Statement
    from factcheck.readers.files import StatementFile

_HEADINGS = frozenset({"heading_open", "th_open"})
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"""^(lang|date)[ \t]*:[ \t]*["']?([\w-]+)""", re.MULTILINE)


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more; front matter may give `lang` and `date` for all of them."""
    text = file.text()
    front = _FRONT_MATTER.match(text)
    lang, date = _fields(front[1]) if front else (None, "")
    body = "\n" * front[0].count("\n") + text[front.end() :] if front else text
    lines = Lines(body)
    yield from sentences(file, lines, _blocks(body, lines), lang, date)


def _fields(front: str) -> tuple[Lang | None, str]:
    """Read language and day of a front matter; other values of these keys are none of ours."""
    found = dict(_FIELD.findall(front))
    lang = found.get("lang", "")[:2].lower()
    try:
        date = dt.date.fromisoformat(found.get("date", "")[:10]).isoformat()
    except ValueError:
        date = ""
    return cast("Lang | None", lang if lang in ("vi", "en") else None), date


def _blocks(body: str, lines: Lines) -> Iterator[Block]:
    cursor = 0
    before = ""
    for token in _parser().parse(body):
        if token.type == "inline" and token.map:
            places = _places(token.content, token.map[0], lines, cursor)
            cursor = places[-1] + 1 if places else cursor
            text, offsets = visible(token.content)
            seen = places if len(offsets) == len(token.content) else [places[at] for at in offsets]
            yield Block(text.replace("\n", " "), seen, before in _HEADINGS)
        before = token.type


def _places(content: str, first: int, lines: Lines, cursor: int) -> list[int]:
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
