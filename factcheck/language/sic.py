"""`[sic]`, an editor's remark about the words before it, which is not part of the sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Span

_SIC = re.compile(r"\[sic!?\]", re.IGNORECASE)


def sic_spans(text: str) -> list[Span]:
    """Return the spans of all [sic]."""
    return [mark.span() for mark in _SIC.finditer(text)] if "[" in text else []


def without_sic(text: str) -> str:
    """Return the text with every [sic] replaced by blanks, so that offsets stay the same."""
    return _SIC.sub(lambda mark: " " * len(mark[0]), text) if "[" in text else text
