"""`factcheck explain RULE`: what a rule means."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from factcheck.cli.help import completion
from factcheck.cli.rule_listing import listed
from factcheck.findings.grading import REMARKS
from factcheck.rule_texts import as_text
from factcheck.rules import Rule, rule, rules

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[RULE]", autocompletion=completion.rules, help="Rule to explain; without one, all rules are listed."
    ),
]


def explain(name: Name = None) -> int:
    """Explain a rule, with an example.

    Shows what the rule finds, how it decides, and how to fix or suppress a finding.
    """
    lines = listed(rules().values()) if name is None else _explanation(rule(name))
    sys.stdout.writelines(line + "\n" for line in lines)
    return 0


def _explanation(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}\n\n{as_text(rule)}"
    if rule.id not in REMARKS:
        yield f'  In a draft, after the sentence: <!-- factcheck: ignore[{rule.id}] reason="…" -->'
    yield f"  Everywhere: --ignore {rule.id}, or `ignore` in factcheck.toml"
