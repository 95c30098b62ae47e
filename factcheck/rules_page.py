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
    Verdict.SUPPORTED: "a source says so, and no part of the statement is left open",
    Verdict.REFUTED: "a source speaks of the same event and gives another figure, date, name or outcome",
    Verdict.CONFLICTING: "the sources themselves disagree on this point; all sides are shown",
    Verdict.NOT_ENOUGH_EVIDENCE: "the sources do not say",
}
"""What each verdict means."""

_HEAD = """# Verdicts and rules

Each statement gets one verdict. A finding has one rule or more that say what is wrong; `factcheck explain RULE` prints
what stands here about it, and `factcheck rules` lists them all.

Each rule says how to be rid of a finding that is wrong. One that should stay is silenced in the draft, by a comment
behind the sentence: `<!-- factcheck: ignore[count-mismatch] reason="…" -->`. [Living with
findings](fixing-findings.md) tells more. With `--ignore RULE`, or `ignore` in the [settings](configuration.md), a
rule is silent everywhere.

This page is made from the program itself: `factcheck rules --format markdown > docs/rules.md`.
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
    yield (
        fill(f"**{rule.what}**" + (" It is reserved: nothing reports it yet." if rule.reserved else ""), _WIDTH) + "\n"
    )
    yield fill(rule.why, _WIDTH) + "\n"
    if rule.example:
        yield from _example(rule.example)
    yield fill(f"*To silence it.* {rule.silence}", _WIDTH) + "\n"


def _example(example: Example) -> Iterator[str]:
    yield "| | |\n|---|---|"
    for source in example.sources().values():
        rated = f", rated {source.rating}" if source.rating else ""
        yield f"| source{rated} | {source.text} |"
    asked = "" if example.threshold == "quiet" else f", with `--threshold {example.threshold}`"
    yield f"| a finding{asked} | {_cell(example.fires)} |"
    yield f"| none | {_cell(example.passes)} |\n"


def _cell(statement: str) -> str:
    """Return a statement for a table cell; a comment after it is shown as code."""
    words, mark, comment = statement.partition("<!--")
    return f"{words}`{mark}{comment}`" if mark else words
