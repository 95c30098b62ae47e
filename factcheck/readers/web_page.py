"""`.html`: the sentences of a web page, outside scripts, menus and code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.html_lines import PageLines
from factcheck.readers.prose import Lines, TextBlock, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

_CODE = ("pre", "code", "kbd", "samp")


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more; the page's `lang` applies to all of them."""
    text = file.text()
    page = PageLines(text, without=_CODE, with_hidden=False)
    blocks = (TextBlock(line.text, line.places, line.is_heading) for line in page.lines)
    yield from sentences(file, Lines(text), blocks, page.lang)
