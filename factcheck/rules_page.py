"""Verdicts and rules as a page of Markdown: `factcheck rules --format markdown > docs/rules.md`."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.rules import Example, Rule

_WIDTH = 120

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


def rules_page(rules: Iterable[Rule]) -> str:
    """Return the page, with the rules in the given order, each under its own heading."""
    parts = [_HEAD, _verdicts(), "## Rules\n", *("\n".join(_section(rule)) for rule in rules)]
    return "\n".join(parts)


def _verdicts() -> str:
    rows = "".join(f"| `{verdict}` | {meaning} |\n" for verdict, meaning in VERDICTS.items())
    return f"## Verdicts\n\n| verdict | meaning |\n|---|---|\n{rows}"


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield (fill(f"**{rule.what}**" + (" (Reserved: not reported yet.)" if rule.reserved else ""), _WIDTH) + "\n")
    yield fill(rule.why, _WIDTH) + "\n"
    if rule.example:
        yield from _example(rule.example)
    yield fill(f"*How to fix or suppress it.* {rule.silence}", _WIDTH) + "\n"


def _example(example: Example) -> Iterator[str]:
    yield "| | |\n|---|---|"
    for source in example.sources().values():
        rated = f", rated {source.rating}" if source.rating else ""
        yield f"| source{rated} | {source.text} |"
    asked = "" if example.threshold == "quiet" else f", with `--threshold {example.threshold}`"
    yield f"| reported{asked} | {_cell(example.fires)} |"
    yield f"| not reported | {_cell(example.passes)} |\n"


def _cell(statement: str) -> str:
    """Return a statement for a table cell; a comment after it is shown as code."""
    words, mark, comment = statement.partition("<!--")
    return f"{words}`{mark}{comment}`" if mark else words
