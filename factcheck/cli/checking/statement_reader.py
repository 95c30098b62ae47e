"""Reads the statements of the files of a command, and counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.errors import InputError
from factcheck.messages import numbered
from factcheck.readers import read_file
from factcheck.readers.statement_file import NotStatementsError, StatementFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Lang, Statement
    from factcheck.readers.paths import Found


class StatementReader:
    """Reads file after file, and counts statements."""

    def __init__(
        self,
        lang_of: Callable[[str], Lang | None],
        stdin_filename: str,
        stdin: bytes | None = None,
        *,
        telling: bool = False,
        quiet: bool = False,
    ) -> None:
        """Prepare to read; nothing is read yet.

        `lang_of` returns the language of those statements of a file that have none of their own. `stdin` is the content
        of standard input if it was read already. `telling` reports how many statements each file has; `quiet` reports
        no errors, since another pass does.
        """
        self._lang_of, self._stdin_filename, self._stdin = lang_of, stdin_filename, stdin
        self.opened: list[StatementFile] = []
        """The files opened so far, in order."""
        self.found = 0
        """Statements found so far, including those that are skipped."""
        self.skipped = 0
        """Sentences of running text that are not worth checking."""
        self.failed = False
        self._telling, self._note = telling, (_nothing if quiet else streams.note)

    def statements(self, files: Sequence[Found]) -> Iterator[Statement]:
        """Yield the statements to be checked of all files; an error is reported and ends its file."""
        for file in files:
            found, skipped = self.found, self.skipped
            shown_as = self._stdin_filename if file.path == "-" else ""
            self.opened.append(StatementFile(file.path, shown_as, self._stdin))
            lang = self._lang_of(self.opened[-1].name)
            try:
                for statement in read_file(self.opened[-1], lang):
                    self.found += 1
                    if statement.skip:
                        self.skipped += 1
                    else:
                        yield statement
            except InputError as error:
                self._tell(error, file)
            if self._telling:
                self._tell_numbers(self.found - found, self.skipped - skipped)

    def sum_up(self) -> None:
        """Report how many statements there were, if some were skipped or there were none."""
        if self.skipped:
            checked = f"{self.found - self.skipped} checked, {self.skipped} skipped (headings, questions, opinions)"
            streams.note(f"factcheck: {numbered(self.found, 'statement')} found, {checked}")
        elif not self.found and not self.failed:
            streams.note("factcheck: no statements found.")

    def _tell_numbers(self, found: int, skipped: int) -> None:
        rest = f", {skipped} skipped (headings, questions, opinions)" if skipped else ""
        streams.note(f"factcheck: {self.opened[-1].name}: {numbered(found, 'statement')} read{rest}")

    def _tell(self, error: InputError, file: Found) -> None:
        """Report an error; a file that was not named and holds other data than statements is merely skipped."""
        if isinstance(error, NotStatementsError) and not file.named:
            self._note(f"factcheck: skipped {error}")
        else:
            self.failed = True
            self._note(f"factcheck: {error}")


def _nothing(_: str) -> None:
    """Drop a message."""
