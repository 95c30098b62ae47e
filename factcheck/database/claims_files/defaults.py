"""What follows from the rest of a record, and so is written only where it is otherwise."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language.edtf import bounds

if TYPE_CHECKING:
    from factcheck.language.edtf import Days
    from factcheck.model import Span

_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")


def default_figure(quote: str, span: Span) -> Span:
    """Return where the figure of a quantity stands: the first digits of its text, else the whole text."""
    digits = _DIGITS.search(quote, *span)
    return digits.span() if digits else span


@lru_cache(maxsize=4096)
def default_days(edtf: str) -> Days:
    """Return the first and last day of a date; raises ValueError if it is no EDTF."""
    return bounds(edtf)
