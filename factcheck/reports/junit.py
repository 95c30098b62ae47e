"""`junit`: JUnit XML, with a suite for each file and a test case for each statement.

The document is valid for Ant, for Jenkins and for its xUnit plugin. Some attributes are only there because Ant requires
them: no time is measured, and no host is named.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from factcheck import __version__
from factcheck.findings.today import source_date
from factcheck.model import Verdict
from factcheck.reports import base
from factcheck.reports.concise import line_of
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.model import Result
    from factcheck.reports.base import Level

_NO_DATE = "1970-01-01T00:00:00"
"""Time stamp unless $SOURCE_DATE_EPOCH sets one, so that the same input gives the same bytes."""


class _Case(NamedTuple):
    xml: str
    level: Level | None
    unknown: bool
    """True if the sources do not say enough about it."""
    remark: str
    """Text of a finding that is not an error, for which Ant has no place in the test case."""


class Report(base.Report):
    """Keeps the cases until the end, since a suite begins with its totals."""

    def begin(self) -> None:
        """Start without suites; raises UsageError if $SOURCE_DATE_EPOCH is invalid."""
        self._suites: dict[str, list[_Case]] = {}
        moment = source_date()
        self._date = moment.replace(tzinfo=None).isoformat() if moment else _NO_DATE

    def write(self, result: Result) -> None:
        """Keep one case."""
        suite = result.location.path if result.location else "statements"
        self._suites.setdefault(suite, []).append(self._case(suite, result))

    def close(self) -> None:
        """Write the document."""
        suites = ["\n".join(self._suite(number, *suite)) for number, suite in enumerate(self._suites.items())]
        self.out.write(
            "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""])
        )

    def _suite(self, number: int, name: str, cases: list[_Case]) -> list[str]:
        remarks = "\n".join(case.remark for case in cases if case.remark)
        return [
            f"  <testsuite{_attributes(package='factcheck', id=str(number), name=name, **self._measured(cases))}>",
            f'    <properties><property name="factcheck" value="{__version__}"/></properties>',
            *(case.xml for case in cases),
            f"    <system-out>{remarks}</system-out>",
            "    <system-err/>",
            "  </testsuite>",
        ]

    def _measured(self, cases: list[_Case]) -> dict[str, str]:
        counts = {
            "tests": len(cases),
            "failures": sum(case.level == "error" for case in cases),
            "errors": 0,
            "skipped": sum(case.unknown for case in cases),
            "time": 0,
        }
        return {"timestamp": self._date, "hostname": "localhost", **{name: str(n) for name, n in counts.items()}}

    def _case(self, suite: str, result: Result) -> _Case:
        level, detail = self.level(result), escape(_detail(result), quote=False)
        unknown = result.verdict is Verdict.NOT_ENOUGH_EVIDENCE and level is None
        inner = ""
        if level == "error":
            reason = _attributes(type=base.rule_of(result), message=result.explanation)
            inner = f"<failure{reason}>{detail}</failure>"
        elif unknown:
            inner = f"<skipped>{escape(visible(result.explanation), quote=False)}</skipped>"
        place = result.location
        name = f"{place.line}:{place.column} {result.text}" if place else result.text
        opening = f"    <testcase{_attributes(classname=suite, name=name, time='0')}"
        xml = f"{opening}>{inner}</testcase>" if inner else f"{opening}/>"
        return _Case(xml, level, unknown, detail if level not in (None, "error") else "")


def _detail(result: Result) -> str:
    quotes = [visible(f"{item.stance}: “{item.quote}” ({item.source_id})") for item in result.evidence]
    return "\n".join([line_of(result), *quotes])


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escape(visible(value))}"' for name, value in values.items())
