"""`.docx`: the sentences of a Word file; its paragraphs count as lines, and its comments may silence findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.prose import Lines, TextBlock, sentences
from factcheck.readers.word_document import read_word_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

_MARK = "factcheck:"
_STRAIGHT = str.maketrans("“”", '""')
"""Word replaces straight quotation marks while one types, and capitalises the first letter."""


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more, with whether they are worth checking."""
    word_file = read_word_file(file)
    for comment in word_file.comments:
        words = comment.text.strip().translate(_STRAIGHT)
        if words.lower().startswith(_MARK):
            file.note_comment(_MARK + words[len(_MARK) :], comment.first, comment.last)
    paragraphs = word_file.paragraphs
    lines = Lines("\n".join(paragraph.text for paragraph in paragraphs))
    blocks = (
        TextBlock(text, range(start, start + len(text)), is_heading)
        for (text, is_heading), start in zip(paragraphs, lines.starts, strict=False)
    )
    yield from sentences(file, lines, blocks)
