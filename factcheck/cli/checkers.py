"""Who checks the statements of a file: the checker, the language and the grading that its settings ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.cli.checker_opening import open_checker

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.cli.overrides import Overrides
    from factcheck.model import Lang


class Checkers:
    """A checker for each threshold and policy that the settings have, opened when it is asked for."""

    def __init__(self, overrides: Overrides) -> None:
        """Take the settings of all files."""
        self.grader = overrides
        self._opened: dict[tuple[str | float, str], Checker] = {}

    def checker_of(self, path: str) -> Checker:
        """Return the checker for a file, named as results name it; raises DatabaseError, InputError, UsageError."""
        settings = self.grader.of(path)
        judge = settings.threshold, settings.policy
        if judge not in self._opened:
            self._opened[judge] = open_checker(
                msgspec.structs.replace(self.grader.general, threshold=settings.threshold, policy=settings.policy)
            )
        return self._opened[judge]

    def lang_of(self, path: str) -> Lang | None:
        """Return the language of a file's statements, where they do not say it themselves."""
        return self.grader.of(path).lang
