"""What a check writes about itself to standard error: files, extracted claims, candidates, decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.cli import streams
from factcheck.messages import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.checker import Checker
    from factcheck.cli.configuring.options import Options
    from factcheck.model import Statement


class Verbosity(msgspec.Struct, frozen=True):
    """Which of these are written."""

    files: bool
    claims: bool
    candidates: bool
    decisions: bool

    def explains(self) -> bool:
        """Tell whether something is written about each statement, for which this process has to check it."""
        return self.claims or self.candidates or self.decisions

    def announced(self, statements: Iterable[Statement], checker: Checker) -> Iterator[Statement]:
        """Yield statements unchanged, writing about each just before it is checked."""
        if self.files:
            sources = numbered(len(checker.sources), "source")
            streams.note(f"factcheck: {sources} with {numbered(len(checker.claims), 'claim')} to check against")
        if not self.explains():
            yield from statements
            return
        for statement in statements:
            for line in self._lines(statement, checker):
                streams.note(line)
            yield statement

    def _lines(self, statement: Statement, checker: Checker) -> Iterator[str]:
        # lazy: few runs tell more
        from factcheck.cli.reporting.verbose_lines import candidate_lines, claim_lines, decision_lines

        account = checker.account(statement)
        place = statement.location
        yield f"factcheck: {f'{place.path}:{place.line}:{place.column}: ' if place else ''}“{statement.text}”"
        if self.claims:
            yield from claim_lines(account.claim)
        if self.candidates:
            yield from candidate_lines(account)
        if self.decisions:
            yield from decision_lines(account)


SILENT = Verbosity(files=False, claims=False, candidates=False, decisions=False)


def verbosity(options: Options) -> Verbosity:
    """Return the verbosity that options ask for; each --verbose adds one of files, claims, candidates."""
    return Verbosity(
        options.show_files or options.verbose > 0,
        options.show_claims or options.verbose > 1,
        options.show_candidates or options.verbose > 2,
        options.explain,
    )
