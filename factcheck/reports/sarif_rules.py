"""SARIF descriptions of rules: the text of `factcheck explain`, and the default level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.rules import rules

if TYPE_CHECKING:
    from factcheck.rules import Rule

_WARNINGS = ("sources-disagree", "not-in-sources")
"""Rules that do not say that the statement is wrong; all others are errors."""


def descriptor(name: str) -> dict[str, Any]:
    """Return the description of a rule; only its name if the rule is not listed."""
    rule = rules().get(name)
    level = {"defaultConfiguration": {"level": "warning" if name in _WARNINGS else "error"}}
    if rule is None:
        return {"id": name} | level
    return {
        "id": name,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "help": {"text": _plain_help(rule), "markdown": _markdown_help(rule)},
    } | level


def _plain_help(rule: Rule) -> str:
    return f"{rule.what} {rule.why}\n\nHow to fix or suppress it: {rule.silence}"


def _markdown_help(rule: Rule) -> str:
    paragraphs = [rule.what, rule.why]
    if rule.example:
        paragraphs += [
            f"| source | {rule.example.source} |\n|---|---|\n"
            f"| finding | {rule.example.fires} |\n| none | {rule.example.passes} |"
        ]
    return "\n\n".join([*paragraphs, f"**How to fix or suppress it:** {rule.silence}"])
