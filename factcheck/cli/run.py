"""One pass over files: what reads them, what checks them, and the results that are to be reported."""

from __future__ import annotations

from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.checkers import Checkers
from factcheck.cli.reading import Reading, files_of
from factcheck.cli.sifting import sift
from factcheck.cli.verbosity import verbosity
from factcheck.database.finding import find_database
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.checker import Checker
    from factcheck.cli.options import Options
    from factcheck.cli.overrides import Overrides
    from factcheck.cli.resuming import Resumed
    from factcheck.cli.settings import Settings
    from factcheck.model import Result, Statement


class Run:
    """The files of a command with their settings; each pass over them reads and checks anew."""

    def __init__(self, paths: Sequence[str], options: Options, overrides: Overrides) -> None:
        """Find the files and open what they are checked against; raises UsageError, DatabaseError, InputError."""
        self.overrides = overrides
        self._options, self._telling = options, verbosity(options)
        self.checkers = Checkers(overrides)
        self.checkers.checker_of("")  # what cannot be opened is told before anything is read
        self.files = files_of(paths, options.files_from, apart_from=_database(overrides.general))

    def begin(
        self, earlier: Resumed | None = None, *, update_baseline: bool = False
    ) -> tuple[Reading, Iterator[Result]]:
        """Return what reads the statements, and the results to come without those that are not reported.

        With `earlier` the run goes on behind its results.
        """
        name = self._options.stdin_filename or ""
        reading = Reading(self.checkers.lang_of, name, telling=self._telling.files)
        results = sift(
            self._results(reading, earlier),
            self.overrides,
            self.overrides.general.baseline,
            reading.opened,
            update_baseline=update_baseline,
            is_whole=lambda: not reading.failed,
        )
        return reading, results

    def _results(self, reading: Reading, earlier: Resumed | None) -> Iterator[Result]:
        """Check statement after statement; those that follow each other with the same checker are checked together."""
        statements = reading.statements(self.files)
        if earlier:
            statements = earlier.rest(statements, reading.opened)
        for checker, group in groupby(statements, self._checker_of):
            yield from checker.check_many(self._telling.told(group, checker), self._options.jobs or 1)

    def _checker_of(self, statement: Statement) -> Checker:
        return self.checkers.checker_of(statement.location.path if statement.location else "")


def _database(settings: Settings) -> str:
    """Return the folder whose claims are no statements; none if sources are given, or there is no database."""
    with suppress(DatabaseError):
        return "" if settings.against else str(find_database(settings.db, Path.cwd(), settings.config))
    return ""
