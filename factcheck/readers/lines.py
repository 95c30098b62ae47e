"""`.txt`: one statement a line; blank lines, lines of punctuation, and lines that begin with # are skipped.

Lines that were broken only to fit a width are running text, in which each sentence is a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.language.wrapping import WIDEST, is_full, is_wrapped, leaves_open
from factcheck.model import Location
from factcheck.readers.statements import place, plain, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

    Row = tuple[int, str]
    """Number and text of a line."""


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the statements, without surrounding white space."""
    for block in _blocks(file):
        lines = [line for _, line in block]
        if is_wrapped(lines) and not leaves_open(lines[-1]):
            yield from _sentences(file, block[0][0], "\n".join(lines))
        else:
            yield from (_statement(file, *row) for row in block)


def _statement(file: StatementFile, number: int, line: str) -> Statement:
    text = line.lstrip()
    return plain(file, text, place(file, number, len(line) - len(text) + 1, len(text)))


def _sentences(file: StatementFile, number: int, text: str) -> Iterator[Statement]:
    """Yield the sentences of a text that begins in line `number`."""
    from factcheck.language.sentences import sentences_of  # lazy: a list of statements does not need it
    from factcheck.readers.prose import Lines

    lines = Lines(text)
    for start, end in sentences_of(text, (len(text) - len(text.lstrip()), len(text))):
        if says_something(text[start:end]):
            (first, column), (last, end_column) = lines.place(start), lines.place(end - 1)
            location = Location(file.name, number + first - 1, column, number + last - 1, end_column + 1)
            yield plain(file, " ".join(text[start:end].split()), location)


def _blocks(file: StatementFile) -> Iterator[list[Row]]:
    """Yield blocks of lines that may be one paragraph.

    Such a block begins with a line that leaves its sentence open. Any other line is yielded at once, since the next
    one may take long to come if somebody types.
    """
    block: list[Row] = []
    width = 0
    try:
        for number, line in enumerate(map(str.rstrip, file.lines()), 1):
            if not says_something(line) or line.lstrip().startswith("#"):
                yield block
                block, width = [], 0
                continue
            width = max(width, len(line))
            if width > WIDEST or (block and not is_full(block[-1][1], line, width)):
                yield from ([row] for row in block)
                block, width = [], WIDEST + 1  # these lines are a list, up to the next blank line
            block.append((number, line))
            if width > WIDEST or (len(block) == 1 and not leaves_open(line)):
                yield block
                block = []
    except InputError:
        yield block  # the lines before one that cannot be read are still checked
        raise
    yield block
