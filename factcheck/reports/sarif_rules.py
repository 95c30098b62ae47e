"""SARIF descriptions of rules: the text of `factcheck explain`, and the default level."""

from __future__ import annotations

from typing import Any

from factcheck.findings.grading import default_level
from factcheck.rule_texts import as_markdown, as_text, what_of
from factcheck.rules import rules


def descriptor(name: str) -> dict[str, Any]:
    """Return the description of a rule; only its name if the rule is not listed."""
    rule = rules().get(name)
    level = {"defaultConfiguration": {"level": default_level(name)}}
    if rule is None:
        return {"id": name} | level
    return {
        "id": name,
        "shortDescription": {"text": what_of(rule)},
        "fullDescription": {"text": rule.why},
        "help": {"text": as_text(rule), "markdown": as_markdown(rule)},
    } | level
