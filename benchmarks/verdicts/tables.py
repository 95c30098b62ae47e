"""Rows of text as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def laid_out(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Return lines in columns as wide as their widest cell."""
    rows = [list(head), *map(list, lines)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
