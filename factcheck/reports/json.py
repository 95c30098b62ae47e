"""`json`: one document, `{"schema_version", "results", "summary"}`."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from factcheck.model import Verdict
from factcheck.reports import base
from factcheck.reports.jsonl import as_json, encoded

if TYPE_CHECKING:
    from factcheck.model import Result

SCHEMA_VERSION = 1


class Report(base.Report):
    """Writes the document piece by piece, so that long runs take no more memory than short ones."""

    def begin(self) -> None:
        """Open the document."""
        self.out.write(f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "results": [')

    def write(self, result: Result) -> None:
        """Write one item of the list."""
        comma = "," if self.written > 1 else ""
        self.out.write(comma + "\n" + indent(encoded(as_json(result), indent=2), "    "))

    def close(self) -> None:
        """Close the document with the totals."""
        checked = self.counts.total()
        summary = {"statements": checked, "found": checked + self.skipped, "checked": checked}
        summary |= {str(verdict): self.counts[verdict] for verdict in Verdict}
        end = "\n  ]" if self.written else "]"
        self.out.write(f'{end},\n  "summary": {indent(encoded(summary, indent=2), "  ").lstrip()}\n}}\n')
