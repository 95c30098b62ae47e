"""The end of each command's --help: examples, all of which are run by a test, and what all commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports import REPORTS

if TYPE_CHECKING:
    from collections.abc import Mapping

EXAMPLES = {
    "factcheck": {
        'factcheck "17 quân nhân Armenia thiệt mạng trong vụ cháy doanh trại"': "check one statement",
        "factcheck check draft.md": "check a text",
        "factcheck init": "make a folder to start from",
        "factcheck build texts/": "take the claims from your own sources",
        "factcheck explain count-mismatch": "what a finding means",
    },
    "statement": {
        'factcheck "Fifteen soldiers died in the barracks fire in Armenia."': "against the nearest claims",
        'factcheck "300 families had to leave their homes." --against texts/': "against texts, without a database",
        'factcheck "17 quân nhân thiệt mạng." --format json --fail-on never': "for a program to read",
        'factcheck "17 quân nhân Armenia thiệt mạng." --explain': "and what decided",
    },
    "check": {
        "factcheck check draft.md": "one file",
        "factcheck check articles/ --format concise": "a folder, one line a finding",
        "factcheck check 'articles/**/*.md' --fail-on refuted,conflicting": "files of a pattern",
        "factcheck check draft.md --output sarif=facts.sarif --output junit=facts.xml": "reports for CI",
        "factcheck check draft.md --diff": "what the sources would have in the draft's words",
        "cat draft.md | factcheck check - --stdin-filename draft.md": "from a pipe",
        "cat draft.md | factcheck check - --stdin-filename draft.md --fix": "as a filter, for an editor",
        "factcheck check draft.md -vv --explain": "with what was read, and what decided",
    },
    "build": {
        "factcheck build texts/": "into the database that is found, else claims/",
        "factcheck build texts/fire-report.txt --db facts": "one text, into another folder",
    },
    "audit": {
        "factcheck audit": "all claims against each other",
        "factcheck audit --against texts/": "texts, without a database",
        "factcheck audit --format markdown": "in another format, which a > puts into a file",
    },
    "claims": {
        "factcheck claims": "all of them",
        'factcheck claims "warehouse fire" --limit 5': "the five nearest",
        "factcheck claims --format jsonl": "as data, one a line",
    },
    "explain": {
        "factcheck explain date-mismatch": "one rule",
        "factcheck explain": "all names",
    },
    "rules": {
        "factcheck rules": "a table",
        "factcheck rules --format json": "as data",
    },
    "init": {
        "factcheck init": "here",
        "factcheck init facts": "in a folder of its own",
    },
}
"""For each command: command lines, and what each is an example of."""

STATUS = "0 nothing to report, 1 findings (--fail-on says which verdicts), 2 an error"
FILES = {
    "factcheck.toml": "settings: the nearest one, walking up; or",
    "pyproject.toml": "[tool.factcheck] in it",
    "claims/": "the database: the nearest one, unless one is named",
    "claims/lexicon.yaml": "names and words of your own",
}
ENVIRONMENT = {
    "FACTCHECK_DB": "the database, where --db does not name one",
    "FACTCHECK_LEXICON": "files with words of your own, separated as in $PATH",
    "FACTCHECK_CACHE": "folder for compiled word lists and claims",
    "SOURCE_DATE_EPOCH": "the day on which comments expire, in seconds since 1970",
    "NO_COLOR": "set: no colours on a terminal",
}


def epilog(command: str) -> str:
    """Return the end of a command's help, marked so that Typer keeps its line breaks."""
    lines = ["Examples:"]
    for line, remark in EXAMPLES[command].items():
        lines += [f"  {line}", f"      {remark}"]
    if command in {"check", "statement"}:
        lines += ["", "Formats:", *_table(REPORTS)]
    if command in {"check", "statement", "factcheck"}:
        lines += [
            "",
            "Exit status:",
            f"  {STATUS}",
            "",
            "Files:",
            *_table(FILES),
            "",
            "Environment:",
            *_table(ENVIRONMENT),
        ]
    return "\b\n" + "\n".join(lines).replace("\n\n", "\n\n\b\n")


def _table(rows: Mapping[str, str]) -> list[str]:
    width = max(map(len, rows))
    return [f"  {name:<{width}}  {what}" for name, what in rows.items()]
