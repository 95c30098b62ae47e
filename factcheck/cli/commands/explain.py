"""`factcheck explain RULE`: what a rule means."""

import sys
from collections.abc import Iterator
from textwrap import fill
from typing import Annotated

import typer

from factcheck.cli.help import completion
from factcheck.cli.rule_listing import listed, what_of
from factcheck.findings.grading import REMARKS
from factcheck.rules import Example, Rule, rule, rules

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[RULE]", autocompletion=completion.rules, help="Rule to explain; without one, all rules are listed."
    ),
]

_WIDTH = 88


def explain(name: Name = None) -> int:
    """Explain a rule, with an example.

    Shows what the rule finds, how it decides, and how to fix or suppress a finding.
    """
    lines = listed(rules().values()) if name is None else _explanation(rule(name))
    sys.stdout.writelines(line + "\n" for line in lines)
    return 0


def _explanation(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield from _part("What it finds", what_of(rule))
    yield from _part("Why", rule.why)
    if rule.example:
        yield ""
        yield from _example(rule.example)
    yield from _part("How to fix or suppress it", rule.silence)
    if rule.id not in REMARKS:
        yield f'  In a draft, after the sentence: <!-- factcheck: ignore[{rule.id}] reason="…" -->'
    yield f"  Everywhere: --ignore {rule.id}, or `ignore` in factcheck.toml"


def _part(heading: str, text: str) -> Iterator[str]:
    yield ""
    yield heading
    yield fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _example(example: Example) -> Iterator[str]:
    yield "Example" if example.threshold == "quiet" else f"Example (with --threshold {example.threshold})"
    for source in example.sources().values():
        rated = f" (rated {source.rating})" if source.rating else ""
        yield f"  source:   {source.text}{rated}"
    yield f"  reported: {example.fires}"
    yield f"  ok:       {example.passes}"
