"""Output formats: one module each, with a class `Report`; plugins may add more.

>>> "sarif" in REPORTS
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from factcheck.errors import UsageError
from factcheck.messages import unknown

if TYPE_CHECKING:
    from factcheck.reports.base import Report

REPORTS = {
    "console": "verdict, quote and source; [-…-] and {+…+} mark what differs",
    "concise": "findings only, one per line: path:line:column: rule message",
    "json": "one document with results and summary",
    "jsonl": "one result per line",
    "csv": "one result per row",
    "junit": "JUnit XML, one test case per statement",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "annotations for GitHub Actions",
    "gitlab": "a Code Quality report for GitLab",
    "markdown": "a summary for a pull request or a CI job",
    "html": "a self-contained page to filter and share",
}
"""What each format is; the module of the same name has its `Report`."""


def report_type(name: str) -> type[Report]:
    """Return the class that writes a format; raises UsageError, which lists the known formats, for any other name.

    Plugins are searched for only if a name is not built in, since that takes time.
    """
    if name in REPORTS:
        return cast("type[Report]", import_module(f"factcheck.reports.{name}").Report)
    from factcheck.reports.plugins import load_plugin, plugin_names  # lazy: most formats are built in

    added = plugin_names()
    if name in added:
        return load_plugin(name)
    known = [*REPORTS, *added]
    raise UsageError(unknown("format", name, known))
