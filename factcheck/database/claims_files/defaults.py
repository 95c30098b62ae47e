"""Fields that follow from the rest of a record, and are written only if they differ from that."""

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
    """Return the span of a quantity's figure: the first digits of its text, else the whole text."""
    digits = _DIGITS.search(quote, *span)
    return digits.span() if digits else span


@lru_cache(maxsize=4096)
def default_days(edtf: str) -> Days:
    """Return the first and last day that follow from a date; raises ValueError if it is not EDTF."""
    return bounds(edtf)
