"""`csv`: one row for each result, with the decisive evidence; safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from factcheck.reports import base
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.model import Result

_PLACE = ("path", "line", "column")
_SOURCE = ("source_id", "source_title", "claimant", "published", "quote")
_COLUMNS = ("id", *_PLACE, "verdict", "confidence", "rules", "text", "explanation", *_SOURCE)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # some spreadsheets take wide signs as well


class Report(base.Report):
    """Writes a header and a row for each result."""

    line_by_line = True

    def begin(self) -> None:
        """Write the header."""
        self._rows = csv.writer(self.out, lineterminator="\n")
        self._rows.writerow(_COLUMNS)

    def write(self, result: Result) -> None:
        """Write one row."""
        place = [str(getattr(result.location, name)) if result.location else "" for name in _PLACE]
        source = [str(getattr(result.evidence[0], name)) if result.evidence else "" for name in _SOURCE]
        confidence = f"{result.confidence:.2f}"
        finding = [str(result.verdict), confidence, " ".join(result.rules), result.text, result.explanation]
        self._rows.writerow(map(cell, [result.id, *place, *finding, *source]))


def cell(value: str) -> str:
    """Return the text of a cell, with control characters visible and not to be taken for a formula."""
    shown = visible(value)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
