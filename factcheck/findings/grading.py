"""Grades results: which of them fail a run, which are merely shown, which are not findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

import msgspec
from msgspec.structs import replace

from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.model import Result

Level = Literal["error", "warning", "info"]

LEVELS: tuple[Level, ...] = ("error", "warning", "info")
"""From most to least severe; only an error makes the exit status 1."""

UNUSED, EXPIRED = "unused-ignore", "expired-ignore"
REMARKS = frozenset({UNUSED, EXPIRED})
"""Rules about comments that silence findings; a result with these rules alone is not about a statement."""

_FALLBACK_RULE = {
    Verdict.REFUTED: "contradiction",
    Verdict.CONFLICTING: "sources-disagree",
    Verdict.NOT_ENOUGH_EVIDENCE: "not-in-sources",
    Verdict.SUPPORTED: "supported",
}


class Grader(Protocol):
    """Decides how severe results are, and which of their rules are reported."""

    def level(self, result: Result) -> Level | None:
        """Return the level of a result; None if it is not a finding."""

    def reported(self, result: Result) -> Result | None:
        """Return a result with those of its rules that are reported; None for a finding of which none is."""


class Grading(msgspec.Struct, frozen=True):
    """Which verdicts fail a run, which rules are reported, and how severe single rules are."""

    fail_on: frozenset[Verdict] = frozenset()
    """Verdicts that are errors; if empty, nothing fails."""
    severities: dict[str, Level] = {}
    """Levels of single rules; of several rules in one result the gravest counts."""
    select: frozenset[str] = frozenset()
    """Rules that are reported; empty for all."""
    ignore: frozenset[str] = frozenset()
    """Rules that are not reported, even if selected."""

    def level(self, result: Result) -> Level | None:
        """Return the level of a result; None if it is not a finding."""
        if result.verdict is Verdict.SUPPORTED and Verdict.SUPPORTED not in self.fail_on:
            return None
        usual = self._usual(result)
        levels = {self.severities.get(rule, usual) for rule in rules_of(result)}
        gravest = next((level for level in LEVELS if level in levels), None)
        return "warning" if gravest == "error" and not self.fail_on else gravest

    def reported(self, result: Result) -> Result | None:
        """Return a finding with those rules that are reported, None if none is; other results pass unchanged."""
        if not (self.select or self.ignore) or self.level(result) is None:
            return result
        return without(result, {rule for rule in rules_of(result) if not self._reports(rule)})

    def _reports(self, rule: str) -> bool:
        return rule not in self.ignore and (not self.select or rule in self.select)

    def _usual(self, result: Result) -> Level | None:
        if result.verdict in self.fail_on or is_remark(result):
            return "error"
        return "warning" if result.verdict in (Verdict.REFUTED, Verdict.CONFLICTING) else None


def default_level(rule: str) -> Level:
    """Return how severe findings of a rule are by default: errors only if it says that the statement is wrong."""
    return "error" if rule not in _FALLBACK_RULE.values() or rule == _FALLBACK_RULE[Verdict.REFUTED] else "warning"


def rule_of(result: Result) -> str:
    """Return the main rule of a result: its first one, or else the one that its verdict implies."""
    return rules_of(result)[0]


def rules_of(result: Result) -> tuple[str, ...]:
    """Return all rules of a result; if it has none, the one that its verdict implies."""
    return result.rules or (_FALLBACK_RULE[result.verdict],)


def is_remark(result: Result) -> bool:
    """Tell whether a result is about a comment that silences findings, instead of about a statement."""
    return bool(result.rules) and REMARKS.issuperset(result.rules)


def without(result: Result, hidden: Container[str]) -> Result | None:
    """Return the result without the hidden rules; None if no other is left.

    A conflicting result is hidden with its first rule, that sources disagree; the other rules only say on what.
    """
    rules = rules_of(result)
    left = tuple(rule for rule in rules if rule not in hidden)
    if len(left) == len(rules):
        return result
    if result.verdict is Verdict.CONFLICTING and rules[0] in hidden:
        return None
    only_remarks_left = REMARKS.issuperset(left) and not is_remark(result)
    if not left or only_remarks_left:  # a remark that its comment has expired is of no use without the finding
        return None
    from factcheck.findings.trimming import without_differences  # lazy: few findings need it

    return without_differences(replace(result, rules=left), lambda one: one.rule not in left)
