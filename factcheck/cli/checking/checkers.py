"""Provides each file with the checker, the language and the grading that its settings ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.cli.checking.checker_opening import open_checker

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.cli.configuring.overrides import Overrides
    from factcheck.findings.grading import Grader
    from factcheck.model import Lang


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
