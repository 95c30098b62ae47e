"""`.md`: the sentences of paragraphs, headings, list items and table cells, outside code and HTML.

Blocks are found by markdown-it, which does not report the place of inline text, so `markdown_inline` reads that. A
source is read as its visible words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.readers.front_matter import front_matter
from factcheck.readers.markdown_inline import visible
from factcheck.readers.prose import Lines, TextBlock, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

_HEADINGS = frozenset({"heading_open", "th_open"})


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more; front matter may give `lang` and `date` for all of them."""
    text = file.text()
    front = front_matter(text)
    body = "\n" * text.count("\n", 0, front.end) + text[front.end :]
    lines = Lines(body)
    yield from sentences(file, lines, _blocks(body, lines), front.lang, front.date)


def plain_text(text: str) -> str:
    """Return the visible words of a source, one line for each block, without code, HTML and front matter."""
    tokens = _parser().parse(text[front_matter(text).end :])
    lines = (" ".join(visible(token.content)[0].split()) for token in tokens if token.type == "inline")
    return "\n".join(line for line in lines if line)


def _blocks(body: str, lines: Lines) -> Iterator[TextBlock]:
    cursor = 0
    before = ""
    for token in _parser().parse(body):
        if token.type == "inline" and token.map:
            places = _places(token.content, token.map[0], lines, cursor)
            cursor = places[-1] + 1 if places else cursor
            text, offsets = visible(token.content)
            seen = places if len(offsets) == len(token.content) else [places[at] for at in offsets]
            yield TextBlock(text.replace("\n", " "), seen, before in _HEADINGS)
        before = token.type


def _places(content: str, first: int, lines: Lines, cursor: int) -> list[int]:
    """Return the offset in the file of each character of a block's content.

    The parser strips quote marks and indentation, so each line of the content is searched for in its line of the file,
    from `cursor` on, where the cell before it ended.
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
    """Return a CommonMark parser with tables, which leaves inline text unparsed."""
    from markdown_it import MarkdownIt  # lazy: markdown_it is slow to import

    return MarkdownIt("commonmark").enable("table").disable("inline")
