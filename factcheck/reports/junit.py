"""`junit`: JUnit XML, a suite for each file and a test case for each statement."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from factcheck.model import Verdict
from factcheck.reports import base
from factcheck.reports.concise import line_of
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.model import Result
    from factcheck.reports.base import Level

_Case = tuple["Level | None", bool, str]
"""Level, whether nothing was found about it, and the XML of the case."""


class Report(base.Report):
    """Keeps the cases until the end, for a suite begins with its numbers."""

    def begin(self) -> None:
        """Start with no suites."""
        self._suites: dict[str, list[_Case]] = {}

    def write(self, result: Result) -> None:
        """Keep one case."""
        suite = result.location.path if result.location else "statements"
        unknown = result.verdict is Verdict.NOT_ENOUGH_EVIDENCE and self.level(result) is None
        self._suites.setdefault(suite, []).append((self.level(result), unknown, self._case(suite, result)))

    def close(self) -> None:
        """Write the document."""
        cases = [case for suite in self._suites.values() for case in suite]
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<testsuites{_attributes(name='factcheck', **_counts(cases))}>",
        ]
        for name, suite in self._suites.items():
            skipped = str(sum(unknown for _, unknown, _ in suite))
            lines.append(f"  <testsuite{_attributes(name=name, **_counts(suite), skipped=skipped)}>")
            lines += [*(xml for _, _, xml in suite), "  </testsuite>"]
        self.out.write("\n".join([*lines, "</testsuites>", ""]))

    def _case(self, suite: str, result: Result) -> str:
        place = result.location
        name = f"{place.line}:{place.column} {result.text}" if place else result.text
        opening = f"    <testcase{_attributes(classname=suite, name=name)}"
        level = self.level(result)
        rule, detail = base.rule_of(result), escape(_detail(result), quote=False)
        if level == "error":
            inner = f"<failure{_attributes(type=rule, message=result.explanation)}>{detail}</failure>"
        elif level is not None:
            inner = f"<system-out>{detail}</system-out>"
        elif result.verdict is Verdict.NOT_ENOUGH_EVIDENCE:
            inner = f"<skipped>{escape(visible(result.explanation), quote=False)}</skipped>"
        else:
            return opening + "/>"
        return f"{opening}>{inner}</testcase>"


def _counts(cases: list[_Case]) -> dict[str, str]:
    failures = sum(level == "error" for level, _, _ in cases)
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}


def _detail(result: Result) -> str:
    quotes = [visible(f"{item.stance}: “{item.quote}” ({item.source_id})") for item in result.evidence]
    return "\n".join([line_of(result), *quotes])


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escape(visible(value))}"' for name, value in values.items())
