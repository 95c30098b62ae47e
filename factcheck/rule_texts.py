"""What there is to say about a rule, laid out as plain text and as Markdown."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Example, Rule

_FIX = "How to fix or suppress it"
_TEXT_WIDTH, _MARKDOWN_WIDTH = 88, 120


def what_of(rule: Rule) -> str:
    """Return what a rule finds; of a reserved one, that it is not reported yet."""
    return f"{rule.what} (Reserved: not reported yet.)" if rule.reserved else rule.what


def as_text(rule: Rule) -> str:
    """Return the parts of a rule as plain text, each below its heading."""
    parts = {"What it finds": what_of(rule), "How it decides": rule.why}
    paragraphs = [f"{heading}\n{_indented(text)}" for heading, text in parts.items()]
    if rule.example:
        rows = "\n".join(f"  {label + ':':<9} {text}" for label, text in _rows(rule.example))
        paragraphs.append(f"Example{_condition(rule.example)}\n{rows}")
    return "\n\n".join([*paragraphs, f"{_FIX}\n{_indented(rule.silence)}"])


def as_markdown(rule: Rule) -> str:
    """Return the parts of a rule as paragraphs of Markdown, its example as a table."""
    paragraphs = [_wrapped(f"**{what_of(rule)}**"), _wrapped(rule.why)]
    if rule.example:
        head = f"| example{_condition(rule.example)} | |\n|---|---|\n"
        paragraphs.append(head + "\n".join(f"| {label} | {_cell(text)} |" for label, text in _rows(rule.example)))
    return "\n\n".join([*paragraphs, _wrapped(f"*{_FIX}.* {rule.silence}")]) + "\n"


def _rows(example: Example) -> Iterator[tuple[str, str]]:
    """Yield the texts of an example, each with what it is."""
    for source in example.sources().values():
        yield "source", f"{source.text} (rated {source.rating})" if source.rating else source.text
    yield "reported", example.fires
    yield "ok", example.passes


def _condition(example: Example) -> str:
    return "" if example.threshold == "quiet" else f" (with --threshold {example.threshold})"


def _indented(text: str) -> str:
    """Return lines for a terminal; no option or name of a rule is torn apart at its hyphens."""
    return fill(text, _TEXT_WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _wrapped(text: str) -> str:
    return fill(text, _MARKDOWN_WIDTH, break_on_hyphens=False)


def _cell(statement: str) -> str:
    """Return a statement for a table cell; a comment after it is shown as code."""
    words, mark, comment = statement.partition("<!--")
    return f"{words}`{mark}{comment}`" if mark else words
