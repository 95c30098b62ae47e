"""Splits running text into sentences, each with its place in the file and whether it is worth checking."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.check_worthiness import reason_to_skip
from factcheck.language.sentences import split_sentences
from factcheck.model import Location, Statement
from factcheck.readers.statements import bounded, says_something

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Lang
    from factcheck.readers.statement_file import StatementFile


class TextBlock(NamedTuple):
    """The visible text of a paragraph, heading, list item or table cell."""

    text: str
    """Without markup; line breaks are replaced by spaces."""
    places: Sequence[int]
    """For each character, its offset in the file's text."""
    is_heading: bool = False


class Lines:
    """The lines of a text, which turns offsets into lines and columns."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def sentences(
    file: StatementFile, lines: Lines, blocks: Iterable[TextBlock], lang: Lang | None = None, date: str = ""
) -> Iterator[Statement]:
    """Yield the sentences of two words or more; `Statement.skip` says why one is not worth checking."""
    for text, places, is_heading in blocks:
        for start, end in split_sentences(text):
            sentence = text[start:end]
            if " " not in sentence or not says_something(sentence):
                continue
            location = Location(file.name, *lines.place(places[start]), *lines.place(places[end - 1] + 1))
            bounded(file, sentence, location.line)
            id = f"{location.path}:{location.line}:{location.column}"
            yield Statement(
                text=sentence,
                id=id,
                lang=lang,
                date=date,
                location=location,
                skip=reason_to_skip(sentence, is_heading=is_heading),
            )
