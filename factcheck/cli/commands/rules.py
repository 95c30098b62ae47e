"""`factcheck rules`: every rule that a finding can have."""

import sys
from typing import Annotated

import typer

from factcheck.cli.configuring.option_values import one_of
from factcheck.cli.reporting.listings import LISTINGS, write_data
from factcheck.cli.rule_listing import listed, print_table, rules_page
from factcheck.rules import rules as known_rules

FORMATS = (*LISTINGS, "markdown")

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
        write_data(known, format_name, "rules")
    elif sys.stdout.isatty():
        print_table(known)
    else:
        sys.stdout.writelines(line + "\n" for line in listed(known))
    return 0
