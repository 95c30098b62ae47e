"""Reads results back that an earlier run has written, as far as `--resume` needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import UsageError
from factcheck.findings.grading import is_remark
from factcheck.model import Location, Result, Verdict
from factcheck.reports.csv import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Statement


REMEDY = "Delete the file, or run again without --resume."


class WrittenResult(msgspec.Struct, frozen=True):
    """A result as it was written to a file."""

    text: str
    verdict: Verdict
    rules: tuple[str, ...] = ()
    location: Location | None = None
    is_cell: bool = False
    """True if text and path were escaped for spreadsheets."""

    def is_of(self, statement: Statement) -> bool:
        """Tell whether it is the result of a statement, by words and place."""
        return self.text == self._form(statement.text) and self._place(self.location) == self._place(statement.location)

    def as_result(self) -> Result:
        """Return a result without evidence, which is enough for grading."""
        return Result(
            id="",
            text=self.text,
            lang="en",
            location=self.location,
            verdict=self.verdict,
            confidence=0.0,
            rules=self.rules,
            explanation="",
            evidence=(),
        )

    def _form(self, text: str) -> str:
        return cell(text) if self.is_cell else text

    def _place(self, location: Location | None) -> tuple[str, int, int] | None:
        return (self._form(location.path), location.line, location.column) if location else None


def pair_with_results(
    statements: Iterable[Statement], results: Iterable[WrittenResult], file: str, first: int = 1
) -> Iterator[tuple[Statement, WrittenResult | None]]:
    """Yield statements with their results, up to the last result; with None if a statement's result was not reported.

    `first` is the line of the first result in `file`. Raises UsageError if the results are those of other statements.
    """
    remaining = iter(statements)
    for number, written in enumerate(results, first):
        if is_remark(written.as_result()):
            continue
        for statement in remaining:
            if written.is_of(statement):
                yield statement, written
                break
            yield statement, None
        else:
            changed = "this result matches no statement; did the input change?"
            raise UsageError(f"--resume: {file}:{number}: {changed} {REMEDY}")


def from_row(row: Mapping[str, str]) -> WrittenResult:
    """Read a result from a row of CSV; raises ValueError or KeyError if the row is not one."""
    line, column = int(row["line"] or 0), int(row["column"] or 0)
    location = Location(row["path"], line, column, line, column) if line else None
    return WrittenResult(row["text"], Verdict(row["verdict"]), tuple(row["rules"].split()), location, is_cell=True)


from_line = msgspec.json.Decoder(WrittenResult).decode
"""Read a result from a line of JSON; raises msgspec.DecodeError if the line is not one."""
