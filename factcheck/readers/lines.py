"""`.txt`: one statement a line; blank lines, lines of mere marks, and lines that begin with # are skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.statements import place, plain, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.files import StatementFile


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the statements of the lines, without the white space around them."""
    for number, line in enumerate(file.lines(), 1):
        text = line.strip()
        if says_something(text) and not text.startswith("#"):
            column = len(line) - len(line.lstrip()) + 1
            yield plain(file, text, place(file, number, column, len(text)))
