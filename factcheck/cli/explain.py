"""`factcheck explain RULE`: what a rule means."""

import sys
from collections.abc import Iterator
from textwrap import fill
from typing import Annotated

import typer

from factcheck.rules import Rule, rule, rules

Name = Annotated[str | None, typer.Argument(metavar="[RULE]", help="Name of the rule; without one, all are listed.")]

_WIDTH = 88


def explain(name: Name = None) -> int:
    """Explain a rule: what it finds, why, with an example, and how to silence it."""
    lines = _listing() if name is None else _explanation(rule(name))
    sys.stdout.writelines(line + "\n" for line in lines)
    return 0


def _listing() -> Iterator[str]:
    width = max(map(len, rules()))
    for known in rules().values():
        yield f"{known.id:<{width}}  {known.what}"


def _explanation(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield ""
    yield fill(rule.what, _WIDTH)
    yield ""
    yield fill(rule.why, _WIDTH)
    if rule.example:
        yield ""
        yield "Example"
        yield f"  source:  {rule.example.source}"
        yield f"  finding: {rule.example.fires}"
        yield f"  none:    {rule.example.passes}"
    yield ""
    yield "To silence it"
    yield fill(rule.silence, _WIDTH, initial_indent="  ", subsequent_indent="  ")
