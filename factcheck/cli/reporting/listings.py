"""The formats of commands that list what there is, as text for people or as data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factcheck.reports.jsonl import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

LISTINGS = ("console", "json", "jsonl")


def write_data(items: Iterable[object], format_name: str, noun: str) -> None:
    """Write records on standard output: one a line as "jsonl", else as one object that has them under a noun."""
    if format_name == "jsonl":
        sys.stdout.writelines(encoded(item) + "\n" for item in items)
    else:
        sys.stdout.write(encoded({noun: list(items)}, indent=2) + "\n")
