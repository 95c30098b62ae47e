"""What every report format builds on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar, Literal

from factcheck.model import Verdict

if TYPE_CHECKING:
    from typing import TextIO

    from factcheck.model import Result

Level = Literal["error", "warning"]

_FALLBACK_RULE = {
    Verdict.REFUTED: "contradiction",
    Verdict.CONFLICTING: "sources-disagree",
    Verdict.NOT_ENOUGH_EVIDENCE: "not-in-sources",
    Verdict.SUPPORTED: "supported",
}
_IN_WORDS = {verdict: verdict.value.replace("_", " ") for verdict in Verdict}


class Report:
    """Results as they come, written to one text stream."""

    line_by_line: ClassVar[bool] = False
    """Whether what is written is of use before the end, so that a file should grow with the run."""

    def __init__(self, out: TextIO, fail_on: frozenset[Verdict] = frozenset()) -> None:
        self.out = out
        self.fail_on = fail_on
        self.counts: Counter[Verdict] = Counter()
        self.begin()

    def add(self, result: Result) -> None:
        """Count a result and write it."""
        self.counts[result.verdict] += 1
        self.write(result)

    def begin(self) -> None:
        """Write what stands before the first result."""

    def write(self, result: Result) -> None:
        """Write one result, or keep it until the end."""

    def close(self) -> None:
        """Write what stands after the last result; the stream stays open."""

    def level(self, result: Result) -> Level | None:
        """How loud a result is: an error if its verdict fails the run, a warning for other findings."""
        if result.verdict in self.fail_on:
            return "error"
        return "warning" if result.verdict in (Verdict.REFUTED, Verdict.CONFLICTING) else None


def rule_of(result: Result) -> str:
    """Name the rule a result is filed under: its first, else the one that its verdict implies."""
    return result.rules[0] if result.rules else _FALLBACK_RULE[result.verdict]


def tally(counts: Counter[Verdict]) -> str:
    """Sum up in one line: "3 statements: 1 supported, 2 refuted"."""
    total = counts.total()
    parts = [f"{counts[verdict]} {_IN_WORDS[verdict]}" for verdict in Verdict if counts[verdict]]
    noun = "statement" if total == 1 else "statements"
    return f"{total} {noun}: {', '.join(parts)}" if parts else "no statements"


def in_words(verdict: Verdict) -> str:
    """Write a verdict for people: "not enough evidence"."""
    return _IN_WORDS[verdict]
