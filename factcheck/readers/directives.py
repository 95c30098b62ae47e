"""Parses the comments that silence findings: `factcheck: ignore[rule] reason="…" until=2027-01-31`, `off`, `on`."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, cast

import msgspec

from factcheck.messages import nearest

Verb = Literal["ignore", "off", "on"]

_VERBS = ("ignore", "off", "on")
_BODY = r"factcheck:\s*(?P<verb>[a-z]+)(?P<rest>(?=[\s\[]|-->|$)(?:(?!-->).){0,500})"
_MARKUP = re.compile(rf"<!--\s*{_BODY}-->")
_STYLES = {
    ".adoc": "//",
    ".asciidoc": "//",
    ".rst": "..",
    **dict.fromkeys((".txt", ".csv", ".tsv", ".jsonl", ".ndjson", ".yaml", ".yml"), "#"),
}
"""How a comment begins, by suffix of the file; HTML comments are understood everywhere."""
_COMMENTS = {sign: re.compile(rf"(?:(?<=\s)|^){re.escape(sign)}\s*{_BODY}$") for sign in _STYLES.values()}
_BESIDE = re.compile(_BODY, re.DOTALL)
_RULES = re.compile(r"\s*\[([^\]]*)\]")
_FIELD = re.compile(r'\s*(\w+)=("[^"]*"|[^\s"]\S*)')


class DirectiveError(ValueError):
    """A comment begins like one that silences findings, but is not written correctly."""


class Directive(msgspec.Struct, frozen=True):
    """One comment, with its offsets in its line, from 0."""

    verb: Verb
    rules: tuple[str, ...]
    """Rules that it silences; empty for all."""
    reason: str
    until: dt.date | None
    """Last day on which it counts; None if it does not expire."""
    text: str
    """As written, with the marks of the comment."""
    start: int
    end: int


def find_directives(line: str, suffix: str) -> list[Directive]:
    """Return the comments in a line of a file with this suffix; raises DirectiveError, whose message is a sentence."""
    found = list(_MARKUP.finditer(line))
    if not found and suffix in _STYLES:
        found = list(_COMMENTS[_STYLES[suffix]].finditer(line))
    if not found and re.search(r"<!--\s*factcheck:(?!.{0,500}-->)", line):
        raise DirectiveError("unclosed comment; put its --> on the same line.")
    return [directive for one in found if (directive := _directive(one))]


def read_beside(comment: str) -> Directive:
    """Parse a comment beside the text, in a field or of Word, which can only ignore; raises DirectiveError."""
    found = _BESIDE.fullmatch(comment.strip())
    directive = _directive(found) if found else None
    if directive is None or directive.verb != "ignore":
        raise DirectiveError(f'"{comment.strip()}" is not valid; write ignore or ignore[RULE].')
    return directive


def _directive(found: re.Match[str]) -> Directive | None:
    verb, rest = found["verb"], found["rest"]
    if verb not in _VERBS:
        _complain_of_slip(verb)
        return None
    listed = _RULES.match(rest)
    rules = tuple(name.strip() for name in listed[1].split(",")) if listed else ()
    if listed and "" in rules:
        raise DirectiveError("empty brackets; name a rule in them, or remove them.")
    fields = _fields(rest[listed.end() :] if listed else rest)
    until = _day(fields["until"]) if "until" in fields else None
    return Directive(cast("Verb", verb), rules, fields.get("reason", ""), until, found[0], *found.span())


def _complain_of_slip(word: str) -> None:
    """Raise DirectiveError for a word like "ingore"; other words after "factcheck:" are prose."""
    if close := nearest(word, _VERBS):
        raise DirectiveError(f'unknown directive "{word}"; did you mean "{close}"?')


def _fields(rest: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    at = 0
    while field := _FIELD.match(rest, at):
        fields[field[1]] = field[2].strip('"')
        at = field.end()
    if rest[at:].strip() or not fields.keys() <= {"reason", "until"}:
        raise DirectiveError(f'"{rest.strip()}" is not valid; write reason="…" or until=YYYY-MM-DD.')
    return fields


def _day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise DirectiveError(f"until={value} is not a date; write it as YYYY-MM-DD.") from error
