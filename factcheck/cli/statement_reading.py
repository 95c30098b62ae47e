"""From the files of a command to their statements, and how the reading went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.cli import streams
from factcheck.errors import InputError, UsageError
from factcheck.readers import read_file
from factcheck.readers.file_list import read_list
from factcheck.readers.files import NotStatementsError, StatementFile
from factcheck.readers.paths import Found, expand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Lang, Statement


def files_of(paths: Sequence[str], files_from: str | None, *, apart_from: str) -> list[Found]:
    """Return the files that paths and the list of `--files-from` mean; raises UsageError where nothing is named."""
    if not paths and not files_from:
        raise UsageError("Nothing to check: name files or folders, or - for standard input.")
    if files_from == "-" and "-" in paths:
        raise UsageError("Standard input is either the list of --files-from or a text to check, not both.")
    listed = read_list(files_from) if files_from else []
    return list(expand([*paths, *listed], apart_from=apart_from))


class Reading:
    """Reads file after file, and counts."""

    def __init__(
        self,
        lang_of: Callable[[str], Lang | None],
        stdin_filename: str,
        stdin: bytes | None = None,
        *,
        telling: bool = False,
        quiet: bool = False,
    ) -> None:
        """Take what says the language of a file's statements by its name, where they do not say it themselves.

        `stdin` is what standard input says, where it is held; errors are told unless another pass is to tell them.
        """
        self._lang_of, self._stdin_filename, self._stdin = lang_of, stdin_filename, stdin
        self.opened: list[StatementFile] = []
        """The files met so far, in order."""
        self.found = 0
        """Statements met so far, those that are skipped among them."""
        self.skipped = 0
        """Sentences of running text that are not worth checking."""
        self.failed = False
        self._telling, self._note = telling, (_nothing if quiet else streams.note)

    def statements(self, files: Sequence[Found]) -> Iterator[Statement]:
        """Yield what is to be checked of all files; an error ends its file and is told."""
        for file in files:
            found, skipped = self.found, self.skipped
            shown_as = self._stdin_filename if file.path == "-" else ""
            self.opened.append(StatementFile(file.path, shown_as, self._stdin))
            lang = self._lang_of(self.opened[-1].name)
            try:
                for statement in read_file(self.opened[-1]):
                    self.found += 1
                    if statement.skip:
                        self.skipped += 1
                    else:
                        yield _in_language(statement, lang)
            except InputError as error:
                self._tell(error, file)
            if self._telling:
                self._tell_numbers(self.found - found, self.skipped - skipped)

    def sum_up(self) -> None:
        """Say how many statements there were, if some were passed by or there were none."""
        if self.skipped:
            streams.note(f"factcheck: {self.found} claims found, {self.found - self.skipped} checked")
        elif not self.found and not self.failed:
            streams.note("factcheck: no statements found.")

    def _tell_numbers(self, found: int, skipped: int) -> None:
        rest = f", {skipped} not worth checking" if skipped else ""
        streams.note(f"factcheck: {self.opened[-1].name}: {streams.numbered(found, 'statement')} read{rest}")

    def _tell(self, error: InputError, file: Found) -> None:
        """Tell an error; data that a walk came upon is merely passed over."""
        if isinstance(error, NotStatementsError) and not file.named:
            self._note(f"factcheck: passed over {error}")
        else:
            self.failed = True
            self._note(f"factcheck: {error}")


def _nothing(_: str) -> None:
    """Tell nobody."""


def _in_language(statement: Statement, lang: Lang | None) -> Statement:
    """Give a statement the language that its file has by the settings, unless it has its own."""
    return statement if lang is None or statement.lang else msgspec.structs.replace(statement, lang=lang)
