"""Options that cannot be used together, and those that mean nothing for statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.cli.configuring.options import Options

_CONFLICTS = (
    ("diff", "fix", "show the changes, or write them"),
    ("diff", "output", "--diff writes no files"),
    ("diff", "update_baseline", "--diff writes no files"),
    ("update_baseline", "resume", "a baseline needs a whole run"),
    ("db", "against", "check against a database, or against texts"),
    ("isolated", "config", "ignore all settings files, or use one"),
)
"""Pairs of options, each with the reason why only one of them can be given."""
_FOR_FILES = {
    "fix": "pass a file or -, or use --diff to see what would change",
    "resume": "pass files whose results have been written to --output",
    "engine": "pass .jsonl or .parquet files",
    "ray": "pass .jsonl or .parquet files",
    "stdin_filename": "pass - to check standard input",
}
"""Options that change nothing for statements, each with what to do instead."""


def refuse_conflicts(options: Options) -> None:
    """Raise UsageError if two of the options cannot be used together."""
    for one, other, why in _CONFLICTS:
        if getattr(options, one) and getattr(options, other):
            raise UsageError(f"{flag(one)} and {flag(other)} cannot be used together: {why}.")


def refuse_for_statements(options: Options) -> None:
    """Raise UsageError if one of the options only works on files."""
    for name, remedy in _FOR_FILES.items():
        if getattr(options, name):
            raise UsageError(f"{flag(name)} works on files: {remedy}.")


def flag(name: str) -> str:
    """Return an option as it is typed, by the name of its field or setting."""
    return f"--{name.replace('_', '-')}"
