"""Lists rules, as lines or as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rule_texts import what_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.rules import Rule


def listed(rules: Collection[Rule]) -> Iterator[str]:
    """Yield a line for each rule, with its name and what it finds."""
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        yield f"{rule.id:<{width}}  {what_of(rule)}"


def print_table(rules: Collection[Rule]) -> None:
    """Print a table as wide as the terminal."""
    from rich.box import SIMPLE_HEAD  # lazy: rich is slow to import
    from rich.console import Console
    from rich.table import Table

    table = Table("rule", "what it finds", box=SIMPLE_HEAD, pad_edge=False)
    for rule in rules:
        table.add_row(rule.id, what_of(rule))
    Console(highlight=False, markup=False).print(table)
