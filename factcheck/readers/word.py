"""`.docx`: the sentences of a Word file; its paragraphs count as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.prose import Block, Lines, sentences
from factcheck.readers.word_file import read_word_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.files import StatementFile


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more, with whether they are worth checking."""
    paragraphs = read_word_file(file).paragraphs
    lines = Lines("\n".join(paragraph.text for paragraph in paragraphs))
    blocks = (
        Block(text, range(start, start + len(text)), is_heading)
        for (text, is_heading), start in zip(paragraphs, lines.starts, strict=False)
    )
    yield from sentences(file, lines, blocks)
