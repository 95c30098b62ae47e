"""The end of each command's --help: examples, all of which are run by a test, and what all commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reports import REPORTS

if TYPE_CHECKING:
    from collections.abc import Mapping

EXAMPLES = {
    "factcheck": {
        'factcheck "17 quân nhân Armenia thiệt mạng trong vụ cháy doanh trại"': "check one statement",
        "factcheck check draft.md": "check a file",
        "factcheck init": "create a starter project",
        "factcheck build texts/": "extract claims from your own sources",
        "factcheck explain count-mismatch": "explain a rule",
    },
    "statement": {
        'factcheck "Fifteen soldiers died in the barracks fire in Armenia."': "against the default database",
        'factcheck "300 families had to leave their homes." --against texts/': "against texts, without a database",
        'factcheck "17 quân nhân thiệt mạng." --format json --fail-on never': "as JSON, with exit status 0",
        'factcheck "Fifteen soldiers died in the barracks fire in Armenia." --explain': "show what decided",
    },
    "check": {
        "factcheck check draft.md": "one file",
        "factcheck check articles/ --format concise": "a folder, one line per finding",
        "factcheck check 'articles/**/*.md' --fail-on refuted,conflicting": "files matching a pattern",
        "factcheck check draft.md --output sarif=facts.sarif --output junit=facts.xml": "reports for CI",
        "factcheck check draft.md --diff": "preview the corrections",
        "cat draft.md | factcheck check - --stdin-filename draft.md": "from a pipe, read as Markdown",
        "cat draft.md | factcheck check - --stdin-filename draft.md --fix": "as a filter that corrects the text",
        "factcheck check draft.md -vv --explain": "show what was extracted and what decided",
    },
    "build": {
        "factcheck build texts/": "into the configured database, or ./claims",
        "factcheck build texts/fire-report.txt --db facts": "one text, into the folder facts",
    },
    "audit": {
        "factcheck audit": "compare all claims with each other",
        "factcheck audit --against texts/": "compare texts, without a database",
        "factcheck audit --format markdown": "as a Markdown report",
    },
    "claims": {
        "factcheck claims": "list all claims",
        'factcheck claims "warehouse fire" --limit 5': "the five closest claims",
        "factcheck claims --format jsonl": "as JSON Lines",
    },
    "explain": {
        "factcheck explain date-mismatch": "one rule",
        "factcheck explain": "all rules",
    },
    "rules": {
        "factcheck rules": "a table",
        "factcheck rules --format json": "as JSON",
    },
    "init": {
        "factcheck init": "in the current folder",
        "factcheck init facts": "in the folder facts",
    },
}
"""For each command: command lines, and what each is an example of."""

STATUS = {
    "0": "no finding whose verdict is in --fail-on",
    "1": "findings whose verdict is in --fail-on, unused or expired ignore comments",
    "2": "wrong usage, unreadable input or database",
}
"""The exit statuses. `severity` in the settings file can make a rule an error or a warning, whatever --fail-on says."""
FILES = {
    "factcheck.toml": "settings (nearest, here or in a parent folder)",
    "pyproject.toml": "the same, in its table [tool.factcheck]",
    "claims/": "default database (nearest, here or in a parent folder)",
    "claims/lexicon.yaml": "your own names and words",
}
ENVIRONMENT = {
    "FACTCHECK_DB": "database folder, if --db is not given",
    "FACTCHECK_LEXICON": "more files with your own words, separated as in $PATH",
    "FACTCHECK_CACHE": "cache folder for word lists and prepared claims",
    "SOURCE_DATE_EPOCH": "today for until= and JUnit reports, in seconds since 1970",
    "NO_COLOR": "if set, no colours on a terminal",
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
            *_table(STATUS),
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
