"""Files with statements, and the comments in them that silence findings."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.readers.text_file import TextFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Location
    from factcheck.readers.ignores import Ignores

_IGNORE_MARK = "factcheck:"


class NotStatementsError(InputError):
    """A file is well-formed, but holds other data than statements, such as settings."""


class StatementFile(TextFile):
    """A file whose lines and text come without the comments that silence findings, which are noted instead."""

    row_group: int | None = None
    """The only row group of a Parquet file that is read; None for all."""
    ignores: Ignores | None = None
    """The comments that silence findings, in the lines read so far; None if there are none."""

    def lines(self) -> Iterator[str]:
        """Yield the lines as `TextFile` does, with blanks in place of comments; raises InputError."""
        for number, line in enumerate(super().lines(), self.first):
            yield self._without_comment(line, number)

    def text(self) -> str:
        """Return the text as `TextFile` does, with blanks in place of comments; raises InputError."""
        text = super().text()
        if _IGNORE_MARK not in text:
            return text
        self.ignores = self._no_ignores()
        return "\n".join(self._without_comment(line, number) for number, line in enumerate(text.split("\n"), 1))

    def no_statements(self, message: str, line: int | None = None) -> NotStatementsError:
        """Return the error for a well-formed file that holds other data than statements."""
        return NotStatementsError(self.placed(message, line))

    def note_comment(self, comment: str, first: int, last: int, place: Location | None = None) -> None:
        """Note a comment from outside the text that silences lines or one statement; raises InputError."""
        with self._located(first):
            self.ignores = self.ignores or self._no_ignores()
            self.ignores.add_beside(comment, first, last, place)

    def _without_comment(self, line: str, number: int) -> str:
        """Note the comments of a line that silence findings; return the line with blanks in their place."""
        if self.ignores is None and _IGNORE_MARK not in line:
            return line
        with self._located(number):
            self.ignores = self.ignores or self._no_ignores()
            return self.ignores.read(number, line)

    @contextmanager
    def _located(self, line: int) -> Iterator[None]:
        """Turn an error in a comment into an InputError that names file and line."""
        from factcheck.readers.directives import DirectiveError  # lazy: most files have no such comment

        try:
            yield
        except DirectiveError as error:
            raise self.error(str(error), line) from error

    def _no_ignores(self) -> Ignores:
        from factcheck.readers.ignores import Ignores  # lazy: most files have no such comment

        return Ignores(self.suffix)
