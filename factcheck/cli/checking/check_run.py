"""Checks the statements of files: reads them, checks them, and filters the results that are reported."""

from __future__ import annotations

import os
from collections import deque
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.cli.checking.checkers import Checkers
from factcheck.cli.checking.found_files import files_of
from factcheck.cli.checking.statement_reader import StatementReader
from factcheck.cli.reporting.report_filter import ReportFilter
from factcheck.cli.reporting.verbosity import SILENT, Verbosity, verbosity
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.checker import Checker
    from factcheck.cli.checking.draft_files import StandardInput
    from factcheck.cli.checking.resuming import Resumed
    from factcheck.cli.configuring.options import Options
    from factcheck.cli.configuring.overrides import Overrides
    from factcheck.model import Result, Statement
    from factcheck.readers.paths import Found


class CheckRun:
    """The files of one command with their settings; every pass reads and checks them again."""

    def __init__(self, paths: Sequence[str], options: Options, overrides: Overrides) -> None:
        """Find the files and open the database or the source texts; raises UsageError, DatabaseError, InputError."""
        self.overrides = overrides
        self._options, self._telling = options, verbosity(options)
        files = files_of(paths, options.files_from, overrides.general)
        self.files = list(_drafts(files, options.output or ()))
        self.checkers = Checkers(overrides)
        self.checkers.checker_of("")  # a database that cannot be opened is reported before anything is read
        self.stdin = _held(self.files, options.stdin_filename) if options.diff or options.fix else None
        """Standard input, if it is one of the files and is to be corrected."""

    def begin(
        self, earlier: Resumed | None = None, *, update_baseline: bool = False, quiet: bool = False
    ) -> tuple[StatementReader, Iterator[Result]]:
        """Begin a pass: return the reading, and an iterator over the results that are to be reported.

        With `earlier`, the pass continues after the results of that run. A `quiet` pass writes no messages.
        """
        name = self._options.stdin_filename or ""
        held = self.stdin.raw if self.stdin else None
        telling = SILENT if quiet else self._telling
        reading = StatementReader(self.checkers.lang_of, name, held, telling=telling.files, quiet=quiet)
        statements = reading.statements(self.files)
        report_filter = ReportFilter(self.overrides, self.overrides.general.baseline, update_baseline=update_baseline)
        if earlier:
            again = earlier.passed_over(statements, reading.opened, report_filter.may_know)
            known = report_filter.reported(self._checked(again, telling), reading.opened)
            deque(known, maxlen=0)  # they count for the baseline
        checked = self._checked(statements, telling)
        return reading, report_filter.reported(checked, reading.opened, is_whole=lambda: not reading.failed)

    def _checked(self, statements: Iterable[Statement], telling: Verbosity) -> Iterator[Result]:
        """Check statements in order; consecutive ones with the same checker are checked together."""
        jobs = 1 if telling.explains() else self._options.jobs or 1
        for checker, group in groupby(statements, self._checker_of):
            yield from checker.check_many(telling.announced(group, checker), jobs)

    def _checker_of(self, statement: Statement) -> Checker:
        return self.checkers.checker_of(statement.location.path if statement.location else "")


def _drafts(files: Sequence[Found], outputs: Sequence[str]) -> Iterator[Found]:
    """Leave out the reports of an earlier run; raises UsageError for a draft that a report would overwrite."""
    reports = {os.path.realpath(path): output for output in outputs if (path := output.partition("=")[2])}
    for file in files:
        output = reports and reports.get(os.path.realpath(file.path))
        if output and file.named:
            raise UsageError(
                f"--output {output}: this file is one of those to check; choose another one for the report."
            )
        if not output:
            yield file


def _held(files: Sequence[Found], name: str | None) -> StandardInput | None:
    """Read standard input if it is one of the files; raises InputError, and UsageError if a file has its name."""
    paths = [file.path for file in files]
    if "-" not in paths:
        return None
    from factcheck.cli.checking.draft_files import StandardInput  # lazy: only corrections need it

    if name in paths:
        raise UsageError(f"--stdin-filename {name}: a file with this name is to be corrected too; leave out one.")
    return StandardInput(name or "<stdin>")
