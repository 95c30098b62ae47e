"""How grave a result is: what fails a run, what is merely shown, what is no finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.model import Result

Level = Literal["error", "warning", "info"]

LEVELS: tuple[Level, ...] = ("error", "warning", "info")
"""From the gravest on; only an error makes the exit status 1."""

UNUSED, EXPIRED = "unused-ignore", "expired-ignore"
REMARKS = frozenset({UNUSED, EXPIRED})
"""Rules about comments that silence findings; a result of these alone is about no statement."""

_FALLBACK_RULE = {
    Verdict.REFUTED: "contradiction",
    Verdict.CONFLICTING: "sources-disagree",
    Verdict.NOT_ENOUGH_EVIDENCE: "not-in-sources",
    Verdict.SUPPORTED: "supported",
}


class Grader(Protocol):
    """Who says how grave results are, and which of their rules are reported."""

    def level(self, result: Result) -> Level | None:
        """How loud a result is; None where it is no finding."""

    def left(self, result: Result) -> Result | None:
        """Return a result with the rules that are reported; None for a finding without any."""


class Grading(msgspec.Struct, frozen=True):
    """Which verdicts fail a run, and how grave single rules are besides."""

    fail_on: frozenset[Verdict] = frozenset()
    """Empty: nothing fails, whatever is found."""
    severities: dict[str, Level] = {}
    """By rule; of several rules in one result the gravest counts."""
    select: frozenset[str] = frozenset()
    """Rules that are reported; empty for all."""
    ignore: frozenset[str] = frozenset()
    """Rules that are not, selected or not."""

    def level(self, result: Result) -> Level | None:
        """How loud a result is; None where it is no finding."""
        if result.verdict is Verdict.SUPPORTED and Verdict.SUPPORTED not in self.fail_on:
            return None
        usual = self._usual(result)
        levels = {self.severities.get(rule, usual) for rule in rules_of(result)}
        gravest = next((level for level in LEVELS if level in levels), None)
        return "warning" if gravest == "error" and not self.fail_on else gravest

    def left(self, result: Result) -> Result | None:
        """Return a finding with the rules that are reported, None without any; what is no finding stays as it is."""
        if not (self.select or self.ignore) or self.level(result) is None:
            return result
        return without(result, {rule for rule in rules_of(result) if not self._reports(rule)})

    def _reports(self, rule: str) -> bool:
        return rule not in self.ignore and (not self.select or rule in self.select)

    def _usual(self, result: Result) -> Level | None:
        if result.verdict in self.fail_on or is_remark(result):
            return "error"
        return "warning" if result.verdict in (Verdict.REFUTED, Verdict.CONFLICTING) else None


def rule_of(result: Result) -> str:
    """Name the rule a result is filed under: its first, else the one that its verdict implies."""
    return rules_of(result)[0]


def rules_of(result: Result) -> tuple[str, ...]:
    """Name all rules of a result, at least the one that its verdict implies."""
    return result.rules or (_FALLBACK_RULE[result.verdict],)


def is_remark(result: Result) -> bool:
    """Whether a result is about a comment that silences findings, not about a statement."""
    return bool(result.rules) and REMARKS.issuperset(result.rules)


def without(result: Result, hidden: Container[str]) -> Result | None:
    """Return the result with its other rules; None if all are hidden.

    That sources disagree is what a conflicting result says; its further rules only tell on what.
    """
    rules = rules_of(result)
    left = tuple(rule for rule in rules if rule not in hidden)
    if len(left) == len(rules):
        return result
    if result.verdict is Verdict.CONFLICTING and rules[0] in hidden:
        return None
    if not left or (
        REMARKS.issuperset(left) and not is_remark(result)
    ):  # what an expired comment silenced is hidden otherwise
        return None
    from factcheck.findings.trimming import without_differences  # here, as few findings come to this

    return without_differences(msgspec.structs.replace(result, rules=left), lambda one: one.rule not in left)
