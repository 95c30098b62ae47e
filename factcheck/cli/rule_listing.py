"""Lists rules: as lines, as a table, and as the page `factcheck rules --format markdown > docs/rules.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Verdict
from factcheck.rule_texts import as_markdown, what_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factcheck.rules import Rule

VERDICTS = {
    Verdict.SUPPORTED: "a source says the same, and every part of the statement is covered",
    Verdict.REFUTED: "a source describes the same event with a different figure, date, name or outcome",
    Verdict.CONFLICTING: "the sources disagree with each other on this point; all sides are shown",
    Verdict.NOT_ENOUGH_EVIDENCE: "the sources do not say enough to decide",
}
"""What each verdict means."""
_HEAD = """# Verdicts and rules

Each statement gets one verdict. A finding has one or more rules that say what is wrong; `factcheck explain RULE` prints
the section below about a rule, and `factcheck rules` lists them all.

A refuted statement is an error by default, a conflicting one a warning, and "not enough evidence" is not a finding;
`--fail-on` and `severity` in the [settings](configuration.md) change that. `--fix` can correct counts, amounts, lengths
of time, ordinals and dates.

Each rule says what to do about a finding. To keep a sentence as it is, suppress the finding with a comment after it:
`<!-- factcheck: ignore[count-mismatch] reason="…" -->` ([fixing and suppressing findings](fixing-findings.md)).
`--ignore RULE`, or `ignore` in the settings, turns a rule off everywhere.

This page is generated: `factcheck rules --format markdown > docs/rules.md`.
"""


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


def rules_page(rules: Iterable[Rule]) -> str:
    """Return the verdicts and rules as a page of Markdown, each rule under its heading, in the given order."""
    parts = [_HEAD, _verdicts(), "## Rules\n", *(f"### {rule.id}\n\n{as_markdown(rule)}" for rule in rules)]
    return "\n".join(parts)


def _verdicts() -> str:
    rows = "".join(f"| `{verdict}` | {meaning} |\n" for verdict, meaning in VERDICTS.items())
    return f"## Verdicts\n\n| verdict | meaning |\n|---|---|\n{rows}"
