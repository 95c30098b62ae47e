"""`factcheck rules`: every rule that a finding can have."""

import sys
from typing import Annotated

import msgspec
import typer

from factcheck.cli.configuring.option_values import one_of
from factcheck.cli.rule_listing import listed, print_table
from factcheck.reports.jsonl import encoded
from factcheck.rules import rules as known_rules
from factcheck.rules_page import rules_page

FORMATS = ("console", "json", "jsonl", "markdown")

Format = Annotated[str, typer.Option("--format", metavar="NAME", help="console, json, jsonl or markdown.")]


def rules(format_name: Format = "console") -> int:
    """List all rules.

    `factcheck explain RULE` shows the details of one.
    """
    one_of("format", format_name, FORMATS)
    known = known_rules().values()
    if format_name == "markdown":
        sys.stdout.write(rules_page(known))
    elif format_name != "console":
        _write_data([msgspec.to_builtins(rule) for rule in known], lines=format_name == "jsonl")
    elif sys.stdout.isatty():
        print_table(known)
    else:
        sys.stdout.writelines(line + "\n" for line in listed(known))
    return 0


def _write_data(plain: list[object], *, lines: bool) -> None:
    if lines:
        sys.stdout.writelines(encoded(rule) + "\n" for rule in plain)
    else:
        sys.stdout.write(encoded({"rules": plain}, indent=2) + "\n")
