"""`gitlab`: a Code Quality report, which GitLab shows in merge requests."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck.reports import base
from factcheck.reports.escape import visible
from factcheck.reports.fingerprint import Occurrences, fingerprint
from factcheck.reports.jsonl import encoded

if TYPE_CHECKING:
    from factcheck.model import Result

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}
_NOWHERE = "statement"
"""Path of a statement from the command line, since GitLab requires one."""


class Report(base.Report):
    """Writes a list of findings, each as it comes."""

    def begin(self) -> None:
        """Open the list."""
        self._occurrences = Occurrences()
        self._separator = "[\n"

    def finding(self, result: Result, level: base.Level) -> None:
        """Write one issue."""
        issue = {
            "description": visible(result.explanation or result.text),
            "check_name": base.rule_of(result),
            "fingerprint": self._fingerprint(result),
            "severity": _SEVERITIES[level],
            "location": _location(result),
        }
        self.out.write(self._separator + encoded(issue))
        self._separator = ",\n"

    def close(self) -> None:
        """Close the list."""
        self.out.write("[]\n" if self._separator.startswith("[") else "\n]\n")

    def _fingerprint(self, result: Result) -> str:
        """Return a fingerprint with file and occurrence in it, since GitLab drops findings with equal fingerprints."""
        path = result.location.path if result.location else _NOWHERE
        return sha256(f"{path}\0{fingerprint(result)}\0{self._occurrences.number(result)}".encode()).hexdigest()


def _location(result: Result) -> dict[str, Any]:
    place = result.location
    if place is None:
        return {"path": _NOWHERE, "lines": {"begin": 1}}
    return {
        "path": place.path.replace("\\", "/").removeprefix("./"),
        "lines": {"begin": place.line, "end": place.end_line},
        "positions": {
            "begin": {"line": place.line, "column": place.column},
            "end": {"line": place.end_line, "column": place.end_column},
        },
    }
