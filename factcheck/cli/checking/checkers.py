"""Opens the checker that settings ask for, and provides each file with its checker, language and grading."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.cli import streams
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.checker import Checker
    from factcheck.cli.configuring.overrides import Overrides
    from factcheck.cli.configuring.settings import Settings
    from factcheck.findings.grading import Grader
    from factcheck.model import Lang, Source


class Checkers:
    """One checker for each combination of threshold and policy in the settings, opened when it is first needed."""

    def __init__(self, overrides: Overrides) -> None:
        """Take the settings of the run and of single files."""
        self._overrides = overrides
        self._opened: dict[tuple[str | float, str], Checker] = {}

    @property
    def grader(self) -> Grader:
        """What grades the results, each by the settings of its file."""
        return self._overrides

    def checker_of(self, path: str) -> Checker:
        """Return the checker for a file, by its name in results; raises DatabaseError, InputError, UsageError."""
        settings = self._overrides.of(path)
        judge = settings.threshold, settings.policy
        if judge not in self._opened:
            self._opened[judge] = open_checker(
                replace(self._overrides.general, threshold=settings.threshold, policy=settings.policy)
            )
        return self._opened[judge]

    def lang_of(self, path: str) -> Lang | None:
        """Return the language of those statements of a file that have none of their own."""
        return self._overrides.of(path).lang


def open_checker(settings: Settings) -> Checker:
    """Open a checker; raises DatabaseError, InputError or UsageError."""
    from factcheck.checker import Checker  # lazy: what is wrong with the options is told before

    threshold, policy, lexicon = settings.threshold, settings.policy, settings.config.lexicon
    if settings.against:
        return Checker.from_texts(_texts(settings.against), threshold=threshold, policy=policy, lexicon=lexicon)
    from factcheck.database.folder import find_database  # lazy: texts need no database

    folder = find_database(settings.db, Path.cwd(), settings.config)
    checker = Checker.open(folder, threshold=threshold, policy=policy, lexicon=lexicon)
    if checker.claims.complaint:
        streams.note(f"factcheck: {checker.claims.complaint}")
    return checker


def _texts(paths: list[str]) -> Mapping[str, Source]:
    from factcheck.readers.sources import read_sources  # lazy: a database needs no texts

    sources = {source.id: source for source in read_sources([Path(path) for path in paths])}
    if not sources:
        raise UsageError(f"--against {' '.join(paths)}: no source texts found.")
    return sources
