"""`[sic]`: an editor's word about the words before it, and none of the sentence's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Span

_SIC = re.compile(r"\[sic!?\]", re.IGNORECASE)


def sic_spans(text: str) -> list[Span]:
    """Return where the marks stand."""
    return [mark.span() for mark in _SIC.finditer(text)] if "[" in text else []


def without_sic(text: str) -> str:
    """Return text of the same length with blanks for the marks."""
    return _SIC.sub(lambda mark: " " * len(mark[0]), text) if "[" in text else text
