"""Comparing spans of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Span


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span overlaps any of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)
