"""Checks and parses the values of options and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from factcheck.compare.strictness import NAMED_THRESHOLDS, certainty
from factcheck.errors import UsageError
from factcheck.findings.grading import LEVELS, Level
from factcheck.messages import unknown
from factcheck.model import LANGS, Verdict
from factcheck.reports import report_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.strictness import Threshold
    from factcheck.model import Lang

Name = TypeVar("Name", bound=str)

NEVER = "never"


def failing_verdicts(value: str | list[str]) -> frozenset[Verdict]:
    """Parse a list of verdicts, possibly comma-separated; "never" gives the empty set. Raises UsageError."""
    names = [name.replace("-", "_") for name in _listed(value)]
    known = [*map(str, Verdict), NEVER]
    for name in names:
        one_of("verdict", name, known)
    if NEVER in names and len(names) > 1:
        raise UsageError('--fail-on: "never" cannot be combined with other verdicts.')
    return frozenset(Verdict(name) for name in names if name != NEVER)


def threshold(value: str | float) -> Threshold:
    """Return "quiet", "balanced" or a number from 0 to 1; raises UsageError for anything else."""
    number = certainty(value)
    if not isinstance(value, str):
        return value
    return next((name for name in NAMED_THRESHOLDS if name == value), number)


def language(value: str) -> Lang:
    """Return the language of a code; raises UsageError."""
    return one_of("language", value, LANGS)


def report_format(value: str) -> str:
    """Return the name of a format for results; raises UsageError."""
    report_type(value)
    return value


def names_of_rules(value: str | list[str]) -> frozenset[str]:
    """Parse a list of rules, possibly comma-separated; raises UsageError for an unknown rule, or an empty name."""
    names = _listed(value)
    if "" in names:
        raise UsageError("a rule name is empty; separate names with single commas.")
    return frozenset(map(_rule, names))


def severities(value: Mapping[str, str]) -> dict[str, Level]:
    """Parse the severities of rules; raises UsageError for an unknown rule or level."""
    return {_rule(rule): one_of("severity", level, LEVELS) for rule, level in value.items()}


def one_of(what: str, value: str | None, known: Sequence[Name]) -> Name:
    """Return the value; raises UsageError, which lists the known values, if it is none of them."""
    for name in known:
        if name == value:
            return name
    raise UsageError(unknown(what, str(value), known))


def _rule(name: str) -> str:
    from factcheck.rules import rule  # lazy: few runs name rules

    return rule(name).id


def _listed(value: str | list[str]) -> list[str]:
    """Split "a,b", ["a", "b"] and ["a,b", "c"] alike: an option may be given more than once."""
    return [name.strip() for part in ([value] if isinstance(value, str) else value) for name in part.split(",")]
