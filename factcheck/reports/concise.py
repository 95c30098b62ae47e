"""`concise`: findings only, one a line, as compilers and linters write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports import base
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.model import Result


class Report(base.Report):
    """Writes `path:line:column: rule message`, without the place for a statement from the command line."""

    def finding(self, result: Result, level: base.Level) -> None:
        """Write one line."""
        self.out.write(f"{line_of(result)}\n")


def line_of(result: Result) -> str:
    """Return place, rule and message on one line."""
    place = result.location
    where = f"{visible(place.path)}:{place.line}:{place.column}: " if place else ""
    return f"{where}{base.rule_of(result)} {visible(result.explanation)}"
