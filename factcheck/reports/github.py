"""`github`: workflow commands, which GitHub Actions shows as annotations of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports import base
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.model import Location, Result

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class Report(base.Report):
    """Writes an annotation for each finding."""

    def finding(self, result: Result, level: base.Level) -> None:
        """Write one command."""
        properties = _place(result.location) if result.location else {}
        properties["title"] = f"factcheck: {base.rule_of(result)}"
        listed = ",".join(f"{name}={visible(value.translate(_PROPERTY))}" for name, value in properties.items())
        self.out.write(f"::{_LEVELS[level]} {listed}::{_message(result)}\n")


def _place(location: Location) -> dict[str, str]:
    """Return the place of a statement; only its beginning if it has several lines, as GitHub then drops the column."""
    begin = {"file": location.path, "line": str(location.line), "col": str(location.column)}
    if location.line != location.end_line:
        return begin
    return begin | {"endLine": str(location.end_line), "endColumn": str(location.end_column)}


def _message(result: Result) -> str:
    lines = [result.explanation or result.text]
    lines += [f"“{item.quote}” ({item.source_title or item.source_id})" for item in result.evidence[:1]]
    return visible("\n".join(lines).translate(_MESSAGE))
