"""The base class of all output formats."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from factcheck.findings.grading import Grader, Grading, Level, is_remark, rule_of
from factcheck.messages import plural
from factcheck.model import Verdict

if TYPE_CHECKING:
    from typing import TextIO

    from factcheck.model import Result

__all__ = ["Level", "Report", "in_words", "rule_of", "tally"]

_IN_WORDS = {verdict: verdict.value.replace("_", " ") for verdict in Verdict}


class Report:
    """Writes results to a text stream as they come; a format overrides `begin`, `write` or `finding`, and `close`."""

    line_by_line: ClassVar[bool] = False
    """True if a report is useful before it is complete, so that its file should grow during the run."""

    def __init__(self, out: TextIO, grading: Grader | None = None) -> None:
        self.out = out
        self.grading = grading or Grading()
        self.counts: Counter[Verdict] = Counter()
        self.written = 0
        """Results so far; more than `counts` has if some are about comments instead of statements."""
        self.skipped = 0
        """Statements that were found but not checked; known at the end."""
        self.begin()

    def add(self, result: Result) -> None:
        """Count a result and write it."""
        self.written += 1
        if not is_remark(result):
            self.counts[result.verdict] += 1
        self.write(result)

    def begin(self) -> None:
        """Write what comes before the first result."""

    def write(self, result: Result) -> None:
        """Write one result, or keep it for the end; formats that have findings only override `finding` instead."""
        level = self.level(result)
        if level is not None:
            self.finding(result, level)

    def finding(self, result: Result, level: Level) -> None:
        """Write one finding, or keep it for the end."""

    def close(self) -> None:
        """Write what comes after the last result; the stream stays open."""

    def passed_over(self) -> str:
        """Return "37 statements found, 30 checked" if some were not checked, or else an empty string."""
        checked = self.counts.total()
        return f"{checked + self.skipped:,} statements found, {checked:,} checked" if self.skipped else ""

    def level(self, result: Result) -> Level | None:
        """Return the level of a result; None if it is not a finding."""
        return self.grading.level(result)


def tally(counts: Counter[Verdict]) -> str:
    """Sum up the verdicts in one line: "3 statements: 1 supported, 2 refuted"."""
    total = counts.total()
    parts = [f"{counts[verdict]} {_IN_WORDS[verdict]}" for verdict in Verdict if counts[verdict]]
    return f"{total} {plural(total, 'statement')}: {', '.join(parts)}" if parts else "no statements"


def in_words(verdict: Verdict) -> str:
    """Return a verdict for people to read: "not enough evidence"."""
    return _IN_WORDS[verdict]
