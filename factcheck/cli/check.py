"""`factcheck check`: every statement of files, folders, patterns or standard input."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import msgspec
import typer

from factcheck.cli import progress, streams
from factcheck.cli.emitting import emit, opened_reports
from factcheck.cli.opening import open_checker
from factcheck.cli.options import Options
from factcheck.cli.settings import settle
from factcheck.cli.signature import takes
from factcheck.errors import InputError, UsageError
from factcheck.model import Lang, Statement
from factcheck.readers import read_statements
from factcheck.readers.files import NotStatementsError
from factcheck.readers.paths import Found, expand

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH | - | GLOB]...", help="Files, folders or patterns; - is standard input."),
]


@takes()
def check(options: Options, paths: Paths = None) -> int:
    """Check every statement of files.

    Reads .txt (one a line), .md, .jsonl, .json, .csv, .tsv and .yaml. Exit status: 0 nothing to report, 1 findings,
    2 an error.
    """
    return check_files(paths or [], options)


def check_files(paths: Sequence[str], options: Options) -> int:
    """Check the statements that paths lead to; an unreadable file is told, the others are checked all the same."""
    if not paths:
        raise UsageError("Nothing to check: name files or folders, or - for standard input.")
    settings = settle(options)
    files = list(expand(paths, apart_from=settings.db or settings.config.db or ""))
    checker = open_checker(settings)
    reading = _Reading(files, settings.lang, options.stdin_filename or "")
    with opened_reports(settings.format_name, options.output or (), settings.fail_on) as reports:
        results = checker.check_many(reading.statements(), options.jobs)
        shown = progress.is_wanted(switched_off=options.no_progress)
        status = emit(progress.counted(results, "statements", shown=shown), reports, settings.fail_on)
    if not reading.found and not reading.failed:
        streams.note("factcheck: no statements found.")
    return 2 if reading.failed else status


class _Reading:
    """Reads file after file and remembers how that went."""

    def __init__(self, files: list[Found], lang: Lang | None, stdin_filename: str) -> None:
        self.files, self.lang, self.stdin_filename = files, lang, stdin_filename
        self.found = self.failed = False

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of all files; an error ends its file and is told."""
        for file in self.files:
            try:
                for statement in read_statements(file.path, self.stdin_filename if file.path == "-" else ""):
                    self.found = True
                    yield self._in_language(statement)
            except InputError as error:
                self._tell(error, file)

    def _in_language(self, statement: Statement) -> Statement:
        if self.lang is None or statement.lang is not None:
            return statement
        return msgspec.structs.replace(statement, lang=self.lang)

    def _tell(self, error: InputError, file: Found) -> None:
        """Tell an error; data that a walk came upon is merely passed over."""
        if isinstance(error, NotStatementsError) and not file.named:
            streams.note(f"factcheck: passed over {error}")
        else:
            self.failed = True
            streams.note(f"factcheck: {error}")
