"""One pass over files: what reads them, what checks them, and the results that are to be reported."""

from __future__ import annotations

from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.cli.opening import open_checker
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
        self._checkers: dict[tuple[str | float, str], Checker] = {}
        self.checker = self._checker(*_judge(overrides.general))
        """The one of the general settings."""
        self.files = files_of(paths, options.files_from, apart_from=_database(overrides.general))

    def begin(
        self, earlier: Resumed | None = None, *, update_baseline: bool = False
    ) -> tuple[Reading, Iterator[Result]]:
        """Return what reads the statements, and the results to come without those that are not reported.

        With `earlier` the run goes on behind its results.
        """
        name = self._options.stdin_filename or ""
        reading = Reading(lambda path: self.overrides.of(path).lang, name, telling=self._telling.files)
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
        """Check statement after statement; those that follow each other with the same judge are checked together."""
        statements = reading.statements(self.files)
        if earlier:
            statements = earlier.rest(statements, reading.opened)
        for judge, group in groupby(statements, self._judge_of):
            checker = self._checker(*judge)
            yield from checker.check_many(self._telling.told(group, checker), self._options.jobs or 1)

    def _judge_of(self, statement: Statement) -> tuple[str | float, str]:
        return _judge(self.overrides.of(statement.location.path if statement.location else ""))

    def _checker(self, threshold: str | float, policy: str) -> Checker:
        judge = threshold, policy
        if judge not in self._checkers:
            settings = msgspec.structs.replace(self.overrides.general, threshold=threshold, policy=policy)
            self._checkers[judge] = open_checker(settings)
        return self._checkers[judge]


def _judge(settings: Settings) -> tuple[str | float, str]:
    return settings.threshold, settings.policy


def _database(settings: Settings) -> str:
    """Return the folder whose claims are no statements; none if sources are given, or there is no database."""
    with suppress(DatabaseError):
        return "" if settings.against else str(find_database(settings.db, Path.cwd(), settings.config))
    return ""
